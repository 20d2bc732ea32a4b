import { isJsonObject, type Json, type JsonObject } from '../base/json';

/**
 * The values of one field by row, in few large pieces: read from disk at about the cost of their bytes and
 * decoded only where they are looked at. Structured cloning keeps it as it is.
 */
export type Packed = { readonly count: number; readonly absent?: Uint8Array } & (
	| { readonly type: 'numbers'; readonly numbers: Float64Array }
	/** All texts in one; `ends[row]` is where a row's text ends and the next begins. */
	| { readonly type: 'texts'; readonly text: string; readonly ends: Uint32Array }
	/** As `texts`, each the JSON of a value. */
	| { readonly type: 'json'; readonly text: string; readonly ends: Uint32Array }
	/** Few different values, each kept once. */
	| {
			readonly type: 'codes';
			readonly values: readonly Json[];
			readonly codes: Uint8Array | Uint16Array | Uint32Array;
	  }
	/** Objects with the same keys, each key a column. */
	| { readonly type: 'objects'; readonly keys: readonly string[]; readonly columns: readonly Packed[] }
);

/** Reads the value of a row; undefined where there is none. */
export type Unpack = (row: number) => Json | undefined;

/** Packs values in whichever way suits them. */
export function pack(values: readonly (Json | undefined)[]): Packed {
	const absence = absentOf(values);
	const rest = { count: values.length, ...(absence ? { absent: absence } : {}) };
	const present = absence ? values.filter((value) => value !== undefined) : (values as readonly Json[]);
	if (present.every((value) => typeof value === 'number'))
		return {
			type: 'numbers',
			numbers: Float64Array.from(values, (value) => (value as number) ?? 0),
			...rest
		};
	const texts = present.every((value) => typeof value === 'string');
	const coded = codesOf(values, texts);
	if (coded) return { type: 'codes', ...coded, ...rest };
	if (texts) return { type: 'texts', ...joined(values as readonly (string | undefined)[]), ...rest };
	const keys = commonKeys(present);
	if (keys) {
		const columns = keys.map((key) => pack(values.map((value) => (value as JsonObject | undefined)?.[key])));
		return { type: 'objects', keys, columns, ...rest };
	}
	const written = values.map((value) => (value === undefined ? undefined : JSON.stringify(value)));
	return { type: 'json', ...joined(written), ...rest };
}

/** A reader of packed values. It keeps nothing: what is read often should be kept by the caller. */
export function unpack(packed: Packed): Unpack {
	const read = unpackPresent(packed);
	const { absent, count } = packed;
	return (row) => (row >= count || absent?.[row] === 1 ? undefined : read(row));
}

function unpackPresent(packed: Packed): Unpack {
	switch (packed.type) {
		case 'numbers':
			return (row) => packed.numbers[row];
		case 'codes':
			return (row) => packed.values[packed.codes[row]!];
		case 'texts':
			return (row) => slice(packed, row);
		case 'json':
			return (row) => JSON.parse(slice(packed, row)) as Json;
		case 'objects': {
			const members = packed.columns.map(unpack);
			return (row) => {
				const value: Record<string, Json> = {};
				for (const [i, key] of packed.keys.entries()) value[key] = members[i]!(row)!;
				return value;
			};
		}
	}
}

function slice({ text, ends }: { readonly text: string; readonly ends: Uint32Array }, row: number): string {
	return text.slice(row === 0 ? 0 : ends[row - 1], ends[row]);
}

function joined(texts: readonly (string | undefined)[]): { text: string; ends: Uint32Array } {
	let end = 0;
	const ends = Uint32Array.from(texts, (text) => (end += text?.length ?? 0));
	return { text: texts.join(''), ends };
}

function absentOf(values: readonly (Json | undefined)[]): Uint8Array | undefined {
	return values.includes(undefined)
		? Uint8Array.from(values, (value) => (value === undefined ? 1 : 0))
		: undefined;
}

/** Codes for values that recur; undefined as soon as they turn out to recur too little. */
function codesOf(
	values: readonly (Json | undefined)[],
	texts: boolean
): { values: Json[]; codes: Uint8Array | Uint16Array | Uint32Array } | undefined {
	const known = new Map<Json, number>();
	const kept: Json[] = [];
	const codes = new Uint32Array(values.length);
	for (const [row, value] of values.entries()) {
		if (value === undefined) continue;
		const key = texts ? value : JSON.stringify(value);
		let code = known.get(key);
		if (code === undefined) {
			if (kept.length > 64 + row / 4) return undefined;
			known.set(key, (code = kept.push(value) - 1));
		}
		codes[row] = code;
	}
	if (kept.length <= 0x100) return { values: kept, codes: Uint8Array.from(codes) };
	return { values: kept, codes: kept.length <= 0x10000 ? Uint16Array.from(codes) : codes };
}

/** The keys of the values, if all are objects with the same in the same order. */
function commonKeys(values: readonly Json[]): string[] | undefined {
	const [first] = values;
	if (!isJsonObject(first)) return undefined;
	const keys = Object.keys(first);
	const same = (value: Json): boolean => {
		if (!isJsonObject(value)) return false;
		const own = Object.keys(value);
		return own.length === keys.length && own.every((key, i) => key === keys[i]);
	};
	return keys.length > 0 && values.every(same) ? keys : undefined;
}

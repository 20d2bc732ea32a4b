/** An entry of a card, taken apart; its value still as it is written. */
export interface Entry {
	/** In capitals; empty for a line of a card that is no entry, whose text is the value. */
	readonly name: string;
	/** By it entries belong together: `item1` of `item1.EMAIL`; empty for most. */
	readonly group: string;
	/** Of what sort it is, in small letters: `work`, `cell`, `pref`. */
	readonly types: readonly string[];
	/** The first value of other parameters, by their names in capitals. */
	readonly parameters: ReadonlyMap<string, string>;
	readonly value: string;
}

/** What a parameter of 2.1 may be that has no name. */
const encodings = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT', 'B', 'Q']);
const places = new Set(['INLINE', 'URL', 'CONTENT-ID', 'CID']);

/** Longer is no name with parameters. */
const longestHead = 2_000;

const head = /^\s{0,9}(?:([\w-]{1,80})\.)?([\w-]{1,80})\s{0,9}(?=[;:])/;

/** Takes a line apart; undefined where it is no entry. */
export function readEntry(line: string): Entry | undefined {
	const start = line.slice(0, longestHead);
	const found = head.exec(start);
	if (!found) return undefined;
	const colon = colonIn(start, found[0].length);
	if (colon < 0) return undefined;
	const [, group = '', name = ''] = found;
	const types: string[] = [];
	const parameters = new Map<string, string>();
	const put = (key: string, value: string) => {
		if (!parameters.has(key)) parameters.set(key, value);
	};
	for (const parameter of split(start.slice(found[0].length, colon), ';')) {
		const at = parameter.indexOf('=');
		const key = (at < 0 ? '' : parameter.slice(0, at)).trim().toUpperCase();
		const value = unquoted(parameter.slice(at + 1).trim());
		const bare = value.toUpperCase();
		if (value === '') continue;
		if (key === 'TYPE') types.push(...split(value, ',').map((type) => unquoted(type).trim().toLowerCase()));
		else if (key !== '') put(key, value);
		else if (encodings.has(bare)) put('ENCODING', bare);
		else if (places.has(bare)) put('VALUE', bare);
		else types.push(value.toLowerCase());
	}
	if (parameters.has('PREF')) types.push('pref');
	const value = line.slice(colon + 1);
	return { name: name.toUpperCase(), group: group.toLowerCase(), types, parameters, value };
}

/** Where the value begins: at the first colon outside of quotation marks, or, where these are not paired, at the first. */
function colonIn(start: string, from: number): number {
	let inside = false;
	for (let at = from; at < start.length; at++) {
		const sign = start[at];
		if (sign === '"') inside = !inside;
		else if (sign === ':' && !inside) return at;
	}
	return inside ? start.indexOf(':', from) : -1;
}

/** A text between separators that stand outside of quotation marks. */
function split(text: string, separator: string): readonly string[] {
	const parts: string[] = [];
	let inside = false;
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '"') inside = !inside;
		else if (text[at] === separator && !inside) {
			parts.push(text.slice(from, at));
			from = at + 1;
		}
	}
	return [...parts, text.slice(from)];
}

function unquoted(text: string): string {
	return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}

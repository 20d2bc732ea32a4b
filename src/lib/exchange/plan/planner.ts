import type { Field, Lens } from '../../domain/schema/field';
import { isId, newId, type RandomBytes } from '../../domain/base/id';
import { identityOf } from '../../domain/schema/identity';
import type { Json } from '../../domain/base/json';
import type { AnyValues, Kind, RecordProblem } from '../../domain/schema/kind';
import type { Change } from '../../domain/records/changeset';
import { createChanges, editChanges } from '../../domain/merge/edit';
import { storedIn, type EntityRecord } from '../../domain/schema/record';
import type { RecordTable } from '../../domain/records/record-table';
import { withoutUnseen } from '../../domain/base/text/unseen';
import { LikeWithheld } from '../../domain/withheld/like-withheld';
import { Fingerprints } from './fingerprints';
import type {
	KindPlan,
	Place,
	PlannedCreate,
	PlannedSame,
	PlannedUpdate,
	RefusedRow,
	RowProblem
} from './import-plan';
import { sameValue } from './same-value';

/** The records an import is compared with: a table of the portfolio, withheld ones whole. */
export interface Records extends Pick<RecordTable, 'get' | 'all'> {
	/** Of a dropped record, whether nobody deleted it and only what made it was taken back. */
	isUndone?(id: string): boolean;
}

/** The record of an id; one that was only taken back counts as never made. */
export function heldIn(records: Records, id: string): EntityRecord | undefined {
	const record = records.get(id);
	return record?.state === 'dropped' && records.isUndone?.(id) ? undefined : record;
}

/** One value of a row: read, refused, or (`null`) empty. */
export type Given = { readonly value: Json } | { readonly problem: RowProblem };

/** Reads one cell, knowing what the record holds there now. */
export type ReadField = (field: Field, name: string, held: Json | undefined) => Given | undefined;

export interface Row {
	readonly place: Place;
	/** As written in the file; undefined or empty where the row names none. */
	readonly id: string | undefined;
	/** The fields the row speaks about, by name. */
	readonly fields: readonly string[];
	readonly read: ReadField;
}

/** Sorts the rows of a file into what they would do to the records of one kind. */
export class Planner {
	readonly #kind: Kind;
	readonly #records: Records;
	readonly #lens: Lens;
	readonly #random: RandomBytes;
	readonly #places = new Map<string, Place>();
	readonly #fingerprints: Fingerprints;
	#withheld: LikeWithheld | undefined;
	readonly #plan = {
		creates: [] as PlannedCreate[],
		updates: [] as PlannedUpdate[],
		same: [] as PlannedSame[],
		refused: [] as RefusedRow[],
		changes: [] as Change[]
	};

	constructor(kind: Kind, records: Records, lens: Lens, random: RandomBytes) {
		this.#kind = kind;
		this.#records = records;
		this.#lens = lens;
		this.#random = random;
		this.#fingerprints = new Fingerprints(kind, () => records.all());
	}

	/** What was planned; no row is written by it. */
	plan(unknownColumns: readonly string[]): KindPlan {
		return { kind: this.#kind.name, ...this.#plan, unknownColumns };
	}

	refuse(place: Place, ...problems: RowProblem[]): void {
		this.#plan.refused.push({ place, problems });
	}

	add(row: Row): void {
		const named = withoutUnseen(row.id ?? '').trim();
		const readable: boolean = named === '' || isId(named);
		if (!readable) return this.refuse(row.place, { type: 'bad-id', text: named.slice(0, 80) });
		const held = named === '' ? undefined : heldIn(this.#records, named);
		const { values, problems } = this.#read(row, held ? storedIn(held) : {});
		if (problems.length > 0) return this.refuse(row.place, ...problems);
		if (named !== '') return this.#settle(row.place, named, values);

		const identity = identityOf(this.#kind, withoutNulls(values));
		if (identity !== undefined) return this.#settle(row.place, identity, values);
		const faults = this.#wholeProblems(values, undefined);
		if (faults.length > 0) return this.refuse(row.place, ...faults);
		const twin = this.#fingerprints.take(values);
		if (twin !== undefined) {
			this.#plan.same.push({ place: row.place, id: twin });
			return;
		}
		const withheld = (this.#withheld ??= new LikeWithheld(this.#kind, this.#records.all())).find(values);
		if (withheld !== undefined) this.refuse(row.place, { type: 'withheld', id: withheld });
		else this.#settle(row.place, newId(this.#random), values);
	}

	#read(row: Row, held: AnyValues): { values: Record<string, Json>; problems: RowProblem[] } {
		const values: Record<string, Json> = {};
		const problems: RowProblem[] = [];
		for (const name of row.fields) {
			const given = row.read(this.#kind.fields[name] as Field, name, held[name]);
			if (!given) continue;
			if ('problem' in given) problems.push(given.problem);
			else values[name] = given.value;
		}
		return { values, problems };
	}

	#settle(place: Place, id: string, values: Readonly<Record<string, Json>>): void {
		const first = this.#places.get(id);
		if (first) return this.refuse(place, { type: 'repeated', id, first });
		const record = heldIn(this.#records, id);
		if (record?.state === 'dropped' || record?.state === 'erased')
			return this.refuse(place, { type: record.state, id });
		const problems = this.#wholeProblems({ ...record?.values, ...values }, record?.values);
		if (problems.length > 0) return this.refuse(place, ...problems);

		this.#places.set(id, place);
		if (!record) this.#create(place, id, withoutNulls(values));
		else this.#update(place, record, values);
	}

	#create(place: Place, id: string, values: Readonly<Record<string, Json>>): void {
		this.#plan.creates.push({ place, id, values });
		this.#plan.changes.push(...createChanges(this.#kind, this.#records.get(id), id, values));
	}

	#update(place: Place, record: EntityRecord, values: Readonly<Record<string, Json>>): void {
		const { id } = record;
		const held = storedIn(record);
		const writes = Object.entries(values)
			.filter(([field, value]) => !sameValue(held[field], value))
			.map(([field, after]) => ({ field, before: held[field], after }));
		if (writes.length === 0) {
			this.#plan.same.push({ place, id });
			return;
		}
		const changed = Object.fromEntries(writes.map(({ field, after }) => [field, after]));
		this.#plan.updates.push({ place, id, writes });
		this.#plan.changes.push(...editChanges(this.#kind, record, id, changed));
	}

	/** Required fields and rules across fields, judged on the record as it would be; old faults stay. */
	#wholeProblems(values: AnyValues, before: AnyValues | undefined): RowProblem[] {
		const old = new Set(before ? this.#faults(before).map(faultName) : []);
		return this.#faults(withoutNulls(values))
			.filter((fault) => !old.has(faultName(fault)))
			.map(({ field, problem }) => {
				const column = this.#kind.fields[field]?.label[this.#lens.locale] ?? field;
				return { type: 'cell', column, field, problem };
			});
	}

	#faults(values: AnyValues): readonly RecordProblem[] {
		const missing = Object.entries(this.#kind.fields)
			.filter(([name, field]) => field.required && values[name] === undefined)
			.map(([field]): RecordProblem => ({ field, problem: { type: 'required' } }));
		return [...missing, ...(this.#kind.rules?.(values) ?? [])];
	}
}

function faultName({ field, problem }: RecordProblem): string {
	return `${field} ${problem.type}`;
}

function withoutNulls(values: AnyValues): Record<string, Json> {
	const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
	return Object.fromEntries(given) as Record<string, Json>;
}

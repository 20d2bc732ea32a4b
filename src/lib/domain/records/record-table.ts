import type { Json } from '../base/json';
import type { AnyValues, Kind } from '../schema/kind';
import type { Op } from './changeset';
import type { Conflict } from './conflict';
import { deepFreeze } from './deep-freeze';
import { Readable } from './readable';
import { RowStore } from './row-store';
import { mergedInto, type EntityRecord, type Entry, type Stamp } from '../schema/record';
import type { Reach, Stamps } from './stamps';
import { StoredRow, type StoredRecord } from './stored-record';

/**
 * The records of one kind in memory. What it hands out is frozen, made when first asked for and kept until
 * the next change, so that unchanged things stay identical. Values are those that this version of the app can
 * read; what it cannot is handed out apart.
 */
export class RecordTable {
	readonly kind: string;
	/** The raw rows, for the fold, the digest and the checkpoint. */
	readonly rows: RowStore;
	readonly #definition: Kind | undefined;
	readonly #stamps: Stamps;
	readonly #views: (EntityRecord | undefined)[] = [];
	readonly #columns = new Map<string, readonly (Json | undefined)[]>();
	readonly #readable = new Map<string, Readable>();
	#all: readonly EntityRecord[] | undefined;
	#ids: readonly string[] | undefined;
	#conflicts: readonly Conflict[] | undefined;

	/** @param definition of the kind; undefined for one of another version of the app */
	constructor(kind: string, definition: Kind | undefined, stamps: Stamps, rows = new RowStore(stamps)) {
		this.kind = kind;
		this.#definition = definition;
		this.rows = rows;
		this.#stamps = stamps;
	}

	/** How many records people see: live and contested ones. */
	get size(): number {
		return this.rows.count - this.rows.hidden;
	}

	/** The fields in which some record has, or had, a value; those of other versions too. */
	get fields(): readonly string[] {
		return [...this.rows.columns.keys()];
	}

	/** The record of an id in any state; undefined if never heard of. */
	get(id: string): EntityRecord | undefined {
		const row = this.rows.rowOf(id);
		return row === undefined ? undefined : this.#view(row);
	}

	/** The same record as it is stored, to compare it with what it was. */
	stored(id: string): StoredRecord | undefined {
		const row = this.rows.rowOf(id);
		return row === undefined ? undefined : new StoredRow(this.rows, row, this.#readOf);
	}

	/** The visible records, by position. */
	all(): readonly EntityRecord[] {
		if (!this.#all) {
			for (const field of this.rows.columns.keys()) this.#partly(field);
			this.#all = Object.freeze(this.#visible((row) => this.#view(row)));
		}
		return this.#all;
	}

	/** The ids of the visible records, by position. */
	ids(): readonly string[] {
		return (this.#ids ??= Object.freeze(this.#visible((row) => this.rows.idAt(row))));
	}

	/** The value shown of a field, by position; reads no record. */
	column(field: string): readonly (Json | undefined)[] {
		let values = this.#columns.get(field);
		if (!values) {
			const all = this.rows.columns.get(field)?.all(this.rows.count).slice();
			if (all) for (const [row, read] of this.#partly(field)) all[row] = read;
			values = Object.freeze(all && this.rows.hidden === 0 ? all : this.#visible((row) => all?.[row]));
			this.#columns.set(field, values);
		}
		return values;
	}

	/** The values of a record that this version cannot read, or not all of them, as they are stored. */
	unreadable(id: string): AnyValues | undefined {
		const row = this.rows.rowOf(id);
		if (row === undefined) return undefined;
		let found: Record<string, Json> | undefined;
		for (const [field, column] of this.rows.columns)
			if (this.#partly(field).has(row)) (found ??= {})[field] = deepFreeze(column.at(row)!);
		return found && Object.freeze(found);
	}

	/**
	 * All writes of a field that no other known write has replaced, the one shown last. Of a many-valued field,
	 * one for each element and writer.
	 */
	entries(id: string, field: string): readonly Entry[] {
		const row = this.rows.rowOf(id);
		const column = this.rows.columns.get(field);
		if (row === undefined || !column) return [];
		const { wholes, elements } = column.cell(row, this.rows.ownerOf(row));
		return [...wholes, ...elements]
			.sort((a, b) => this.#stamps.compare(a.ordinal, b.ordinal))
			.map(({ value, ordinal }) => ({ value, ...this.#stamps.stamp(ordinal) }));
	}

	/** Who dropped a contested record, and whose edits did not know of it; in order of time. */
	contest(id: string): { readonly drops: readonly Stamp[]; readonly edits: readonly Stamp[] } {
		const row = this.rows.rowOf(id);
		const marks = row === undefined ? [] : this.rows.marksOf(row);
		const stamps = (alive: boolean): Stamp[] =>
			marks
				.filter((mark) => mark.alive === alive)
				.sort((a, b) => this.#stamps.compare(a.ordinal, b.ordinal))
				.map((mark) => this.#stamps.stamp(mark.ordinal));
		return { drops: stamps(false), edits: stamps(true) };
	}

	/** What people must decide about visible records, by id and field. */
	conflicts(): readonly Conflict[] {
		return (this.#conflicts ??= Object.freeze(this.#findConflicts()));
	}

	/** Which records name which others as what they were joined into; those that are not there count for nothing. */
	joins(): ReadonlyMap<string, string> {
		const found = new Map<string, string>();
		const into = this.rows.columns.get(mergedInto)?.all(this.rows.count) ?? [];
		for (let row = 0; row < into.length; row++) {
			const target = into[row];
			const held = typeof target === 'string' ? this.rows.rowOf(target) : undefined;
			if (held === undefined || held === row || this.rows.stateOf(held) === 'erased') continue;
			found.set(this.rows.idAt(row), target as string);
		}
		return found;
	}

	/** Folds one operation in; for the fold of the log alone. */
	fold(op: Op, reach: Reach): void {
		const { count, hidden } = this.rows;
		const row = this.rows.fold(op, reach);
		this.#judge(op, row);
		if (row < this.#views.length) this.#views[row] = undefined;
		this.#all = undefined;
		this.#conflicts = undefined;
		if (this.rows.count !== count || this.rows.hidden !== hidden) {
			this.#ids = undefined;
			this.#columns.clear();
		} else if (op.do === 'put') {
			for (const field of Object.keys(op.fields)) this.#columns.delete(field);
		} else if (op.do === 'set') this.#columns.delete(op.field);
	}

	/** Looks at what an operation wrote to a row, in the columns that have been looked through. */
	#judge(op: Op, row: number): void {
		if (this.#readable.size === 0 || op.do === 'drop' || op.do === 'restore') return;
		const all = this.rows.columns.keys();
		for (const field of op.do === 'put' ? Object.keys(op.fields) : op.do === 'set' ? [op.field] : all)
			this.#readable.get(field)?.changed(row, this.rows.columns.get(field)?.at(row));
	}

	/** The rows of which a field is not read, or not all of it, with what is. */
	#partly(field: string): ReadonlyMap<number, Json | undefined> {
		return this.#readableOf(field).partly(() => this.rows.columns.get(field)!.all(this.rows.count));
	}

	readonly #readOf = (field: string, row: number, stored: Json | undefined): Json | undefined =>
		this.#readableOf(field).at(row, stored);

	#readableOf(field: string): Readable {
		let readable = this.#readable.get(field);
		if (!readable) this.#readable.set(field, (readable = new Readable(this.#definition, field)));
		return readable;
	}

	#findConflicts(): Conflict[] {
		const { rows, kind } = this;
		const found: Conflict[] = [];
		for (const row of rows.contested)
			found.push({ type: 'contested', kind, id: rows.idAt(row), ...this.contest(rows.idAt(row)) });
		for (const [field, column] of rows.columns)
			for (const row of column.conflicts) {
				const id = rows.idAt(row);
				if (!rows.isHidden(row))
					found.push({ type: 'field', kind, id, field, entries: this.entries(id, field) });
			}
		return found.sort(byPlace);
	}

	#visible<T>(read: (row: number) => T): T[] {
		const found: T[] = [];
		for (let row = 0; row < this.rows.count; row++) if (!this.rows.isHidden(row)) found.push(read(row));
		return found;
	}

	#view(row: number): EntityRecord {
		while (this.#views.length < row) this.#views.push(undefined);
		return (this.#views[row] ??= this.#read(row));
	}

	#read(row: number): EntityRecord {
		const values: Record<string, Json> = {};
		const unreadable: Record<string, Json> = {};
		const conflicts: string[] = [];
		for (const [field, column] of this.rows.columns) {
			const stored = column.at(row);
			const value = this.#readOf(field, row, stored);
			if (value !== undefined) values[field] = deepFreeze(value);
			if (stored !== undefined && value !== stored) unreadable[field] = deepFreeze(stored);
			if (column.conflicts.has(row)) conflicts.push(field);
		}
		return Object.freeze({
			kind: this.kind,
			id: this.rows.idAt(row),
			values: Object.freeze(values),
			state: this.rows.stateOf(row),
			...(conflicts.length > 0 && { conflicts: Object.freeze(conflicts.sort()) }),
			...(Object.keys(unreadable).length > 0 && { unreadable: Object.freeze(unreadable) })
		});
	}
}

function byPlace(a: Conflict, b: Conflict): number {
	if (a.id !== b.id) return a.id < b.id ? -1 : 1;
	const [left, right] = [a, b].map((conflict) => (conflict.type === 'field' ? conflict.field : ''));
	return left! < right! ? -1 : 1;
}

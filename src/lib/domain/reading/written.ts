import type { EntityRecord } from '../schema/record';
import type { Source } from './source';

/**
 * Sorts records of one day by when they were last written, the latest first: a date has no time. The same on every
 * laptop; what is not written yet comes before all that is.
 *
 * @param field that is written whenever the record says something new
 */
export function byWriting(source: Source, field: string): (a: EntityRecord, b: EntityRecord) => number {
	const known = new Map<EntityRecord, string>();
	const writtenAt = (record: EntityRecord) => {
		let at = known.get(record);
		if (at === undefined) known.set(record, (at = lastWritten(source, record, field)));
		return at;
	};
	return (a, b) => {
		const [one, other] = [writtenAt(a), writtenAt(b)];
		if (one !== other) return one < other ? 1 : -1;
		return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
	};
}

/** ISO instant; behind all of them for what is not written. */
function lastWritten(source: Source, { kind, id }: EntityRecord, field: string): string {
	const entries = source.table(kind).entries(id, field);
	return entries.reduce((last, { at }) => (at > last ? at : last), '') || '~';
}

/** A record that nobody has written to since is the same object: what was found of it holds. */
const lastWrites = new WeakMap<EntityRecord, string>();

/** When somebody last wrote any field of a record: ISO instant; empty where nothing is written. */
export function lastWrite(source: Source, record: EntityRecord): string {
	let last = lastWrites.get(record);
	if (last === undefined) {
		const table = source.table(record.kind);
		last = '';
		for (const field of table.fields)
			for (const { at } of table.entries(record.id, field)) if (at > last) last = at;
		lastWrites.set(record, last);
	}
	return last;
}

import { equalJson, type Json } from '../../domain/base/json';
import { kindNamed } from '../../domain/kinds/all';
import type { Entry, RecordState } from '../../domain/schema/record';
import type { FieldChange } from '../../domain/records/compare';
import type { StoredRecord } from '../../domain/records/stored-record';
import { shownFields } from '../../domain/schema/withholding';
import type { Source } from '../../domain/reading/source';
import type { Slices } from '../slices';
import type { KindCount, Touched } from '../../store/base/receipts';

/** One field that will look different. */
export interface FieldDifference extends FieldChange {
	/** All that was written where both sides did without knowing of each other: somebody will have to decide. */
	readonly rivals?: readonly Json[];
}

export type DifferenceType = 'new' | 'changed' | 'dropped' | 'restored' | 'erased' | 'contested' | 'settled';

/** One record that will look different. */
export interface Difference {
	readonly type: DifferenceType;
	readonly kind: string;
	readonly id: string;
	readonly fields: readonly FieldDifference[];
}

/** How many records are compared between two looks at the clock. */
const stride = 100;

/** Where records can be looked up as they are stored. */
export interface Glance {
	table(kind: string): { stored(id: string): StoredRecord | undefined };
}

/** Where those can be looked up that are compared with others, with all that was written. */
export interface Outcome {
	table(kind: string): ReturnType<Glance['table']> & { entries(id: string, field: string): readonly Entry[] };
}

/** Differences as they may be shown: of a withheld record only that it is, the same object where nothing is left out. */
export function shownDifferences(differences: readonly Difference[], tables: Source): Difference[] {
	return differences.map((difference) => {
		const { kind, id } = difference;
		const record = tables.table(kind).get(id);
		return record?.withheld
			? { ...difference, fields: shownFields(kindNamed(kind), record, difference.fields) }
			: difference;
	});
}

type Entries = (field: string) => readonly Entry[];

/**
 * What of these records looks different in `after`, in the order given. A record that looks the same in both
 * is not among them. Both are to be as the log has them: that one was joined into another is a field of it.
 */
export function differencesOf(before: Glance, after: Outcome, touched: Iterable<Touched>): Difference[] {
	const differences: Difference[] = [];
	for (const { kind, id } of touched) {
		const then = after.table(kind).stored(id);
		const entries = (field: string) => after.table(kind).entries(id, field);
		const difference = then && differenceOf(before.table(kind).stored(id), then, entries);
		if (difference) differences.push({ ...difference, kind, id });
	}
	return differences;
}

/** The same in slices, for many records. */
export async function slicedDifferences(
	before: Glance,
	after: Outcome,
	touched: readonly Touched[],
	slices: Slices
): Promise<Difference[]> {
	const differences: Difference[] = [];
	for (let at = 0; at < touched.length; at += stride) {
		for (const difference of differencesOf(before, after, touched.slice(at, at + stride)))
			differences.push(difference);
		await slices.pause();
	}
	return differences;
}

function differenceOf(
	before: StoredRecord | undefined,
	after: StoredRecord,
	entries: Entries
): Pick<Difference, 'type' | 'fields'> | undefined {
	const [was, is] = [before?.state, after.state];
	if (is === 'erased') return was === 'erased' ? undefined : { type: 'erased', fields: [] };
	const wasThere = isThere(was);
	if (!isThere(is)) return wasThere ? { type: 'dropped', fields: [] } : undefined;
	const fields = fieldDifferences(wasThere ? before : undefined, after, entries);
	if (is === 'contested' && was !== 'contested') return { type: 'contested', fields };
	if (!before) return { type: 'new', fields };
	if (!wasThere) return { type: 'restored', fields };
	if (fields.length > 0) return { type: 'changed', fields };
	return isSettled(before, after) ? { type: 'settled', fields } : undefined;
}

/** Whether somebody decided a conflict in favour of what is shown anyway. */
function isSettled(before: StoredRecord, after: StoredRecord): boolean {
	const ended = before.state === 'contested' && after.state !== 'contested';
	if (ended) return true;
	for (const field of before.fields) if (before.isConflict(field) && !after.isConflict(field)) return true;
	return false;
}

/** Whether a record in this state is there for people. */
export function isThere(state: RecordState | undefined): boolean {
	return state === 'live' || state === 'contested';
}

function fieldDifferences(
	before: StoredRecord | undefined,
	after: StoredRecord,
	entries: Entries
): FieldDifference[] {
	const differences: FieldDifference[] = [];
	const looked = new Set<string>();
	for (const record of before ? [after, before] : [after])
		for (const field of record.fields) {
			if (looked.has(field)) continue;
			looked.add(field);
			const difference = fieldDifference(field, before, after, entries);
			if (difference) differences.push(difference);
		}
	return differences;
}

function fieldDifference(
	field: string,
	before: StoredRecord | undefined,
	after: StoredRecord,
	entries: Entries
): FieldDifference | undefined {
	const [was, is] = [before?.stored(field), after.stored(field)];
	const difference = { field, before: was, after: is };
	if (after.isConflict(field) && !before?.isConflict(field))
		return { ...difference, rivals: entries(field).map(({ value }) => value) };
	return was === is || equalJson(was, is) ? undefined : difference;
}

/** Differences counted by kind, as a reader of the tables would. */
export function countByKind(differences: readonly Difference[]): Record<string, KindCount> {
	const counts: Record<string, { added: number; changed: number; dropped: number }> = {};
	for (const { kind, type } of differences) {
		const count = (counts[kind] ??= { added: 0, changed: 0, dropped: 0 });
		if (type === 'new' || type === 'restored') count.added++;
		else if (type === 'dropped' || type === 'erased') count.dropped++;
		else count.changed++;
	}
	return counts;
}

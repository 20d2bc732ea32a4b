import { equalJson, type Json } from '../../domain/json';
import { kindNamed } from '../../domain/kinds';
import { storedIn, type EntityRecord, type Entry } from '../../domain/records/record';
import { shownFields } from '../../domain/withheld/withheld';
import type { Tables } from '../../store/lens';
import type { Slices } from '../slices';
import type { KindCount, Touched } from '../../store/receipts';

/** One field that will look different. */
export interface FieldDifference {
	readonly field: string;
	/** Undefined where there is none. */
	readonly before: Json | undefined;
	readonly after: Json | undefined;
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

/** Where records can be looked up. */
export interface Glance {
	table(kind: string): { get(id: string): EntityRecord | undefined };
}

/** Differences as they may be shown: of a withheld record only that it is, the same object where nothing is left out. */
export function shownDifferences(differences: readonly Difference[], tables: Tables): Difference[] {
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
export function differencesOf(before: Glance, after: Tables, touched: Iterable<Touched>): Difference[] {
	const differences: Difference[] = [];
	for (const { kind, id } of touched) {
		const then = after.table(kind).get(id);
		const entries = (field: string) => after.table(kind).entries(id, field);
		const difference = then && differenceOf(before.table(kind).get(id), then, entries);
		if (difference) differences.push({ ...difference, kind, id });
	}
	return differences;
}

/** The same in slices, for many records. */
export async function slicedDifferences(
	before: Glance,
	after: Tables,
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
	before: EntityRecord | undefined,
	after: EntityRecord,
	entries: Entries
): Pick<Difference, 'type' | 'fields'> | undefined {
	if (after.state === 'erased')
		return before?.state === 'erased' ? undefined : { type: 'erased', fields: [] };
	const wasThere = isThere(before);
	if (!isThere(after)) return wasThere ? { type: 'dropped', fields: [] } : undefined;
	const fields = fieldDifferences(wasThere ? before : undefined, after, entries);
	if (after.state === 'contested' && before?.state !== 'contested') return { type: 'contested', fields };
	if (!before) return { type: 'new', fields };
	if (!wasThere) return { type: 'restored', fields };
	if (fields.length > 0) return { type: 'changed', fields };
	return isSettled(before, after) ? { type: 'settled', fields } : undefined;
}

/** Whether somebody decided a conflict in favour of what is shown anyway. */
function isSettled(before: EntityRecord, after: EntityRecord): boolean {
	const ended = before.state === 'contested' && after.state !== 'contested';
	return ended || (before.conflicts ?? []).some((field) => !after.conflicts?.includes(field));
}

function isThere(record: EntityRecord | undefined): boolean {
	return record?.state === 'live' || record?.state === 'contested';
}

function fieldDifferences(
	before: EntityRecord | undefined,
	after: EntityRecord,
	entries: Entries
): FieldDifference[] {
	const differences: FieldDifference[] = [];
	const [was, is] = [before ? storedIn(before) : {}, storedIn(after)];
	for (const field of new Set([...Object.keys(was), ...Object.keys(is)])) {
		const difference = { field, before: was[field], after: is[field] };
		const conflict = after.conflicts?.includes(field) && !before?.conflicts?.includes(field);
		if (conflict) differences.push({ ...difference, rivals: entries(field).map(({ value }) => value) });
		else if (!equalJson(difference.before, difference.after)) differences.push(difference);
	}
	return differences;
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

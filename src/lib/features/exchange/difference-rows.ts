import type { Difference, DifferenceType, FieldDifference } from '$lib/exchange/preview/differences';

/** A line of the list: a record, or one field of the record above it. */
export type DifferenceRow =
	| { readonly of: 'record'; readonly difference: Difference; readonly open: boolean }
	| { readonly of: 'field'; readonly difference: Difference; readonly field: FieldDifference };

export interface DifferenceFilter {
	readonly kind?: string;
	readonly type?: DifferenceType | 'conflict';
}

/** The lines to show. A changed record is open unless the reader shut it; all others are shut unless opened. */
export function differenceRows(
	differences: readonly Difference[],
	filter: DifferenceFilter,
	toggled: ReadonlySet<Difference>
): DifferenceRow[] {
	const rows: DifferenceRow[] = [];
	for (const difference of differences) {
		if (!passes(difference, filter)) continue;
		const open = toggled.has(difference) !== opensByItself(difference);
		rows.push({ of: 'record', difference, open });
		if (open) for (const field of difference.fields) rows.push({ of: 'field', difference, field });
	}
	return rows;
}

function passes(difference: Difference, { kind, type }: DifferenceFilter): boolean {
	if (kind && difference.kind !== kind) return false;
	if (!type) return true;
	return type === 'conflict'
		? difference.type === 'contested' || difference.fields.some(({ rivals }) => rivals)
		: difference.type === type;
}

function opensByItself({ type }: Difference): boolean {
	return type === 'changed' || type === 'contested';
}

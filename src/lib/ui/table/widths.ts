import type { Lens } from '$lib/domain/field';
import { cellText } from './cell';
import type { Column, Rows } from './rows';

export const narrowest = 64;
const widest = 320;
const sampled = 80;
/** Characters up to which a heading widens its column; a longer one is cut, and whole in its tooltip. */
const longestHeading = 18;

/**
 * A width for a column that fits most of what it shows: estimated from texts evenly picked from all rows, so
 * that neither sorting nor scrolling changes it. In pixels.
 */
export function fittingWidth(column: Column, rows: Rows, lens: Lens): number {
	const ids = rows.ids();
	const step = Math.max(1, Math.floor(ids.length / sampled));
	const lengths: number[] = [];
	for (let at = 0; at < ids.length; at += step) {
		const { length } = cellText(column.field, rows.get(ids[at]!)?.values[column.name], lens);
		if (length > 0) lengths.push(length);
	}
	lengths.sort((a, b) => a - b);
	const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
	const heading = Math.min(column.field.label[lens.locale].length, longestHeading) + 2;
	// Figures are set in equal widths, wider than the average letter; sums are longer than what they sum.
	const perCharacter = column.field.type.align === 'end' ? 7.8 : 7.2;
	const characters = Math.max(usual + (column.field.type.amount ? 3 : 0), heading);
	return Math.round(Math.min(widest, Math.max(narrowest, 24 + perCharacter * characters)));
}

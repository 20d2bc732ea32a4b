import type { Lens } from '$lib/domain/schema/field';
import { fieldText } from './cell';
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
		const row = rows.get(ids[at]!);
		const { length } = row ? fieldText(column, row, lens) : '';
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

/** A column that gives way keeps this much: some twenty characters. */
const tightest = 160;
/** The first, which names the row, keeps this much where that is no more than a third of the space. */
const tightestFirst = 280;

/**
 * Widths that fit into the space there is, as far as they can: the widest of those that may give way do so
 * first, all to the same width. Pixels.
 */
export function narrowed(
	widths: readonly number[],
	givesWay: (column: number) => boolean,
	space: number
): readonly number[] {
	const first = Math.min(tightestFirst, space / 3);
	const kept = (at: number, cap: number) => (at === 0 ? Math.max(cap, first) : cap);
	const capped = (cap: number) => widths.map((px, at) => (givesWay(at) ? Math.min(px, kept(at, cap)) : px));
	for (let cap = widest; ; cap -= 8) {
		const tried = capped(cap);
		if (cap <= tightest || tried.reduce((sum, px) => sum + px, 0) <= space) return tried;
	}
}

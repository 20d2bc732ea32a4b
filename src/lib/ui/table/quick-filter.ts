import type { Lens } from '$lib/domain/schema/field';
import { fold } from '$lib/domain/base/fold';
import type { Json } from '$lib/domain/base/json';
import { valueText } from '../fields/value-text';
import type { Column, Rows } from './rows';

const cache = new WeakMap<readonly unknown[], { column: Column; locale: string; texts: readonly string[] }>();

/** Whether every word typed is somewhere in the shown columns of a row; undefined when nothing was typed. */
export function quickFilter(
	text: string,
	rows: Rows,
	columns: readonly Column[],
	lens: Lens
): ((position: number) => boolean) | undefined {
	const words = fold(text).split(' ').filter(Boolean);
	if (words.length === 0) return undefined;
	const texts = columns.map((column) => foldedColumn(rows.column(column.name), column, lens));
	return (position) => words.every((word) => texts.some((column) => column[position]!.includes(word)));
}

/** What a column shows, folded; kept while the column stands, unless other records name its values. */
function foldedColumn(values: readonly (Json | undefined)[], column: Column, lens: Lens): readonly string[] {
	const { type } = column.field;
	const lasting = type.to === undefined && type.options === undefined;
	const held = lasting ? cache.get(values) : undefined;
	if (held && held.column.field === column.field && held.locale === lens.locale) return held.texts;
	const known = new Map<Json, string>();
	const texts = values.map((value) => {
		if (value === undefined || value === null) return '';
		let folded = known.get(value);
		if (folded === undefined) known.set(value, (folded = fold(valueText(column.field, value, lens))));
		return folded;
	});
	if (lasting) cache.set(values, { column, locale: lens.locale, texts });
	return texts;
}

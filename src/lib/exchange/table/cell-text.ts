import { canonicalJson, type Json } from '../../domain/base/json';
import type { SheetValue } from '../../domain/base/sheet';
import { showDate } from '../../domain/fields/date';
import type { Field, Lens } from '../../domain/schema/field';

/** The heading of the id, by which a returned file is matched with the records it came from. */
export const idColumn = { machines: 'id', people: 'Id' } as const;

/** The heading of what a row of ours says of itself; it is known by its cells, whatever it is called. */
export const versionColumn = { machines: 'version', people: 'Version' } as const;

/**
 * A value in the cells of a spreadsheet: two where the field has two columns, else one. What this version finds invalid
 * is written as it is stored.
 *
 * @param shown as the reader sees it; exact otherwise
 */
export function fieldCells(
	{ type }: Field,
	value: Json | undefined,
	lens: Lens,
	shown: boolean
): readonly SheetValue[] {
	const two = type.cells?.second !== undefined;
	if (value === undefined || value === null) return two ? ['', ''] : [''];
	if (type.check(value)) {
		const stored = typeof value === 'string' ? value : canonicalJson(value);
		return two ? [stored, ''] : [stored];
	}
	if (!type.cells) return [shown ? type.show(value, lens) : type.toCell(value, lens)];
	const [first, second = ''] = type.cells.of(value, shown ? lens : undefined);
	return two ? [first, second] : [first];
}

/** A cell as a text; days in the style of a reader where a lens is given. */
export function sheetText(value: SheetValue, lens?: Lens): string {
	if (typeof value === 'string') return value;
	if ('day' in value) return lens ? showDate(value.day, lens.locale) : value.day;
	return 'number' in value ? value.number : value.amount;
}

/** The text of a value that its cells make together: what is read back from them, where nobody has changed them. */
export function writtenText(field: Field, value: Json | undefined, lens: Lens, shown: boolean): string {
	const texts = fieldCells(field, value, lens, shown).map((cell) =>
		sheetText(cell, shown ? lens : undefined)
	);
	return joinedText(field, texts);
}

/** The texts of the one or two cells of a field as one. */
export function joinedText({ type }: Field, [first = '', second = '']: readonly string[]): string {
	return type.cells?.join ? type.cells.join(first, second) : first;
}

/** What the second column of a field is called: `Amount (currency)`, in code `money.currency`; undefined without one. */
export function secondHeading(
	name: string,
	{ type, label }: Field,
	locale: Lens['locale'] | undefined
): string | undefined {
	const second = type.cells?.second;
	if (!second) return undefined;
	return locale ? `${label[locale]} (${second.label[locale]})` : `${name}.${second.name}`;
}

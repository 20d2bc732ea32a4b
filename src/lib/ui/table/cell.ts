import type { Lens } from '$lib/domain/schema/field';
import { valueText } from '../fields/value-text';
import type { Column, Row } from './rows';

/** What a field says where no head stands over it: a yes by what it affirms, a no not at all. */
export function saidText(column: Column, record: Row, lens: Lens): string {
	const value = record.values[column.name];
	if (typeof value !== 'boolean') return fieldText(column, record, lens);
	return value ? column.field.label[lens.locale] : '';
}

/** The text of a field of a record, also where this version cannot read what it holds. */
export function fieldText({ name, field }: Column, { values, unreadable }: Row, lens: Lens): string {
	return valueText(field, values[name] ?? unreadable?.[name], lens);
}

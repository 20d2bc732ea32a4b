import type { Lens } from '$lib/domain/schema/field';
import { valueText } from '../fields/value-text';
import type { Column, Row } from './rows';

/** The text of a field of a record, also where this version cannot read what it holds. */
export function fieldText({ name, field }: Column, { values, unreadable }: Row, lens: Lens): string {
	return valueText(field, values[name] ?? unreadable?.[name], lens);
}

import type { Field, Lens } from '$lib/domain/schema/field';
import type { Json } from '$lib/domain/base/json';
import { rawText } from '../raw-text';
import type { Column, Row } from './rows';

/** The text of a value. One that this version cannot read is shown as it was written, never hidden. */
export function cellText(field: Field, value: Json | undefined, lens: Lens): string {
	if (value === undefined || value === null) return '';
	if (isReadable(field, value)) return field.type.show(value, lens);
	return rawText(value);
}

/** The text of a field of a record, also where this version cannot read what it holds. */
export function fieldText({ name, field }: Column, { values, unreadable }: Row, lens: Lens): string {
	return cellText(field, values[name] ?? unreadable?.[name], lens);
}

/** Whether the field understands the value; files of other versions may hold anything. */
export function isReadable(field: Field, value: Json): boolean {
	return field.type.check(value) === undefined;
}

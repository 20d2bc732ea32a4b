import type { Json } from '$lib/domain/base/json';
import type { Field, Lens } from '$lib/domain/schema/field';
import { rawText } from '../raw-text';

/** The text of a value. One that this version cannot read is shown as it was written, never hidden. */
export function valueText(field: Field, value: Json | null | undefined, lens: Lens): string {
	if (value === undefined || value === null) return '';
	if (isReadable(field, value)) return field.type.show(value, lens);
	return rawText(value);
}

/** Whether the field understands the value; files of other versions may hold anything. */
export function isReadable(field: Field, value: Json): boolean {
	return field.type.check(value) === undefined;
}

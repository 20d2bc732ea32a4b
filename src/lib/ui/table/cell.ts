import type { Field, Lens } from '$lib/domain/field';
import type { Json } from '$lib/domain/json';

/** The text of a cell. A value that this version cannot read is shown as it was written, never hidden. */
export function cellText(field: Field, value: Json | undefined, lens: Lens): string {
	if (value === undefined || value === null) return '';
	if (isReadable(field, value)) return field.type.show(value, lens);
	return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Whether the field understands the value; files of other versions may hold anything. */
export function isReadable(field: Field, value: Json): boolean {
	return field.type.check(value) === undefined;
}

import { canonicalJson, type Json } from '../../domain/base/json';
import type { Field, Lens } from '../../domain/schema/field';

/** The heading of the id, by which a returned file is matched with the records it came from. */
export const idColumn = { machines: 'id', people: 'Id' } as const;

/** A value of another version that this one finds invalid is written as it is stored. */
export function cellText(field: Field, value: Json | undefined, lens: Lens, shown: boolean): string {
	if (value === undefined || value === null) return '';
	if (field.type.check(value)) return typeof value === 'string' ? value : canonicalJson(value);
	return shown ? field.type.show(value, lens) : field.type.toCell(value, lens);
}

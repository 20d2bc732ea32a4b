import type { Field } from '../schema/field';
import { reference } from './reference';
import type { Kind } from '../schema/kind';
import { mergedInto } from '../schema/record';

const joins = new Map<string, Field>();

/** A field that records of a kind may have: one of its definition, or the one by which any record is joined. */
export function fieldOf(kind: Kind, name: string): Field | undefined {
	if (name === mergedInto) return joinField(kind.name);
	return Object.hasOwn(kind.fields, name) ? (kind.fields[name] as Field) : undefined;
}

function joinField(kind: string): Field {
	let field = joins.get(kind);
	if (!field) {
		const label = { en: 'Joined into', fr: 'Réuni avec' };
		field = reference(kind, { label, fixed: true }) as unknown as Field;
		joins.set(kind, field);
	}
	return field;
}

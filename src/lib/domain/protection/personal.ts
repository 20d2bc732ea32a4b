import { commonFields } from '../kinds/common-fields';
import { contact } from '../kinds/contact';
import type { Field } from '../schema/field';
import type { Kind } from '../schema/kind';

/** What a field says of people: about one, who somebody is, whom it refers to, or a text in which anybody may be named. */
export type Saying = 'about' | 'names' | 'refers' | 'text';

export interface PersonalField {
	readonly name: string;
	readonly field: Field;
	readonly says: Saying;
}

/** A kind of record with those of its fields that say something of people. */
export interface PersonalKind {
	readonly kind: Kind;
	readonly fields: readonly PersonalField[];
}

/** The kinds and fields that hold personal data, as they are declared; every free text is one, as anybody may be named in it. */
export function personalKinds(kinds: readonly Kind[]): readonly PersonalKind[] {
	return kinds
		.map((kind): PersonalKind => {
			const whole = isOfPerson(kind);
			const fields = fieldsOf(kind).flatMap(([name, field]): PersonalField[] => {
				const says = whole && !(name in commonFields) ? 'about' : sayingOf(field);
				return says ? [{ name, field, says }] : [];
			});
			return { kind, fields };
		})
		.filter(({ fields }) => fields.length > 0);
}

/** Whether all that a record says is about a person: theirs, or one that says nothing without them. */
function isOfPerson(kind: Kind): boolean {
	return (
		kind.name === contact.name ||
		fieldsOf(kind).some(([, { type, required }]) => required && type.to === contact.name)
	);
}

function sayingOf({ personal, type }: Field): Saying | undefined {
	if (personal) return 'names';
	if (type.to === contact.name) return 'refers';
	return type.name === 'longText' ? 'text' : undefined;
}

function fieldsOf(kind: Kind): readonly [string, Field][] {
	return Object.entries(kind.fields as Readonly<Record<string, Field>>);
}

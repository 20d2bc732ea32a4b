import { fold } from '../base/fold';
import { contact } from '../kinds/contact';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import type { Field } from '../schema/field';
import type { AnyValues, Kind } from '../schema/kind';

/** The people in records of a kind, by id: themselves, or those they refer to; one may come several times. */
export function* peopleIn(
	kind: Pick<Kind, 'name' | 'fields'>,
	records: Iterable<{ readonly id: string; readonly values: AnyValues }>
): Generator<string> {
	const referring = Object.entries(kind.fields as Readonly<Record<string, Field>>)
		.filter(([, { type }]) => type.to === contact.name)
		.map(([name]) => name);
	for (const { id, values } of records) {
		if (kind.name === contact.name) yield id;
		for (const name of referring)
			for (const one of [values[name]].flat()) if (typeof one === 'string') yield one;
	}
}

/**
 * The people whose whole name stands in a text, by id: two of one name both. One who is known by the family name alone is
 * not looked for, as that may be any word.
 *
 * @param text plain, or a document; its marks count for nothing
 */
export function peopleNamed(source: Source, text: string): string[] {
	const said = text.split('<').map((part) => part.slice(part.indexOf('>') + 1));
	const line = wordsOf(said.join(' '));
	return read(source, contact)
		.all()
		.filter(({ values: { firstName, lastName } }) =>
			firstName && lastName ? line.includes(wordsOf(`${firstName} ${lastName}`)) : false
		)
		.map(({ id }) => id);
}

/** The words of a text, each between spaces. */
function wordsOf(text: string): string {
	const words = fold(text.replace(/&(?:amp|lt|gt|quot|#\d+);/g, ' ')).split(/[^\p{L}\p{N}]+/u);
	return ` ${words.filter(Boolean).join(' ')} `;
}

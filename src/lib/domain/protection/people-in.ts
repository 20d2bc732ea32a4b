import { contact } from '../kinds/contact';
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

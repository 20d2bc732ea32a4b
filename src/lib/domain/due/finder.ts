import type { Kind, Values } from '../schema/kind';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import type { Finder, Found } from './due-item';

/** Reads what the records of a kind have to say of dates, typed by the kind. */
export function finderOf<K extends Kind>(
	kind: K,
	find: (values: Values<K>, source: Source, today: string) => readonly (Found | undefined)[]
): Finder {
	const found = (values: Values<K>, source: Source, today: string) =>
		find(values, source, today).filter((one) => one !== undefined);
	return {
		kind: kind.name,
		*all(source, today) {
			for (const { id, values } of read(source, kind).all())
				for (const one of found(values, source, today)) yield [id, one];
		},
		of(id, source, today) {
			const record = read(source, kind).inAnyState(id);
			return record ? found(record.values, source, today) : [];
		}
	};
}

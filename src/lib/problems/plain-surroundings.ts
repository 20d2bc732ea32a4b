import type { Lens } from '$lib/domain/schema/field';
import { kindNamed } from '$lib/domain/kinds/all';
import type { EntityRecord } from '$lib/domain/schema/record';
import { kindWord } from './record-words';
import type { Surroundings } from '$lib/ui/fields/surroundings';

/**
 * What editors ask where any record may be chosen and none is made.
 *
 * @param all the records of a kind
 */
export function plainSurroundings(all: (kind: string) => readonly EntityRecord[], lens: Lens): Surroundings {
	return {
		lens,
		choosable(name) {
			const kind = kindNamed(name);
			if (!kind) return [];
			const options = all(name).map(({ id, values }) => ({ key: id, label: kind.title(values, lens) }));
			return options.sort((a, b) => a.label.localeCompare(b.label, lens.locale));
		},
		creator: () => undefined,
		kindWord
	};
}

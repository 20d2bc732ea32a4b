import type { Field, ListOption } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import type { Surroundings } from './surroundings';

/** What an editor offers to choose from, and how something new is made. */
export interface Offers {
	readonly options: readonly ListOption[];
	readonly create?: ((name: string) => Promise<string | undefined>) | undefined;
	readonly createLabel: (name: string) => string;
}

/** Options of a list, or the records of the kind a reference points at. */
export function offers(field: Field, around: Surroundings): Offers {
	const { type } = field;
	const kind = type.to;
	if (kind === undefined) return { options: type.options?.(around.lens) ?? [], createLabel: (name) => name };
	return {
		options: around.choosable(kind),
		create: around.creator(kind),
		createLabel: (name) => m.records_create_named({ kind: around.kindWord(kind), name })
	};
}

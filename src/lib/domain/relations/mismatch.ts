import { interaction } from '../kinds/interaction';
import { contact } from '../kinds/contact';
import { partner } from '../kinds/partner';
import type { Source } from '../reading/source';
import type { Values } from '../schema/kind';
import { affiliationsOf, mayLieWithin, organisationsOn, peopleOn, type Affiliated } from './affiliations';

/** Somebody in a conversation who, as far as is known, did not belong to its organisation on that day. */
export interface Mismatch {
	readonly contact: string;
	/** The organisations of that day; none where nobody knows where they were. */
	readonly instead: readonly string[];
	/** What is known of them at the organisation, on other days. */
	readonly otherwise: readonly Affiliated[];
}

/** Whom a conversation names who did not belong to the organisation it names; who is nowhere at all may be anywhere. */
export function mismatchesOf(source: Source, values: Values<typeof interaction>): readonly Mismatch[] {
	const { partner: named, date: on } = values;
	if (named === undefined) return [];
	return (values.people ?? []).flatMap((person) => {
		const known = affiliationsOf(source, person);
		const otherwise = known.filter(({ partner }) => partner === named);
		if (known.length === 0 || otherwise.some((one) => mayLieWithin(one, on))) return [];
		return [{ contact: person, instead: organisationsOn(source, person, on), otherwise }];
	});
}

/**
 * Which records a field of a record being typed most likely means, by what else it says: the people of its
 * organisation, the organisations of its people. Undefined where nothing says so.
 */
export function likelyFor(
	source: Source,
	kind: string,
	to: string,
	values: Values<typeof interaction>
): ReadonlySet<string> | undefined {
	if (kind !== interaction.name) return undefined;
	const { partner: named, date: on } = values;
	if (to === contact.name && named !== undefined) return some(peopleOn(source, named, on));
	if (to !== partner.name) return undefined;
	return some((values.people ?? []).flatMap((person) => organisationsOn(source, person, on)));
}

function some(ids: readonly string[]): ReadonlySet<string> | undefined {
	return ids.length > 0 ? new Set(ids) : undefined;
}

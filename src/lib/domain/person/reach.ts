import { kindNamed } from '../kinds/all';
import type { Naming } from './held-on';

/**
 * How far an erasure reaches into a record that names a person: `texts`, all of them with their history, or `name`, where it
 * stands in them now.
 */
export type Reach = 'texts' | 'name';

/**
 * How far an erasure can reach into a record that names a person. To erase its texts is to erase the record and to put
 * another in its place. That is not done to one that only mentions the person while other records hang on it, as a project
 * would lose its past and what colleagues write to it meanwhile; nor where its identity is made of other things than the
 * person, as the same place could never be filled again. There the name is taken out of the texts, and their past stays.
 *
 * @returns undefined where it names the person by a reference alone, which then says that they were erased
 */
export function reachOf(naming: Naming): Reach | undefined {
	const { record, references, mentions, referredToBy, joinedInto } = naming;
	const kind = kindNamed(record.kind);
	if (!kind) return undefined;
	const isPlace = kind.identity !== undefined && !kind.identity.some((field) => references.includes(field));
	const carries = references.length === 0 && record.state !== 'dropped' && referredToBy.length > 0;
	if (!isPlace && (!carries || joinedInto !== undefined)) return 'texts';
	return mentions.length > 0 ? 'name' : undefined;
}

/** Whether the texts of a record that names a person can be erased with their history. */
export function isErasable(naming: Naming): boolean {
	return reachOf(naming) === 'texts';
}

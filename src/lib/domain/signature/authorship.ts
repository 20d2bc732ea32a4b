import { fold } from '../base/fold';
import type { Knowledge } from '../merge/knowledge';
import type { Stamps } from '../records/stamps';

/**
 * A name that came with a replica for the first time. first: neither was known. key: the name was, from other
 * replicas only. renamed: the replica was, under other names.
 */
export interface Newcomer {
	readonly type: 'first' | 'key' | 'renamed';
	readonly author: string;
	readonly replica: string;
	/** Number in the replica's line of the changeset that showed it first. */
	readonly seq: number;
	/** What the replica was called before, where it was known. */
	readonly before?: string;
}

/** Every pair of a name and a replica when it first came, in the order of the log. Lines of copies count as their origin. */
export function newcomersOf(
	stamps: Pick<Stamps, 'replicas' | 'authors' | 'replicaOf' | 'authorOf' | 'seqOf'>,
	knowledge: Pick<Knowledge, 'originOf'>
): Newcomer[] {
	const pairs = new Set<string>();
	const authors = new Set<string>();
	const names = new Map<string, string>();
	const found: Newcomer[] = [];
	let last: readonly [number, number] | undefined;
	for (let at = 0; at < stamps.seqOf.length; at++) {
		const [replicaCode, authorCode] = [stamps.replicaOf[at]!, stamps.authorOf[at]!];
		// The same as just before: by far the usual.
		if (last?.[0] === replicaCode && last[1] === authorCode) continue;
		last = [replicaCode, authorCode];
		const line = stamps.replicas.textOf(replicaCode);
		const replica = knowledge.originOf(line);
		const author = stamps.authors.textOf(authorCode);
		const name = fold(author);
		const pair = `${replica} ${name}`;
		if (pairs.has(pair)) continue;
		pairs.add(pair);
		const before = names.get(replica);
		const type = name !== '' && authors.has(name) ? 'key' : before === undefined ? 'first' : 'renamed';
		authors.add(name);
		names.set(replica, author);
		const place = { type, author, replica: line, seq: stamps.seqOf[at]! } as const;
		found.push(before === undefined ? place : { ...place, before });
	}
	return found;
}

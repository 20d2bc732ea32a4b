import type { Changeset } from './changeset';
import { issuedAgain, lineId, originalOf } from './copies';
import { changesetDigest } from './digest';

/** What becomes of the changesets of browsers that were copied, once all that are known are laid into lines. */
export interface Woven {
	/** Held changesets that belong into another line than they were in, by their place in the log. */
	readonly moved: ReadonlyMap<number, Changeset>;
	/** New ones, each in its line. */
	readonly laid: readonly Changeset[];
	/** New ones whose predecessor is not here, as they were written. */
	readonly loose: readonly Changeset[];
}

interface Node {
	readonly original: Changeset;
	readonly digest: string;
	/** Its place in the log, where it is held. */
	readonly heldAt?: number;
}

/**
 * Lays the changesets of some origins, those held and those arriving, into lines; see `copies.ts`. Nothing but
 * the set of changesets decides, so every laptop lays the same ones alike.
 */
export function weave(
	origins: ReadonlySet<string>,
	held: readonly Changeset[],
	arriving: readonly Changeset[]
): Woven {
	const nodes = new Map<string, Node>();
	const add = (changeset: Changeset, heldAt?: number): void => {
		const original = originalOf(changeset);
		if (!origins.has(original.replica)) return;
		const digest = changesetDigest(original);
		if (!nodes.has(digest))
			nodes.set(digest, { original, digest, ...(heldAt === undefined ? {} : { heldAt }) });
	};
	for (const [at, changeset] of held.entries()) add(changeset, at);
	for (const changeset of arriving) add(changeset);

	const children = childrenOf([...nodes.values()]);
	const moved = new Map<number, Changeset>();
	const laid: Changeset[] = [];
	for (const [node, changeset] of linesOf(origins, children)) {
		nodes.delete(node.digest);
		if (node.heldAt === undefined) laid.push(changeset);
		else if (!standsAt(held[node.heldAt]!, changeset)) moved.set(node.heldAt, changeset);
	}
	return { moved, laid, loose: [...nodes.values()].map(({ original }) => original) };
}

type Children = ReadonlyMap<string, readonly Node[]>;

/** The nodes by the digest of the one they follow, the smallest digest first. */
function childrenOf(nodes: readonly Node[]): Children {
	const children = new Map<string, Node[]>();
	for (const node of nodes.toSorted((a, b) => (a.digest < b.digest ? -1 : 1))) {
		const key = keyOf(node.original.replica, node.original.prev);
		const siblings = children.get(key);
		if (siblings) siblings.push(node);
		else children.set(key, [node]);
	}
	return children;
}

/** Every node that can be reached from the beginning, with the changeset it is in its line. */
function* linesOf(origins: ReadonlySet<string>, children: Children): Generator<[Node, Changeset]> {
	const open = [...origins].map((origin) => ({ origin, line: origin, last: '', seq: 0, digest: '' }));
	for (let at = open.pop(); at; at = open.pop()) {
		const next = children.get(keyOf(at.origin, at.digest)) ?? [];
		for (const [i, node] of next.entries()) {
			const begins = i > 0;
			const line = begins ? lineId(at.origin, node.digest) : at.line;
			const seq = begins ? 1 : at.seq + 1;
			const isOrigin = line === at.origin;
			const changeset = isOrigin
				? node.original
				: issuedAgain(node.original, line, seq, begins ? '' : at.last);
			yield [node, changeset];
			const last = isOrigin ? node.digest : changesetDigest(changeset);
			open.push({ origin: at.origin, line, last, seq, digest: node.digest });
		}
	}
}

function keyOf(origin: string, digest: string): string {
	return `${origin} ${digest}`;
}

function standsAt(held: Changeset, { replica, seq, prev }: Changeset): boolean {
	return held.replica === replica && held.seq === seq && held.prev === prev;
}

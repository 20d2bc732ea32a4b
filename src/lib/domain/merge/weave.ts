import type { Changeset } from '../records/changeset';
import { issuedAgain, lineId, originalOf } from './copies';
import { changesetDigest } from './digest';
import { fuller, type IsErased } from './hollow';

/** What becomes of the changesets of browsers that were copied, once all that are known are laid into lines. */
export interface Woven {
	/** Whose changesets have been laid. */
	readonly origins: ReadonlySet<string>;
	/** Held changesets that belong into another line than they were in, or that lacked content, by their place in the log. */
	readonly moved: ReadonlyMap<number, Changeset>;
	/** New ones, each in its line. */
	readonly laid: readonly Changeset[];
	/** New ones whose predecessor is not here, as they were written. */
	readonly loose: readonly Changeset[];
}

/** What is to be laid. */
export interface Yarn {
	/** The whole log. */
	readonly held: readonly Changeset[];
	readonly arriving: readonly Changeset[];
	/** The names of the lines that there are. */
	readonly lines: Iterable<string>;
	/** Of which records no content is to come back. */
	readonly isErased: IsErased;
	/** Which are erased, or said to be by what arrives. */
	readonly isGone: IsErased;
}

interface Node {
	readonly original: Changeset;
	readonly digest: string;
	/** Its place in the log, where it is held. */
	readonly heldAt?: number;
	/** What is held has lost content that has arrived. */
	readonly filled?: true;
}

/**
 * Lays the changesets of some origins, those held and those arriving, into lines; see `copies.ts`. Nothing but
 * the set of changesets decides, so every laptop lays the same ones alike.
 *
 * Nobody who is honest writes under the name of a line, yet a name can be worked out beforehand: what somebody wrote
 * under one all the same begins a line of its own too, so that it takes nobody's place.
 */
export function weave(asked: ReadonlySet<string>, yarn: Yarn): Woven {
	const origins = new Set(asked);
	const names = new Set(yarn.lines);
	const plain = new Set([...yarn.held, ...yarn.arriving].map(originalOf).map(({ replica }) => replica));
	for (;;) {
		const nodes = nodesOf(origins, yarn);
		const laid = [...linesOf(origins, names, childrenOf([...nodes.values()]))];
		const clashing = laid
			.map(([, { replica, copyOf }]) => (copyOf && plain.has(replica) ? replica : undefined))
			.filter((name) => name !== undefined && !(origins.has(name) && names.has(name)));
		if (clashing.length === 0) return sorted(origins, nodes, laid, yarn.held);
		for (const name of clashing as string[]) {
			origins.add(name);
			names.add(name);
		}
	}
}

function sorted(
	origins: ReadonlySet<string>,
	nodes: Map<string, Node>,
	inLines: readonly (readonly [Node, Changeset])[],
	held: readonly Changeset[]
): Woven {
	const moved = new Map<number, Changeset>();
	const laid: Changeset[] = [];
	for (const [node, changeset] of inLines) {
		nodes.delete(node.digest);
		if (node.heldAt === undefined) laid.push(changeset);
		else if (node.filled || !standsAt(held[node.heldAt]!, changeset)) moved.set(node.heldAt, changeset);
	}
	return { origins, moved, laid, loose: [...nodes.values()].map(({ original }) => original) };
}

/** The changesets of some origins by their digests. */
function nodesOf(
	origins: ReadonlySet<string>,
	{ held, arriving, isErased, isGone }: Yarn
): Map<string, Node> {
	const nodes = new Map<string, Node>();
	const add = (changeset: Changeset, heldAt?: number): void => {
		const original = originalOf(changeset);
		if (!origins.has(original.replica)) return;
		const digest = changesetDigest(original);
		const node = nodes.get(digest);
		if (!node) {
			nodes.set(digest, { original, digest, ...(heldAt === undefined ? {} : { heldAt }) });
			return;
		}
		const whole = fuller(node.original, original, isErased, isGone);
		if (whole !== node.original) nodes.set(digest, { ...node, original: whole, filled: true });
	};
	for (const [at, changeset] of held.entries()) add(changeset, at);
	for (const changeset of arriving) add(changeset);
	return nodes;
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
function* linesOf(
	origins: ReadonlySet<string>,
	names: ReadonlySet<string>,
	children: Children
): Generator<[Node, Changeset]> {
	const open = [...origins].map((origin) => ({ origin, line: origin, last: '', seq: 0, digest: '' }));
	for (let at = open.pop(); at; at = open.pop()) {
		const next = children.get(keyOf(at.origin, at.digest)) ?? [];
		for (const [i, node] of next.entries()) {
			const begins = i > 0 || (at.digest === '' && names.has(at.origin));
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

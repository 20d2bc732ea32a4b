import { none, type Ranks } from './ranks';

export interface SortedBy {
	readonly ranks: Ranks;
	readonly descending: boolean;
}

/**
 * Positions in the order of several columns, the first one leading. Stable: rows that are equal in all of them
 * keep the order they came in. Empty cells stand last in either direction.
 */
export function orderBy(positions: Uint32Array, columns: readonly SortedBy[]): Uint32Array {
	let order = positions;
	// A stable sort by the last column, then by the one before it, is a sort by all of them.
	for (const column of columns.toReversed()) order = countingSort(order, column);
	return order;
}

function countingSort(positions: Uint32Array, { ranks, descending }: SortedBy): Uint32Array {
	const { of, count } = ranks;
	const bucket = (position: number) => {
		const rank = of[position]!;
		if (rank === none) return count;
		return descending ? count - 1 - rank : rank;
	};
	const starts = new Uint32Array(count + 2);
	for (const position of positions) starts[bucket(position) + 1]!++;
	for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
	const sorted = new Uint32Array(positions.length);
	for (const position of positions) sorted[starts[bucket(position)]!++] = position;
	return sorted;
}

const kept = new WeakMap<Ranks, { up?: Uint32Array; down?: Uint32Array }>();

/** All positions in the order of one column, kept as long as its ranks: the list as it is mostly looked at. */
export function wholeOrder({ ranks, descending }: SortedBy): Uint32Array {
	const held = kept.get(ranks) ?? {};
	kept.set(ranks, held);
	const way = descending ? 'down' : 'up';
	return (held[way] ??= orderBy(allPositions(ranks.of.length), [{ ranks, descending }]));
}

/** 0, 1, 2 … */
export function allPositions(size: number): Uint32Array {
	const positions = new Uint32Array(size);
	for (let at = 0; at < size; at++) positions[at] = at;
	return positions;
}

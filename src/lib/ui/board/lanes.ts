import type { Field, ListOption } from '$lib/domain/schema/field';
import type { Json } from '$lib/domain/base/json';
import { none } from './no-value';

/** A column of a board: the cards of one value, in the order of the list. */
export interface Lane {
	/** The stored key; `none` for cards without a value. */
	readonly key: string;
	readonly label: string;
	/** Beside the path: folded away until asked for. */
	readonly aside: boolean;
	/** Positions of the rows. */
	readonly cards: readonly number[];
}

export interface LaneOption extends ListOption {
	readonly aside?: boolean;
}

/**
 * Deals rows into lanes: one for each option in its order, one in front for rows without a value if there are
 * any, and one at the end for each value that is no option any more.
 *
 * @param withoutAside whether those without a value stand beside the path: most records have none, and say nothing by it
 */
export function dealLanes(
	order: Uint32Array,
	column: readonly (Json | undefined)[],
	field: Field,
	options: readonly LaneOption[],
	withoutLabel: string,
	withoutAside = false
): readonly Lane[] {
	const cards = new Map<string, number[]>(options.map(({ key }) => [key, []]));
	const without: number[] = [];
	for (const position of order) {
		const value = column[position];
		const readable = value !== undefined && value !== null && field.type.check(value) === undefined;
		const key = readable ? field.type.keys(value)[0] : undefined;
		if (key === undefined) without.push(position);
		else if (cards.has(key)) cards.get(key)!.push(position);
		else cards.set(key, [position]);
	}
	const known = new Map(options.map((option) => [option.key, option]));
	const lanes = [...cards]
		.filter(([key, held]) => held.length > 0 || !known.get(key)?.retired)
		.map(([key, held]) => {
			const option = known.get(key);
			return { key, label: option?.label ?? key, aside: option?.aside ?? !option, cards: held };
		});
	return without.length > 0
		? [{ key: none, label: withoutLabel, aside: withoutAside, cards: without }, ...lanes]
		: lanes;
}

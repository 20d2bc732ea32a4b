import { readPosed, writePosed, type Posed } from '$lib/domain/scenario/posed';

/** What must become of proposals, by their ids. */
export type Musts = Posed['musts'];

/** What the screen shows, as its address says. */
export interface PrioritisationChoice extends Posed {
	/** The year of a selection round. */
	readonly round: number | undefined;
	/** The proposal of which it is told why it is in or out. */
	readonly why: string | undefined;
}

/** Reads the choice from an address; a round that is not there counts as not said, and then the newest is meant. */
export function readChoice(parameters: URLSearchParams, rounds: readonly number[]): PrioritisationChoice {
	const round = Number(parameters.get('round'));
	return {
		round: rounds.includes(round) ? round : rounds[0],
		...readPosed(parameters),
		why: parameters.get('why') ?? undefined
	};
}

/** The address of the screen with another choice; what is not named stays. */
export function prioritisationAddress(
	choice: PrioritisationChoice,
	change: Partial<PrioritisationChoice> = {}
): string {
	const changed = { ...choice, ...change };
	const parameters = new URLSearchParams();
	if (changed.round !== undefined) parameters.set('round', String(changed.round));
	writePosed(parameters, changed);
	if (changed.why !== undefined) parameters.set('why', changed.why);
	return `/prioritisation?${parameters}`;
}

/** A map with another value of one key, or without it. */
export function withOne<T>(
	map: ReadonlyMap<string, T>,
	key: string,
	value: T | undefined
): ReadonlyMap<string, T> {
	const others = [...map].filter(([one]) => one !== key);
	return new Map(value === undefined ? others : [...others, [key, value]]);
}

/** How many scenarios stand side by side at the most. */
export const mostCompared = 6;

/** The address where scenarios stand side by side. */
export function compareAddress(ids: readonly string[], more: { readonly differing?: boolean } = {}): string {
	const parameters = new URLSearchParams({ of: ids.join() });
	if (more.differing) parameters.set('show', 'differing');
	return `/prioritisation/compare?${parameters}`;
}

/** The scenarios that an address of such a comparison names, each once. */
export function readCompared(parameters: URLSearchParams): {
	readonly ids: readonly string[];
	readonly differing: boolean;
} {
	const ids = (parameters.get('of') ?? '').split(',').filter((id) => id !== '');
	return {
		ids: [...new Set(ids)].slice(0, mostCompared),
		differing: parameters.get('show') === 'differing'
	};
}

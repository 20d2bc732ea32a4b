/** What must become of proposals, by their ids. */
export type Musts = ReadonlyMap<string, 'in' | 'out'>;

/** What the screen shows, as its address says. */
export interface PrioritisationChoice {
	/** The year of a selection round. */
	readonly round: number | undefined;
	readonly musts: Musts;
	/** By the name of an envelope, by how many percent it is cut. */
	readonly cuts: ReadonlyMap<string, number>;
	/** The proposal of which it is told why it is in or out. */
	readonly why: string | undefined;
}

/** Reads the choice from an address; a round that is not there counts as not said, and then the newest is meant. */
export function readChoice(parameters: URLSearchParams, rounds: readonly number[]): PrioritisationChoice {
	const round = Number(parameters.get('round'));
	const musts = new Map<string, 'in' | 'out'>();
	for (const id of listed(parameters.get('in'))) musts.set(id, 'in');
	for (const id of listed(parameters.get('out'))) musts.set(id, 'out');
	const cuts = listed(parameters.get('cut')).flatMap((pair) => {
		const at = pair.lastIndexOf(':');
		const percent = Number(pair.slice(at + 1));
		return at > 0 && isCut(percent) ? [[pair.slice(0, at), percent] as const] : [];
	});
	return {
		round: rounds.includes(round) ? round : rounds[0],
		musts,
		cuts: new Map(cuts),
		why: parameters.get('why') ?? undefined
	};
}

/** The address of the screen with another choice; what is not named stays. */
export function prioritisationAddress(
	choice: PrioritisationChoice,
	change: Partial<PrioritisationChoice> = {}
): string {
	const { round, musts, cuts, why } = { ...choice, ...change };
	const parameters = new URLSearchParams();
	const named = (must: 'in' | 'out') => [...musts].filter(([, one]) => one === must).map(([id]) => id);
	if (round !== undefined) parameters.set('round', String(round));
	for (const must of ['in', 'out'] as const)
		if (named(must).length > 0) parameters.set(must, named(must).join());
	if (cuts.size > 0) parameters.set('cut', [...cuts].map((pair) => pair.join(':')).join());
	if (why !== undefined) parameters.set('why', why);
	return `/prioritisation?${parameters}`;
}

/** The musts with one more, or one less. */
export function withMust(musts: Musts, id: string, must: 'in' | 'out' | undefined): Musts {
	const others = [...musts].filter(([one]) => one !== id);
	return new Map(must ? [...others, [id, must]] : others);
}

export function withCut(
	cuts: ReadonlyMap<string, number>,
	envelope: string,
	percent: number
): ReadonlyMap<string, number> {
	const others = [...cuts].filter(([one]) => one !== envelope);
	return new Map(percent > 0 ? [...others, [envelope, percent]] : others);
}

/** Whether an envelope can be cut by so many percent: by a whole number of them, up to all. */
export function isCut(percent: number): boolean {
	return Number.isInteger(percent) && percent > 0 && percent <= 100;
}

function listed(text: string | null): string[] {
	return (text ?? '').split(',').filter((one) => one !== '');
}

import type { Lens, ListOption } from '$lib/domain/schema/field';

const letters: Readonly<Record<string, string>> = {
	approved: 'a',
	conditions: 'c',
	deferred: 'd',
	rejected: 'r',
	rework: 'w',
	noted: 'n'
};

/** An outcome with the key that chooses it. */
export interface OutcomeKey extends ListOption {
	readonly stroke: string;
}

/** The outcomes on offer: those known from the start by their letter, those added since by a number. */
export function outcomeKeys(lens: Lens, held: string): OutcomeKey[] {
	const offered = lens.options('decisionOutcome').filter(({ key, retired }) => !retired || key === held);
	const added = offered.filter(({ key }) => letters[key] === undefined);
	return offered.map((option) => ({
		...option,
		stroke: letters[option.key] ?? String(added.indexOf(option) + 1)
	}));
}

import type { ReturnChoice } from '$lib/domain/participation/return';
import { choicePreference } from '$lib/ui/preferences.svelte';
import { today } from '$lib/ui/today';

/** The stages of money that a return may be of, one at a time. */
export const returnStages = ['approved', 'committed', 'spent'] as const;
export const returnSplits = ['states', 'partners'] as const;
/** How many years back, the running one included. */
export const returnSpans = ['5', '10', '20'] as const;

/* One rule for every State and screen, so that States are held beside each other; remembered. */

export const returnStage = choicePreference('return-stage', returnStages, 'approved');
export const returnSplit = choicePreference('return-split', returnSplits, 'states');
export const returnSpan = choicePreference('return-span', returnSpans, '5');

/** How the return is reckoned, as chosen last. */
export function chosenReturn(): ReturnChoice {
	const to = Number(today().slice(0, 4));
	return {
		stage: returnStage.current,
		split: returnSplit.current,
		from: to - Number(returnSpan.current) + 1,
		to
	};
}

/*
 * What the stages of an agreement mean. The list is data and may grow; these keys are what the seeds call them,
 * and a stage of another name is one of negotiation.
 */

/** Nothing is owed any more and nobody negotiates: the agreement counts for nothing new. */
const over: ReadonlySet<string | undefined> = new Set(['terminated', 'closed']);

/** The parties are bound by it now. */
const binding: ReadonlySet<string | undefined> = new Set(['signed', 'active', 'extended']);

/** Whether an agreement at this stage is at its end: run out, or done with. */
export function isOver(stage: string | undefined): boolean {
	return stage === 'expired' || !isOngoing(stage);
}

/** Whether an agreement at this stage still stands: in negotiation, in force, or run out without having been closed. */
export function isOngoing(stage: string | undefined): boolean {
	return !over.has(stage);
}

/** Whether an agreement at this stage binds its parties. */
export function isBinding(stage: string | undefined): boolean {
	return binding.has(stage);
}

/** Whether the parties still have to come to terms: somebody has the draft and days go by. */
export function isNegotiated(stage: string | undefined): boolean {
	return stage !== undefined && !isOver(stage) && !isBinding(stage);
}

/** Who usually acts next at a stage; a key of the list of turns. */
export function usualTurn(stage: string): string | undefined {
	return usual[stage];
}

const usual: Readonly<Record<string, string>> = {
	identified: 'kt',
	discussion: 'partner',
	nda: 'partner',
	drafting: 'kt',
	negotiation: 'partner',
	circulation: 'legal'
};

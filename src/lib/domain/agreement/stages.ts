/*
 * What the stages of an agreement mean. The list is data and may grow; these keys are what the seeds call them,
 * and a stage of another name is one of negotiation.
 */

/** Nothing is owed any more and nobody negotiates: the agreement counts for nothing new. */
const over: ReadonlySet<unknown> = new Set(['terminated', 'closed']);

/** The parties have signed. */
const signed: ReadonlySet<unknown> = new Set(['signed', 'active', 'extended', 'expired', ...over]);

/** The parties are bound by it now. */
const binding: ReadonlySet<unknown> = new Set(['signed', 'active', 'extended']);

/** Whether an agreement at this stage still stands, in negotiation, in force or run out without having been closed. */
export function isStanding(stage: unknown): boolean {
	return !over.has(stage);
}

/** Whether an agreement reaches this stage by the signatures of its parties, or behind them. */
export function isSigned(stage: unknown): boolean {
	return signed.has(stage);
}

/** Whether an agreement at this stage binds its parties. */
export function isBinding(stage: unknown): boolean {
	return binding.has(stage);
}

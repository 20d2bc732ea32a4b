import { action } from '../kinds/action';
import { partner } from '../kinds/partner';
import type { PartnerState } from '../kinds/partner-states';
import { partnerStep } from '../kinds/partner-step';
import { createChanges } from '../merge/edit';
import type { Change } from '../records/changeset';
import type { AnyValues } from '../schema/kind';
import type { Origin } from './origin';

/** An organisation comes to a state. */
export interface PartnerMove {
	/** Its id, or the name of one that is not in the portfolio yet. */
	readonly partner: { readonly id: string } | { readonly name: string };
	readonly state: PartnerState;
	/** Whole ISO date. */
	readonly on: string;
	/** The name of the person at this laptop. */
	readonly by: string;
	readonly reason?: string | undefined;
	readonly origin?: Origin | undefined;
	/** What is to be done next, and by when: whole ISO date. */
	readonly next?: { readonly text: string; readonly due?: string | undefined } | undefined;
}

/**
 * The changes of a move: the step, the action that is next where one is said, and the organisation where it is new.
 *
 * @param newId makes the id of a record
 * @returns the id of the organisation too
 */
export function partnerMoveChanges(
	move: PartnerMove,
	newId: () => string
): { readonly partner: string; readonly changes: readonly Change[] } {
	const { state, on, by, reason, origin = {}, next } = move;
	const isNew = 'name' in move.partner;
	const id = 'name' in move.partner ? newId() : move.partner.id;
	const owner = by || undefined;
	const step = { partner: id, state, on, reason, by: owner, ...origin };
	return {
		partner: id,
		changes: [
			...(isNew ? createChanges(partner, undefined, id, move.partner as AnyValues) : []),
			...createChanges(partnerStep, undefined, newId(), step),
			...(next
				? createChanges(action, undefined, newId(), {
						text: next.text,
						due: next.due,
						owner,
						partner: id,
						done: false
					})
				: [])
		]
	};
}

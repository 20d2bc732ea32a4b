import { newId } from '$lib/domain/base/id';
import { partner } from '$lib/domain/kinds/partner';
import type { PartnerState } from '$lib/domain/kinds/partner-states';
import { partnerMoveChanges, type PartnerMove } from '$lib/domain/partnering/move';
import type { Origin } from '$lib/domain/partnering/origin';
import { shownLens } from '$lib/problems/shown-lens';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import { recordTitle } from '$lib/problems/record-words';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { stateWords } from './words';

/** What a dialog of a step is about: which organisation comes to which state, and where from. */
export interface StepAbout {
	/** Undefined where it is asked for. */
	readonly partner?: string | undefined;
	/** What one that is not in the portfolio yet would be called. */
	readonly name?: string | undefined;
	readonly state: PartnerState;
	readonly origin?: Origin | undefined;
}

/** Writes a move as one action and says what was done, with its undo; whether it was written. */
export function movePartner(portfolio: Portfolio, move: PartnerMove): Promise<boolean> {
	const { partner: id, changes } = partnerMoveChanges(move, () => newId(browserSurroundings.random));
	const name =
		'name' in move.partner ? move.partner.name : recordTitle(partner.name, id, shownLens(portfolio));
	const label = { act: 'move', kind: partner.name, id, name } as const;
	return commitTold(portfolio, label, changes, m.leads_moved({ name, state: stateWords(move.state) }));
}

import type { NotWeighed } from '$lib/domain/scenario/round';
import type { Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { fundYearWords } from './words';

/** Why a proposal of the round is not held against the envelopes. */
export function apartWords(why: NotWeighed, lens: Lens): string {
	switch (why.type) {
		case 'no-score':
			return m.priority_apart_no_score();
		case 'nothing-asked':
			return m.priority_apart_nothing();
		case 'approved':
			return m.priority_apart_approved();
		case 'closed':
			return m.priority_apart_closed();
		case 'no-rate':
			return m.priority_apart_no_rate();
		case 'no-envelope':
			return m.priority_apart_no_envelope({ envelope: fundYearWords(why, lens) });
	}
}

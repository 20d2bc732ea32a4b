import { countryStatus } from '$lib/domain/kinds/country-status';
import type { Lens } from '$lib/domain/schema/field';
import { statusKey, type StatusAnswer, type StatusKey } from '$lib/domain/participation/status';
import { m } from '$lib/paraglide/messages';

/** A status in words; what is no status says so. */
export function statusWord(key: StatusKey, lens: Lens): string {
	if (key === 'none') return m.memberstates_no_status();
	if (key === 'unknown') return m.memberstates_unknown_status();
	return countryStatus.fields.status.type.show(key as never, lens);
}

/** A status on a date in words, with a mark where its date is not known exactly. */
export function statusAnswerWord(answer: StatusAnswer, lens: Lens): string {
	const word = statusWord(statusKey(answer), lens);
	return typeof answer !== 'string' && answer.doubtful ? m.memberstates_about({ status: word }) : word;
}

const ofCern: ReadonlySet<StatusKey> = new Set(['member', 'preStage', 'associate']);

/** A Member State or an Associate Member State, the pre-stage to Membership included. */
export function isOfCern(answer: StatusAnswer): boolean {
	return ofCern.has(statusKey(answer));
}

import type { DecisionFlag } from '$lib/domain/committee/minutes';
import { m } from '$lib/paraglide/messages';
import type { Locale } from '$lib/domain/base/words';

const words: Record<DecisionFlag, (inputs: object, options?: { locale: Locale }) => string> = {
	'before-meeting': m.meetings_flag_before,
	'no-quorum': m.meetings_flag_quorum,
	'over-envelope': m.meetings_flag_over,
	'no-conditions': m.meetings_flag_conditions,
	'lines-without-grant': m.meetings_flag_lines,
	'granted-without-funding': m.meetings_flag_unfunded,
	'granted-twice': m.meetings_flag_twice,
	conflict: m.meetings_flag_conflict
};

/** What is not as it should be about a decision, in the reader's language or the one of a document. */
export function flagWords(flag: DecisionFlag, locale?: Locale): string {
	return words[flag]({}, locale && { locale });
}

import { shownName } from '$lib/domain/base/text/shown-name';
import type { AnswerProblem } from '$lib/exchange/answer/format';
import type { DelegateRefusal } from '$lib/exchange/delegate/format';
import { m } from '$lib/paraglide/messages';
import { wordingOf, type Wording, type WordingMap } from '$lib/ui/problems/wording';
import { answerProblemWords, type AnswerVoice } from './answer-file';
import { fieldProblemWords } from './field';
import { fieldWords } from './record-words';

const voice: AnswerVoice = {
	notOne: m.delegates_answer_not_one,
	tooLarge: m.delegates_answer_too_large,
	altered: m.delegates_answer_altered,
	alteredDo: m.delegates_answer_altered_do,
	otherPortfolio: m.delegates_answer_other_portfolio,
	otherContent: m.delegates_answer_other_content
};

/** Why a delegate's answer is refused as a whole. */
export function delegateProblemWords(problem: AnswerProblem): Wording {
	return answerProblemWords(problem, voice);
}

const unsent = {
	technology: m.delegates_not_sent_technology,
	field: m.delegates_not_sent_field,
	interest: m.delegates_not_sent_interest,
	person: m.delegates_not_sent_person
};

const refusals: WordingMap<DelegateRefusal, string> = {
	foreign: ({ name }) => m.assessment_refused_foreign({ name: shownName(name) }),
	'no-line': () => m.delegates_no_line(),
	'not-sent': ({ what }) => unsent[what](),
	gone: () => m.delegates_gone(),
	'bad-strength': ({ text }) => m.delegates_bad_strength({ text: shownName(text) }),
	'bad-value': ({ kind, field, problem }) =>
		m.delegates_bad_value({ field: fieldWords(kind, field), why: fieldProblemWords(problem) }),
	markup: ({ kind, field }) => m.delegates_markup({ field: fieldWords(kind, field) }),
	repeated: () => m.assessment_refused_repeated(),
	'too-many': ({ max }) => m.delegates_too_many({ max }),
	'person-known': () => m.delegates_person_known(),
	'person-objected': () => m.delegates_person_objected(),
	'not-writable': () => m.delegates_not_writable()
};

/** Why one line of an answer is left out. */
export function delegateRefusalWords(refusal: DelegateRefusal): string {
	return wordingOf(refusals, refusal);
}

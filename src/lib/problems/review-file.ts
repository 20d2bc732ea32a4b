import { shownName } from '$lib/domain/base/text/shown-name';
import type { ReviewProblem, ReviewRefusal } from '$lib/exchange/review/format';
import { m } from '$lib/paraglide/messages';
import { wordingOf, type Wording, type WordingMap } from '$lib/ui/problems/wording';
import { answerProblemWords, refusedAnswer, type AnswerVoice } from './answer-file';

const voice: AnswerVoice = {
	notOne: m.assessment_answer_not_one,
	tooLarge: m.assessment_answer_too_large,
	altered: m.assessment_answer_altered,
	alteredDo: m.assessment_answer_altered_do,
	otherPortfolio: m.assessment_answer_other_portfolio,
	otherContent: m.assessment_answer_other_content
};

/** Why an adviser's answer is refused as a whole. */
export function reviewProblemWords(problem: ReviewProblem): Wording {
	if (problem.type !== 'other-assessor') return answerProblemWords(problem, voice);
	const { sent, said } = problem;
	return refusedAnswer(m.assessment_answer_other_assessor({ sent, said }));
}

const refusals: WordingMap<ReviewRefusal, string> = {
	foreign: ({ name }) => m.assessment_refused_foreign({ name }),
	'no-answer': () => m.assessment_refused_no_answer(),
	'other-project': ({ project }) => m.assessment_refused_project({ project }),
	'project-gone': ({ project }) => m.assessment_refused_gone({ project }),
	'other-criterion': ({ criterion }) => m.assessment_refused_criterion({ criterion }),
	'assessor-named': ({ assessor }) => m.assessment_refused_assessor({ assessor }),
	'bad-score': ({ text }) => m.assessment_refused_score({ text: shownName(text) }),
	'bad-text': ({ name }) => m.assessment_refused_text({ name }),
	repeated: () => m.assessment_refused_repeated(),
	'not-writable': () => m.assessment_refused_not_writable()
};

/** Why one part of an answer is left out. */
export function reviewRefusalWords(refusal: ReviewRefusal): string {
	return wordingOf(refusals, refusal);
}

import { shownName } from '$lib/domain/base/text/shown-name';
import type { ReviewProblem, ReviewRefusal } from '$lib/exchange/review/format';
import { m } from '$lib/paraglide/messages';
import { formatBytes, formatNumber } from '$lib/ui/format';
import { error, wordingOf, type Wording, type WordingMap } from '$lib/ui/problems/wording';

const words: WordingMap<ReviewProblem> = {
	empty: () => refused(m.problems_file_empty()),
	'too-large': ({ size, max }) =>
		refused(m.assessment_answer_too_large({ size: formatBytes(size), max: formatBytes(max) })),
	'not-utf8': () => refused(m.exchange_plain_not_utf8()),
	'not-json': ({ line, column }) => {
		const spot = { line: formatNumber(line), column: formatNumber(column) };
		return refused(m.problems_file_not_json({ place: m.problems_place_column(spot) }));
	},
	'not-an-answer': () => refused(m.assessment_answer_not_one()),
	'newer-version': ({ version, reads }) =>
		error(m.problems_file_newer_version({ version, reads }), m.problems_file_newer_version_do()),
	altered: () => error(m.assessment_answer_altered(), m.assessment_answer_altered_do()),
	'other-portfolio': () => refused(m.assessment_answer_other_portfolio()),
	'unknown-request': () => error(m.assessment_answer_unknown(), m.assessment_answer_unknown_do()),
	'wrong-token': () => refused(m.assessment_answer_wrong_token()),
	'other-assessor': ({ sent, said }) => refused(m.assessment_answer_other_assessor({ sent, said })),
	'other-content': () => refused(m.assessment_answer_other_content())
};

/** Why an adviser's answer is refused as a whole. */
export function reviewProblemWords(problem: ReviewProblem): Wording {
	return wordingOf(words, problem);
}

function refused(text: string): Wording {
	return error(text, m.problems_nothing_changed());
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

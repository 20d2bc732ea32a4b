import type { AnswerProblem } from '$lib/exchange/answer/format';
import { m } from '$lib/paraglide/messages';
import { formatBytes, formatNumber } from '$lib/ui/format';
import { error, wordingOf, type Wording, type WordingMap } from '$lib/ui/problems/wording';

/** What is said of an answer by whom it is from. */
export interface AnswerVoice {
	notOne(): string;
	tooLarge(sizes: { size: string; max: string }): string;
	altered(): string;
	alteredDo(): string;
	otherPortfolio(): string;
	otherContent(): string;
}

/** Why the answer to a file that was sent is refused as a whole. */
export function answerProblemWords(problem: AnswerProblem, voice: AnswerVoice): Wording {
	const words: WordingMap<AnswerProblem> = {
		empty: () => refusedAnswer(m.problems_file_empty()),
		'too-large': ({ size, max }) =>
			refusedAnswer(voice.tooLarge({ size: formatBytes(size), max: formatBytes(max) })),
		'not-utf8': () => refusedAnswer(m.exchange_plain_not_utf8()),
		'not-json': ({ line, column }) => {
			const spot = { line: formatNumber(line), column: formatNumber(column) };
			return refusedAnswer(m.problems_file_not_json({ place: m.problems_place_column(spot) }));
		},
		'not-an-answer': () => refusedAnswer(voice.notOne()),
		'newer-version': ({ version, reads }) =>
			error(m.problems_file_newer_version({ version, reads }), m.problems_file_newer_version_do()),
		altered: () => error(voice.altered(), voice.alteredDo()),
		'other-portfolio': () => refusedAnswer(voice.otherPortfolio()),
		'unknown-request': () => error(m.assessment_answer_unknown(), m.assessment_answer_unknown_do()),
		'wrong-token': () => refusedAnswer(m.assessment_answer_wrong_token()),
		'other-content': () => refusedAnswer(voice.otherContent())
	};
	return wordingOf(words, problem);
}

/** That nothing was changed goes with every refusal. */
export function refusedAnswer(text: string): Wording {
	return error(text, m.problems_nothing_changed());
}

import { reportingCurrency } from '$lib/domain/budget/entries';
import { decision } from '$lib/domain/kinds/decision';
import { fund as fundKind } from '$lib/domain/kinds/fund';
import type { DecideProblem } from '$lib/domain/committee/decision-problems';
import { m } from '$lib/paraglide/messages';
import type { Lens } from '$lib/domain/schema/field';
import { formatAmount, formatDate } from '$lib/ui/format';
import { kindWord } from '$lib/problems/record-words';
import { fieldProblemWords } from '$lib/ui/problems/field';
import type { TypingProblem } from './said';

/** What keeps a decision from being recorded, in words. */
export function problemWords(problem: DecideProblem | TypingProblem, lens: Lens): string {
	if ('field' in problem) return typingWords(problem, lens);
	switch (problem.type) {
		case 'no-such-meeting':
			return m.room_problem_meeting();
		case 'no-outcome':
			return m.room_problem_outcome();
		case 'before-meeting':
			return m.room_problem_before({ date: formatDate(problem.date), meeting: formatDate(problem.meeting) });
		case 'no-conditions':
			return m.room_problem_conditions();
		case 'negative':
			return m.room_problem_negative({ year: problem.year });
		case 'defers-to-itself':
			return m.room_problem_itself();
		case 'no-quorum':
			return m.room_problem_quorum({ present: problem.quorum.present, needed: problem.quorum.needed ?? 0 });
		case 'over-envelope':
			return problem.envelopes
				.map(({ fund, year, left = 0 }) =>
					m.room_problem_over({
						fund: lens.title(fundKind.name, fund) ?? fund,
						year,
						over: formatAmount(-left, reportingCurrency)
					})
				)
				.join(' ');
		case 'failing-checks':
			return m.room_problem_checks({ count: problem.count });
		case 'no-name':
			return m.room_problem_name();
	}
}

function typingWords(problem: TypingProblem, lens: Lens): string {
	const { field } = problem;
	if (problem.type === 'not-an-amount')
		return m.room_problem_amount({ year: field.split(' ')[0] ?? '', currency: reportingCurrency });
	const label = decision.fields[field as keyof typeof decision.fields].label[lens.locale];
	return m.room_problem_field({ field: label, problem: fieldProblemWords(problem, kindWord) });
}

import type { Expected } from '$lib/domain/budget/expected';
import type { Total } from '$lib/domain/budget/roll-up';
import { m } from '$lib/paraglide/messages';
import type { Explanation } from '$lib/ui/chart/explanation';
import { formatDate } from '$lib/ui/format';
import { today } from '$lib/ui/today';
import { formatTotal, notesOn } from './total-words';

/**
 * How what is expected to be spent is made.
 *
 * @param spentAt the address of what is spent of it
 */
export function explainExpected(expected: Expected, currency: string, spentAt: string): Explanation {
	const write = (total: Total) => formatTotal(total, currency, true);
	const part = (label: string, total: Total, href?: string) =>
		total.entries > 0 ? [{ label, value: write(total), ...(href !== undefined && { href }) }] : [];
	return {
		formula: m.year_formula_expected(),
		parts: [
			...part(m.budget_spent(), expected.spent, spentAt),
			...part(m.year_part_bound(), expected.bound),
			...part(m.year_part_phased(), expected.phased),
			...part(m.year_part_earlier(), expected.earlier),
			...part(m.year_part_later(), expected.later),
			{ label: m.year_expected(), value: write(expected.total) }
		],
		notes: [...notesOn(expected.total), m.budget_as_of({ date: formatDate(today()) })]
	};
}

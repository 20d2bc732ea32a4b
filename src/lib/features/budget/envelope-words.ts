import { budgetColumns } from '$lib/domain/budget/entries';
import { leftAfter } from '$lib/domain/budget/left-after';
import type { SheetCell } from '$lib/domain/budget/sheet';
import type { Money } from '$lib/domain/fields/money';
import { m } from '$lib/paraglide/messages';
import type { Draft } from '$lib/ui/fields/draft';
import { formatMoney } from '$lib/ui/format';
import type { Budget } from './budget.svelte';

/** What an envelope leaves, in words, and whether that is less than nothing. */
export interface EnvelopeWords {
	readonly words: string;
	readonly over: boolean;
}

/**
 * What the envelope of an approved cell leaves, with what is being typed there and is not written yet; undefined where no
 * envelope is entered for its fund and year, or an amount is in a currency whose rate would have to be guessed.
 */
export function envelopeWords(
	budget: Budget,
	{ place: { fund, year, stage }, lines }: SheetCell,
	typed: Draft | undefined
): EnvelopeWords | undefined {
	if (stage !== 'approved' || fund === undefined || year === undefined) return undefined;
	const columns = budgetColumns(budget.portfolio);
	const { currency } = columns;
	const draft = typed && !typed.problem ? typed : undefined;
	const before = lines[0]?.money ?? { amount: 0, currency };
	const after = draft === undefined ? before : ((draft.value as Money | null) ?? { amount: 0, currency });
	if (draft && (before.currency !== currency || after.currency !== currency)) return undefined;
	const more = draft ? after.amount - before.amount : 0;
	const left = leftAfter(columns, { fund, year: String(year) }, more);
	if (left === undefined) return undefined;
	const said = {
		fund: budget.fundName(fund),
		year: String(year),
		amount: formatMoney({ amount: Math.abs(left), currency })
	};
	return { words: left < 0 ? m.budget_sheet_over(said) : m.budget_sheet_left_of(said), over: left < 0 };
}

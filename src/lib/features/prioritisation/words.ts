import { reportingCurrency } from '$lib/domain/budget/entries';
import { fund as fundKind } from '$lib/domain/kinds/fund';
import type { BestSet } from '$lib/domain/optimum/best-set';
import type { Model } from '$lib/domain/optimum/model';
import type { Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { formatMoney, formatNumber } from '$lib/ui/format';
import { parts } from '$lib/domain/scenario/round';

/** A worth in the model as it is told: as scores are. */
export function worthWords(value: number): string {
	return formatNumber(value / parts, 2, true);
}

/** An amount of the model: minor units of the reporting currency. */
export function amountWords(amount: number): string {
	return formatMoney({ amount, currency: reportingCurrency });
}

/** What projects are worth together; those that are not in the model count nothing. */
export function worthOf({ candidates }: Model, ids: readonly string[]): number {
	return candidates.reduce((sum, { id, value }) => (ids.includes(id) ? sum + value : sum), 0);
}

/** How many they are and what they are worth. */
export function setWords(model: Model, ids: readonly string[]): string {
	return m.priority_best_worth({ count: ids.length, worth: worthWords(worthOf(model, ids)) });
}

/** How far it is certain that no set is better. */
export function provenWords({ isProven, isFirst, most }: BestSet): string {
	if (!isProven) return m.priority_unproven({ most: worthWords(most) });
	return isFirst ? m.priority_proven() : `${m.priority_proven()} ${m.priority_not_first()}`;
}

/** An envelope by its name in the model. */
export function envelopeWords(key: string, lens: Lens): string {
	const [year = '', ...fund] = key.split(' ');
	return fundYearWords({ fund: fund.join(' '), year }, lens);
}

export function fundYearWords(
	of: { readonly fund: string; readonly year: number | string },
	lens: Lens
): string {
	const fund = of.fund === '' ? m.room_no_fund() : (lens.title(fundKind.name, of.fund) ?? of.fund);
	return `${fund} ${of.year}`;
}

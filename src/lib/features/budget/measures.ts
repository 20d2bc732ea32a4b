import { budgetLine } from '$lib/domain/kinds/budget-line';
import type { Dimension } from '$lib/domain/budget/columns';
import type { Where } from '$lib/domain/budget/roll-up';
import { envelope } from '$lib/domain/kinds/envelope';
import { rate } from '$lib/domain/kinds/rate';
import { m } from '$lib/paraglide/messages';
import { newAddress } from '$lib/ui/addresses';
import { drillTo, type Drill } from '$lib/ui/chart/drill';
import type { LegendEntry } from '$lib/ui/chart/legend';

/** The stages of money from wish to fact: the same order, words and colours in every chart. */
export const stages = ['requested', 'approved', 'committed', 'spent'] as const;

/** Recommended money is no step of it: nothing is approved by it, and it stands in no chart. */
export type Measure = (typeof stages)[number] | 'recommended' | 'forecast' | 'envelope';

export const measureColours: Readonly<Record<Measure, string>> = {
	requested: '--money-requested',
	recommended: '--money-requested',
	approved: '--money-approved',
	committed: '--money-committed',
	spent: '--money-spent',
	forecast: '--money-spent',
	envelope: '--bad'
};

const words: Readonly<Record<Measure, () => string>> = {
	requested: m.budget_requested,
	recommended: m.budget_recommended,
	approved: m.budget_approved,
	committed: m.budget_committed,
	spent: m.budget_spent,
	forecast: m.budget_forecast,
	envelope: m.budget_envelope
};

export function measureWord(measure: Measure): string {
	return words[measure]();
}

export function legendOf(measures: readonly Measure[]): LegendEntry[] {
	return measures.map((measure) => ({
		label: measureWord(measure).toLocaleLowerCase(),
		colour: measureColours[measure],
		mark: measure === 'envelope' ? 'line' : measure === 'forecast' ? 'hatched' : 'fill'
	}));
}

/** The fields of a budget line that answer to a dimension. */
const lineFields: Partial<Record<Dimension, string>> = {
	measure: 'stage',
	fund: 'fund',
	category: 'category',
	project: 'project'
};

/** The address of the budget lines, or of the envelopes, that a choice keeps; of one currency where it is named. */
export function recordsOf(measure: Measure, where: Where, currency?: string): string {
	const isEnvelope = measure === 'envelope';
	const drills: Drill[] = isEnvelope ? [] : [{ field: 'stage', any: [measure] }];
	for (const [dimension, keys] of Object.entries(where) as [Dimension, ReadonlySet<string>][]) {
		const field = lineFields[dimension];
		if (dimension === 'year') drills.push(spanOf([...keys]));
		else if (field && !(isEnvelope && dimension !== 'fund')) drills.push({ field, any: [...keys] });
	}
	if (currency !== undefined) drills.push({ field: 'money', any: [currency] });
	return drillTo(isEnvelope ? envelope : budgetLine, drills);
}

/** The form for the envelope that a choice of one year has not; undefined where no fund could have it. */
export function envelopeEntry({ year, fund }: Where): string | undefined {
	const [named, when] = [[...(fund ?? [])], [...(year ?? [])]];
	if (named[0] === '') return undefined;
	return newAddress(envelope, {
		...(when.length === 1 && { year: when[0]! }),
		...(named.length === 1 && { fund: named[0]! })
	});
}

/** The form for a rate that serves amounts from a year on. */
export function rateEntry(currency: string, since: string): string {
	return newAddress(rate, { currency, ...(since !== '' && { date: since }) });
}

function spanOf(years: readonly string[]): Drill {
	const sorted = years.toSorted();
	return { field: 'year', from: sorted[0] ?? '', to: sorted.at(-1) ?? '' };
}

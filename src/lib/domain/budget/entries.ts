import { budgetLine } from '../kinds/budget-line';
import { envelope } from '../kinds/envelope';
import type { Money } from '../fields/money';
import { ColumnsBuilder, type BudgetColumns, type BudgetEntry } from './columns';
import { convert, convertBetween, rateOn, type DatedRate } from './convert';
import { inputList, readInputs, type BudgetInputs, type Columns } from './inputs';
import { Kept } from './kept';
import type { Source } from '../reading/source';

/** The currency in which CERN keeps its accounts, and all figures are reported. */
export const reportingCurrency = 'CHF';

/** The measure of envelopes, beside the stages of budget lines. */
export const envelopeMeasure = 'envelope';

/** The pillar of a project whose technologies stand on more than one. */
export const severalPillars = 'several';

/** The currencies in which figures can be read. */
export const readingCurrencies = [reportingCurrency, 'EUR'] as const;

export type ReadingCurrency = (typeof readingCurrencies)[number];

const kept: Readonly<Record<ReadingCurrency, Kept<BudgetColumns>>> = { CHF: new Kept(), EUR: new Kept() };

/**
 * Every budget line and envelope of a portfolio as entries to add up; the same columns until something they
 * depend on changes. A record without an amount is no entry. Field and pillar are those of the line's project.
 *
 * @param currency in which the amounts are added up; each is converted by itself
 */
export function budgetColumns(source: Source, currency: ReadingCurrency = reportingCurrency): BudgetColumns {
	const inputs = readInputs(source);
	return kept[currency].get(inputs.lines.ids, inputList(inputs), () => columnsFrom(inputs, currency));
}

/**
 * How amounts of a portfolio are converted: at the newest rate not after the last day that a date may mean.
 *
 * @returns minor units of the currency; undefined where no rate allows it
 */
export function conversionOf(
	source: Source,
	currency: ReadingCurrency = reportingCurrency
): (money: Money, date: string | undefined) => number | undefined {
	const dated = datedRates(readInputs(source).rates);
	return (money, date) => converted(money, date ?? '', currency, dated);
}

/** The dated rates of a portfolio. */
export function ratesOf(source: Source): readonly DatedRate[] {
	return datedRates(readInputs(source).rates);
}

function columnsFrom(
	{ lines, envelopes, rates, conflicted, ...catalogue }: BudgetInputs,
	currency: ReadingCurrency
): BudgetColumns {
	const dated = datedRates(rates);
	const projects = projectKeys(catalogue);
	const open = new Set(conflicted);
	const builder = new ColumnsBuilder(currency, lines.ids.length + envelopes.ids.length);

	function add(kind: string, from: Counted, keysAt: (at: number) => Keys) {
		for (let at = 0; at < from.ids.length; at++) {
			const money = from.money[at];
			if (!money) continue;
			const id = from.ids[at]!;
			builder.add({
				kind,
				id,
				keys: keysAt(at),
				money,
				amount: converted(money, keyOf(from.year[at]), currency, dated),
				illustrative: from.illustrative[at] === true,
				conflict: open.size > 0 && open.has(`${kind} ${id}`)
			});
		}
	}

	add(budgetLine.name, lines, (at) => {
		const project = keyOf(lines.project[at]);
		const of = projects.get(project);
		return {
			measure: keyOf(lines.stage[at]),
			year: keyOf(lines.year[at]),
			fund: keyOf(lines.fund[at]),
			category: keyOf(lines.category[at]),
			field: of?.field ?? '',
			pillar: of?.pillar ?? '',
			project
		};
	});
	add(envelope.name, envelopes, (at) => ({
		measure: envelopeMeasure,
		year: keyOf(envelopes.year[at]),
		fund: keyOf(envelopes.fund[at])
	}));
	return builder.done();
}

type Keys = BudgetEntry['keys'];

/** What both budget lines and envelopes hold. */
type Counted = Columns<typeof budgetLine | typeof envelope, 'money' | 'year' | 'illustrative'>;

function keyOf(value: string | number | undefined): string {
	return value === undefined ? '' : String(value);
}

function converted(
	money: Money,
	date: string,
	currency: ReadingCurrency,
	rates: readonly DatedRate[]
): number | undefined {
	if (money.currency === currency) return money.amount;
	const rate = (of: string) =>
		of === reportingCurrency ? 1 : date === '' ? undefined : rateOn(rates, of, date);
	const [from, to] = [rate(money.currency), rate(currency)];
	if (from === undefined || to === undefined || to === 0) return undefined;
	return currency === reportingCurrency
		? convert(money, from, currency)
		: convertBetween(money, from, to, currency);
}

function datedRates({ ids, currency, date, francs }: BudgetInputs['rates']): DatedRate[] {
	return ids.flatMap((_, at) => {
		const [unit, on, rate] = [currency[at], date[at], francs[at]];
		return unit !== undefined && on !== undefined && rate !== undefined
			? [{ currency: unit, date: on, rate }]
			: [];
	});
}

/** What a budget line takes from its project. */
function projectKeys({ projects, technologies }: Pick<BudgetInputs, 'projects' | 'technologies'>) {
	const pillars = new Map(technologies.ids.map((id, at) => [id, keyOf(technologies.pillar[at])]));
	return new Map(
		projects.ids.map((id, at) => [
			id,
			{ field: keyOf(projects.medicalField[at]), pillar: pillarOf(projects.technologies[at], pillars) }
		])
	);
}

function pillarOf(technologies: readonly string[] = [], pillars: ReadonlyMap<string, string>): string {
	const found = new Set(technologies.map((id) => pillars.get(id) ?? '').filter((pillar) => pillar !== ''));
	const [first = ''] = found;
	return found.size > 1 ? severalPillars : first;
}

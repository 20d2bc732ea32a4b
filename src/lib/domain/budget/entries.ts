import { budgetLine } from '../kinds/budget-line';
import { envelope } from '../kinds/envelope';
import type { Money } from '../fields/money';
import type { Json } from '../base/json';
import { ColumnsBuilder, type BudgetColumns, type BudgetEntry } from './columns';
import { convert, rateOn, type DatedRate } from './convert';
import { inputList, readInputs, type BudgetInputs, type BudgetSource, type Columns } from './inputs';
import { Kept } from './kept';

/** The currency in which CERN keeps its accounts, and all figures are reported. */
export const reportingCurrency = 'CHF';

/** The measure of envelopes, beside the stages of budget lines. */
export const envelopeMeasure = 'envelope';

/** The pillar of a project whose technologies stand on more than one. */
export const severalPillars = 'several';

const kept = new Kept<BudgetColumns>();

/**
 * Every budget line and envelope of a portfolio as entries to add up; the same columns until something they
 * depend on changes. A record without an amount is no entry. Field and pillar are those of the line's project.
 */
export function budgetColumns(source: BudgetSource): BudgetColumns {
	const inputs = readInputs(source);
	return kept.get(inputs.lines.ids, inputList(inputs), () => columnsFrom(inputs));
}

function columnsFrom({ lines, envelopes, rates, conflicted, ...catalogue }: BudgetInputs): BudgetColumns {
	const dated = datedRates(rates);
	const projects = projectKeys(catalogue);
	const open = new Set(conflicted);
	const builder = new ColumnsBuilder(reportingCurrency, lines.ids.length + envelopes.ids.length);

	function add(kind: string, from: Columns<'money' | 'year' | 'illustrative'>, keysAt: (at: number) => Keys) {
		for (let at = 0; at < from.ids.length; at++) {
			const money = moneyIn(from.money[at]);
			if (!money) continue;
			const id = from.ids[at]!;
			builder.add({
				kind,
				id,
				keys: keysAt(at),
				money,
				amount: inReportingCurrency(money, textIn(from.year[at]), dated),
				illustrative: from.illustrative[at] === true,
				conflict: open.size > 0 && open.has(`${kind} ${id}`)
			});
		}
	}

	add(budgetLine.name, lines, (at) => {
		const project = textIn(lines.project[at]);
		const of = projects.get(project);
		return {
			measure: textIn(lines.stage[at]),
			year: textIn(lines.year[at]),
			fund: textIn(lines.fund[at]),
			category: textIn(lines.category[at]),
			field: of?.field ?? '',
			pillar: of?.pillar ?? '',
			project
		};
	});
	add(envelope.name, envelopes, (at) => ({
		measure: envelopeMeasure,
		year: textIn(envelopes.year[at]),
		fund: textIn(envelopes.fund[at])
	}));
	return builder.done();
}

type Keys = BudgetEntry['keys'];

function textIn(value: Json | undefined): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Values of other versions and of broken files are kept in the log; figures count what is an amount. */
function moneyIn(value: Json | undefined): Money | undefined {
	if (typeof value !== 'object' || value === null || !('amount' in value)) return undefined;
	return Number.isSafeInteger(value.amount) && typeof value.currency === 'string'
		? (value as Money)
		: undefined;
}

function inReportingCurrency(money: Money, year: string, rates: readonly DatedRate[]): number | undefined {
	if (money.currency === reportingCurrency) return money.amount;
	const found = year === '' ? undefined : rateOn(rates, money.currency, year);
	return found === undefined ? undefined : convert(money, found, reportingCurrency);
}

function datedRates({ ids, currency, date, francs }: BudgetInputs['rates']): DatedRate[] {
	return ids.flatMap((_, at) => {
		const [unit, on, rate] = [currency[at], date[at], francs[at]];
		return typeof unit === 'string' && typeof on === 'string' && typeof rate === 'number'
			? [{ currency: unit, date: on, rate }]
			: [];
	});
}

/** What a budget line takes from its project. */
function projectKeys({ projects, technologies }: Pick<BudgetInputs, 'projects' | 'technologies'>) {
	const pillars = new Map(technologies.ids.map((id, at) => [id, textIn(technologies.pillar[at])]));
	return new Map(
		projects.ids.map((id, at) => [
			id,
			{ field: textIn(projects.medicalField[at]), pillar: pillarOf(projects.technologies[at], pillars) }
		])
	);
}

function pillarOf(technologies: Json | undefined, pillars: ReadonlyMap<string, string>): string {
	if (!Array.isArray(technologies)) return '';
	const found = new Set(
		technologies.map((id: Json) => pillars.get(textIn(id)) ?? '').filter((pillar) => pillar !== '')
	);
	const [first = ''] = found;
	return found.size > 1 ? severalPillars : first;
}

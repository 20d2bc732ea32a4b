import { budgetLine } from '../budget-line/budget-line';
import { envelope } from '../envelope/envelope';
import type { Money } from '../fields/money';
import type { Json } from '../json';
import { project } from '../project/project';
import { rate } from '../rate/rate';
import type { Table } from '../records/table';
import { technology } from '../technology/technology';
import type { BudgetColumns, BudgetEntry } from './columns';
import { toColumns } from './columns';
import { convert, rateOn, type DatedRate } from './convert';

/** The currency in which CERN keeps its accounts, and all figures are reported. */
export const reportingCurrency = 'CHF';

/** The measure of envelopes, beside the stages of budget lines. */
export const envelopeMeasure = 'envelope';

/** The pillar of a project whose technologies stand on more than one. */
export const severalPillars = 'several';

/** Where the budget is read from: tables of records, and what is in conflict. */
export interface BudgetSource {
	table(kind: string): Pick<Table, 'ids' | 'column'>;
	readonly conflicts: readonly { readonly kind: string; readonly id: string; readonly field?: string }[];
}

/**
 * Every budget line and envelope as entries to add up. A record without an amount is no entry. The medical
 * field and the pillar are those of the line's project.
 */
export function budgetColumns(source: BudgetSource): BudgetColumns {
	const rates = ratesOf(source.table(rate.name));
	const conflicted = new Set(source.conflicts.filter(isCounted).map(({ kind, id }) => `${kind} ${id}`));
	const projects = projectKeys(source);
	const entries: BudgetEntry[] = [];

	function read(kind: string, keysAt: (year: string, at: number) => BudgetEntry['keys']) {
		const table = source.table(kind);
		const ids = table.ids();
		const [moneys, years, invented] = [
			table.column('money'),
			table.column('year'),
			table.column('illustrative')
		];
		for (let at = 0; at < ids.length; at++) {
			const money = moneyIn(moneys[at]);
			if (!money) continue;
			const year = textIn(years[at]);
			const id = ids[at]!;
			entries.push({
				kind,
				id,
				keys: keysAt(year, at),
				money,
				amount: inReportingCurrency(money, year, rates),
				illustrative: invented[at] === true,
				conflict: conflicted.has(`${kind} ${id}`)
			});
		}
	}

	const lines = source.table(budgetLine.name);
	const [stages, lineFunds, categories, projectIds] = ['stage', 'fund', 'category', 'project'].map((field) =>
		lines.column(field)
	) as [Column, Column, Column, Column];
	read(budgetLine.name, (year, at) => {
		const id = textIn(projectIds[at]);
		return {
			measure: textIn(stages[at]),
			year,
			fund: textIn(lineFunds[at]),
			category: textIn(categories[at]),
			project: id,
			...projects.get(id)
		};
	});
	const funds = source.table(envelope.name).column('fund');
	read(envelope.name, (year, at) => ({ measure: envelopeMeasure, year, fund: textIn(funds[at]) }));
	return toColumns(entries, reportingCurrency);
}

/** What a sum depends on; two texts of a note do not make a figure doubtful. A contested record has no field. */
const countedFields = new Set(['money', 'year', 'fund', 'stage', 'category', 'project']);

function isCounted({ field }: BudgetSource['conflicts'][number]): boolean {
	return field === undefined || countedFields.has(field);
}

type Column = readonly (Json | undefined)[];

function textIn(value: Json | undefined): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Values of other versions and of broken files are kept in the log; figures count what is an amount. */
export function moneyIn(value: Json | undefined): Money | undefined {
	if (typeof value !== 'object' || value === null || !('amount' in value)) return undefined;
	const { amount, currency } = value;
	return Number.isSafeInteger(amount) && typeof currency === 'string'
		? { amount: amount as number, currency }
		: undefined;
}

function inReportingCurrency(money: Money, year: string, rates: readonly DatedRate[]): number | undefined {
	if (money.currency === reportingCurrency) return money.amount;
	const found = year === '' ? undefined : rateOn(rates, money.currency, year);
	return found === undefined ? undefined : convert(money, found, reportingCurrency);
}

function ratesOf(table: Pick<Table, 'ids' | 'column'>): DatedRate[] {
	const [currencies, dates, francs] = [
		table.column('currency'),
		table.column('date'),
		table.column('francs')
	];
	return table.ids().flatMap((_, at) => {
		const [currency, date, price] = [currencies[at], dates[at], francs[at]];
		return typeof currency === 'string' && typeof date === 'string' && typeof price === 'number'
			? [{ currency, date, rate: price }]
			: [];
	});
}

/** What a budget line takes from its project. */
function projectKeys(source: BudgetSource): Map<string, { field: string; pillar: string }> {
	const technologies = source.table(technology.name);
	const pillarColumn = technologies.column('pillar');
	const pillars = new Map(technologies.ids().map((id, at) => [id, textIn(pillarColumn[at])]));
	const projects = source.table(project.name);
	const [fields, used] = [projects.column('medicalField'), projects.column('technologies')];
	return new Map(
		projects.ids().map((id, at) => [id, { field: textIn(fields[at]), pillar: pillarOf(used[at], pillars) }])
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

import { addTotals } from '../budget/add-totals';
import { givenTo } from '../budget/external';
import { budgetColumns, conversionOf, reportingCurrency } from '../budget/entries';
import { nothing, recordsBehind, rollUpBudget, type Total } from '../budget/roll-up';
import { budgetLine } from '../kinds/budget-line';
import { project } from '../kinds/project';
import { countedProjects } from '../participation/counted-projects';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { inTheYear, type CountedRecord, type Period, type YearFigure } from './figure';

/** The stages of money that are reported, in their order. They are never summed together. */
export const reportedStages = ['requested', 'approved', 'committed', 'spent'] as const;

/** Money of the year by stage and fund, to the centime in the reporting currency; '' is of no fund. */
export function moneyFigures(source: Source, { year }: Period): readonly YearFigure[] {
	const columns = budgetColumns(source);
	const lines = read(source, budgetLine);
	const sums = rollUpBudget(columns, ['measure', 'fund', 'year']);
	const [, funds = [], years = []] = sums.keys;
	return reportedStages.flatMap((stage) =>
		funds
			.filter((fund) => years.some((one) => sums.total(stage, fund, one).entries > 0))
			.map((fund): YearFigure => {
				const total = sums.total(stage, fund, String(year));
				const where = {
					measure: new Set([stage]),
					fund: new Set([fund]),
					year: new Set([String(year)])
				};
				return {
					name: 'money',
					key: `${stage}.${fund}`,
					span: 'year',
					unit: 'money',
					value: total.entries === 0 ? undefined : total.amount,
					total,
					records: recordsBehind(columns, where).map(({ kind, id }): CountedRecord => {
						const { money, illustrative } = lines.one(id)?.values ?? {};
						return {
							kind,
							id,
							on: String(year),
							money: money && [money],
							illustrative: illustrative === true
						};
					}),
					undated: sums.total(stage, fund, '').entries
				};
			})
	);
}

/**
 * What others give to the projects that begin in the year, over all their years, by what these or their participations say
 * (`givenTo`); proposals begin nothing.
 */
export function externalFigure(source: Source, period: Period): YearFigure {
	const approved = rollUpBudget(budgetColumns(source), ['project'], { measure: new Set(['approved']) });
	const counts = countedProjects(source, 'portfolio', approved);
	const given = givenTo(source);
	const all = read(source, project)
		.all()
		.filter(({ id }) => counts(id))
		.flatMap(({ id }) => {
			const { all, from } = given(id);
			return all.map(({ record, id, illustrative, cash, kind, unsaid }): CountedRecord => {
				const money = [cash, kind, unsaid].filter((one) => one !== undefined);
				return { kind: record, id, on: from, money, illustrative };
			});
		});
	return summed(source, inTheYear({ name: 'external' }, period, all));
}

/** A figure as the sum of the money of its records, each at the rate of its date. */
export function summed(source: Source, figure: YearFigure): YearFigure {
	const convert = conversionOf(source);
	const given = figure.records.flatMap(({ money = [], ...one }) =>
		money.map((each) => ({ ...one, money: each }))
	);
	const total = addTotals(
		given.map(({ money, on, illustrative }): Total => {
			const amount = convert(money, on);
			return {
				...nothing,
				amount: amount ?? 0,
				entries: 1,
				illustrative,
				converted: amount !== undefined && money.currency !== reportingCurrency,
				apart: amount === undefined ? [money] : []
			};
		})
	);
	return { ...figure, unit: 'money', value: total.entries === 0 ? undefined : total.amount, total };
}

import { firstDay } from '../days/partial-date';
import { outcome, outcomeTypes, type OutcomeType } from '../kinds/outcome';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { inTheYear, onTheDay, type CountedRecord, type Period, type YearFigure } from './figure';
import { summed } from './money';

/** The types that are companies. */
const companies: ReadonlySet<string> = new Set<OutcomeType>(['spinOff', 'startUp']);

/** The types of which not the records but what they say is added up. */
const measured: ReadonlySet<string> = new Set<OutcomeType>(['licenceIncome', 'reached']);

/** What came of projects and technologies: by type in the year, and the companies so far. */
export function outcomeFigures(source: Source, period: Period): readonly YearFigure[] {
	const outcomes = read(source, outcome).all();
	const of = (keep: (type: string | undefined) => boolean) =>
		outcomes
			.filter(({ values }) => keep(values.type))
			.map(({ id, values }): CountedRecord => ({
				kind: outcome.name,
				id,
				on: values.date,
				money: values.amount && [values.amount],
				people: values.count,
				illustrative: values.illustrative === true
			}));
	const firms = of((type) => type !== undefined && companies.has(type));
	const ofType = (type: OutcomeType) => of((one) => one === type);
	return [
		onTheDay(
			{ name: 'companies' },
			period,
			firms.filter(({ on }) => on === undefined || firstDay(on) <= period.day),
			firms
		),
		...outcomeTypes
			.filter(({ key }) => !measured.has(key))
			.map(({ key }) => inTheYear({ name: 'outcomes', key }, period, ofType(key))),
		summed(source, withMoney(inTheYear({ name: 'income' }, period, ofType('licenceIncome')))),
		people(inTheYear({ name: 'reached' }, period, ofType('reached')))
	];
}

/** Only records that say an amount are behind a sum. */
function withMoney(figure: YearFigure): YearFigure {
	return { ...figure, records: figure.records.filter(({ money }) => money !== undefined) };
}

/** How many people the records stand for; one that does not say is not behind it. */
function people(figure: YearFigure): YearFigure {
	const records = figure.records.filter((one) => one.people !== undefined);
	return {
		...figure,
		unit: 'people',
		records,
		value: records.length === 0 ? undefined : records.reduce((sum, one) => sum + (one.people ?? 0), 0)
	};
}

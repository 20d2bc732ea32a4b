import { firstDay } from '../days/partial-date';
import { technology } from '../kinds/technology';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { inTheYear, onTheDay, type CountedRecord, type Period, type YearFigure } from './figure';

/** Technologies that stand on the day, and those disclosed in the year. */
export function technologyFigures(source: Source, period: Period): readonly YearFigure[] {
	const all = read(source, technology)
		.all()
		.map(({ id, values }): CountedRecord => ({
			kind: technology.name,
			id,
			on: values.disclosedOn,
			illustrative: values.illustrative === true
		}));
	return [
		onTheDay(
			{ name: 'technologies' },
			period,
			all.filter(({ on }) => on === undefined || firstDay(on) <= period.day),
			all
		),
		inTheYear({ name: 'disclosures' }, period, all)
	];
}

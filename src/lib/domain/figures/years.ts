import { agreement } from '../kinds/agreement';
import { budgetLine } from '../kinds/budget-line';
import { figure } from '../kinds/figure';
import { meeting } from '../kinds/meeting';
import { outcome } from '../kinds/outcome';
import { project } from '../kinds/project';
import { technology } from '../kinds/technology';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/**
 * The years that can be counted, the newest first: from the first of which something is entered or published to the
 * one of today.
 *
 * @param today ISO date
 */
export function yearsOf(source: Source, today: string): readonly number[] {
	const dates = [
		...read(source, technology).column('disclosedOn'),
		...read(source, agreement).column('signedOn'),
		...read(source, outcome).column('date'),
		...read(source, meeting)
			.column('when')
			.map((when) => when?.from),
		...read(source, project)
			.column('period')
			.map((period) => period?.from)
	];
	const years = [
		...dates.map((date) => (date === undefined ? undefined : Number(date.slice(0, 4)))),
		...read(source, budgetLine).column('year'),
		...read(source, figure)
			.all()
			.map(({ values }) => (values.counts ? values.year : undefined))
	];
	const last = Number(today.slice(0, 4));
	const first = years.reduce<number>((least, year) => Math.min(least, year ?? least), last);
	return Array.from({ length: last - first + 1 }, (_, at) => last - at);
}

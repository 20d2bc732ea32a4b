import { country } from '$lib/domain/kinds/country';
import { endsOf, projectsByYear } from '$lib/domain/participation/by-year';
import { countryIds } from '$lib/domain/participation/read';
import { international } from '$lib/domain/participation/seat';
import { m } from '$lib/paraglide/messages';
import { recordAddress } from '$lib/ui/addresses';
import type { FigureTable } from '$lib/ui/chart/figure-table';
import type { Multiples } from '$lib/ui/chart/multiples';
import { formatNumber } from '$lib/ui/format';
import { language } from '$lib/ui/language.svelte';
import { regionName } from '$lib/ui/region-name';
import { today } from '$lib/ui/today';
import { countedParticipants } from './participants';
import type { Year } from './year.svelte';

/** One State: the projects under way in it, year by year. */
export interface StateYears {
	readonly code: string;
	readonly name: string;
	/** Its page; undefined where it has no record. */
	readonly href: string | undefined;
	readonly projects: readonly (readonly string[])[];
}

export interface MultiplesChart {
	readonly title: string;
	/** Those that are drawn, as they stand in the table; it has all. */
	readonly shown: readonly StateYears[];
	readonly multiples: Multiples;
	readonly table: FigureTable;
	/** How many States stand in the table alone. */
	readonly more: number;
	/** Projects of which nobody knows when they began or ended: in no year. */
	readonly undated: number;
}

const years = 12;
const mostShown = 12;

/** The projects under way in each State over twelve years, up to the year that is shown and no later than this one. */
export function multiplesChart(year: Year): MultiplesChart {
	const { portfolio, lens } = year.budget;
	const to = Math.min(Number(year.year), Number(today().slice(0, 4)));
	const span = Array.from({ length: years }, (_, at) => to - years + 1 + at);
	const counted = projectsByYear(countedParticipants(portfolio), endsOf(portfolio), span[0]!, to);
	counted.delete('');
	counted.delete(international);
	const ids = countryIds(portfolio);
	const states = [...counted].map(([code, { projects }]): StateYears => {
		const id = ids.get(code);
		return {
			code,
			name: (id && lens.title(country.name, id)) ?? regionName(code, language.current),
			href: id && recordAddress(country, id),
			projects
		};
	});
	const all = states.filter(({ projects }) => projects.some((own) => own.length > 0)).sort(mostFirst);
	const shown = all.slice(0, mostShown);
	return {
		title: titleOf(all, counted.size > 0, to),
		shown,
		multiples: {
			years: span,
			rows: shown.map(({ code, name, projects }) => ({ key: code, name, values: countsOf(projects) })),
			most: Math.max(1, ...all.flatMap(({ projects }) => countsOf(projects))),
			say: (value) => formatNumber(value)
		},
		table: {
			columns: [{ label: m.year_by_state() }, ...span.map((one) => ({ label: String(one), numeric: true }))],
			rows: all.map(({ name, href, projects }) => [
				href === undefined ? { text: name } : { text: name, href },
				...countsOf(projects).map((count) => ({
					text: count === 0 ? '–' : formatNumber(count),
					exact: String(count),
					order: count
				}))
			])
		},
		more: all.length - shown.length,
		undated: new Set([...counted.values()].flatMap(({ undated }) => undated)).size
	};
}

const countsOf = (projects: readonly (readonly string[])[]) => projects.map(({ length }) => length);
const last = ({ projects }: StateYears) => projects.at(-1)?.length ?? 0;
const over = ({ projects }: StateYears) => countsOf(projects).reduce((sum, count) => sum + count, 0);

/** By what is under way in the last year, then by all of them. */
function mostFirst(a: StateYears, b: StateYears): number {
	return last(b) - last(a) || over(b) - over(a) || (a.code < b.code ? -1 : 1);
}

/** Which State has most projects in the last year, or how many share that. */
function titleOf(all: readonly StateYears[], some: boolean, to: number): string {
	const year = String(to);
	const [first] = all;
	if (!some) return m.year_multiples_title_none();
	if (!first || last(first) === 0) return m.year_multiples_title_idle({ year });
	const count = last(first);
	const leading = all.filter((one) => last(one) === count).length;
	return leading === 1
		? m.year_multiples_title({ year, state: first.name, count })
		: m.year_multiples_title_tie({ year, states: formatNumber(leading), count });
}

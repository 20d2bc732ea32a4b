import { addTotals } from '$lib/domain/budget/add-totals';
import { severalPillars } from '$lib/domain/budget/entries';
import { nothing, rollUpBudget, type Total } from '$lib/domain/budget/roll-up';
import { country } from '$lib/domain/kinds/country';
import { moneyByState } from '$lib/domain/participation/money-by-state';
import { countryIds, participantsOf } from '$lib/domain/participation/read';
import { m } from '$lib/paraglide/messages';
import { regionName } from '$lib/ui/region-name';
import { language } from '$lib/ui/language.svelte';
import type { Year } from './year.svelte';

/** What spent money is told apart by. */
export const spentBy = ['field', 'fund', 'pillar', 'state'] as const;

export type SpentBy = (typeof spentBy)[number];

export const byWords: Readonly<Record<SpentBy, () => string>> = {
	field: m.year_by_field,
	fund: m.year_by_fund,
	pillar: m.year_by_pillar,
	state: m.year_by_state
};

/** The address of the same screen, told apart otherwise. */
export function byAddress(url: URL, by: string): string {
	const parameters = new URLSearchParams(url.searchParams);
	parameters.set('by', by);
	return `${url.pathname}?${parameters}`;
}

/** Spent money, by key and year; '' is for what has none. */
export interface Spent {
	readonly years: readonly string[];
	/** Those with most over the years first; what has no key last. */
	readonly keys: readonly string[];
	total(key: string, year: string): Total;
	labelOf(key: string): string;
	/** The projects with a part under a key in a year; undefined where the key itself is a field of the lines. */
	projectsOf(key: string, year: string): readonly string[] | undefined;
}

/** How many years a chart shows at most. */
const mostYears = 10;

/** What was spent in the last years up to the one shown, by field, fund, pillar or State. */
export function spentOf(year: Year, by: SpentBy): Spent {
	const all = rollUpBudget(year.budget.columns, ['year'], { ...year.funds, measure: new Set(['spent']) });
	const busy = year.sofar.filter((one) => all.total(one).entries > 0);
	const years = busy.length === 0 ? [] : year.sofar.filter((one) => one >= busy[0]!).slice(-mostYears);
	const found = by === 'state' ? byState(year, years) : byDimension(year, by);
	const sums = new Map(
		found.keys.map((key) => [key, addTotals(years.map((one) => found.total(key, one))).amount])
	);
	const keys = found.keys
		.filter((key) => years.some((one) => found.total(key, one).entries > 0))
		.toSorted(
			(a, b) => Number(a === '') - Number(b === '') || sums.get(b)! - sums.get(a)! || (a < b ? -1 : 1)
		);
	return { ...found, years, keys };
}

function byDimension({ budget, funds }: Year, by: Exclude<SpentBy, 'state'>): Omit<Spent, 'years'> {
	const spent = { ...funds, measure: new Set(['spent']) };
	const rolled = rollUpBudget(budget.columns, [by, 'year'], spent);
	const labels = labelsOf(budget, by);
	return {
		keys: rolled.keys[0]!,
		total: (key, year) => rolled.total(key, year),
		labelOf: (key) =>
			key === '' ? (by === 'fund' ? m.budget_no_fund() : m.budget_not_given()) : (labels.get(key) ?? key),
		projectsOf(key, year) {
			if (by === 'fund') return undefined;
			const projects = rollUpBudget(budget.columns, ['project'], {
				...spent,
				year: new Set([year]),
				[by]: new Set([key])
			});
			return projects.keys[0]!.filter((id) => projects.total(id).entries > 0);
		}
	};
}

const lists = { field: 'medicalField', pillar: 'pillar' } as const;

function labelsOf({ lens, funds }: Year['budget'], by: Exclude<SpentBy, 'state'>): Map<string, string> {
	if (by === 'fund') return new Map(funds.map(({ id, name }) => [id, name]));
	const options = lens.options(lists[by]).map(({ key, label }) => [key, label] as const);
	return new Map([...options, [severalPillars, m.budget_several_pillars()]]);
}

function byState({ budget, funds }: Year, years: readonly string[]): Omit<Spent, 'years'> {
	const rolled = rollUpBudget(budget.columns, ['project', 'year'], { ...funds, measure: new Set(['spent']) });
	const participants = participantsOf(budget.portfolio);
	const ids = countryIds(budget.portfolio);
	const parts = new Map(
		years.map((year) => {
			const projects = rolled.keys[0]!.filter((id) => rolled.total(id, year).entries > 0);
			const own = new Set(projects);
			const taking = participants.filter(({ project }) => own.has(project));
			return [year, moneyByState(taking, projects, (id) => rolled.total(id, year))];
		})
	);
	return {
		keys: [...new Set([...parts.values()].flatMap((one) => [...one.keys()]))],
		total: (key, year) => parts.get(year)?.get(key) ?? nothing,
		labelOf(code) {
			if (code === '') return m.year_no_state();
			const id = ids.get(code);
			return (id && budget.lens.title(country.name, id)) ?? regionName(code, language.current);
		},
		projectsOf(code, year) {
			const spending = rolled.keys[0]!.filter((id) => rolled.total(id, year).entries > 0);
			const here = new Set(participants.filter((one) => one.country === code).map(({ project }) => project));
			if (code !== '') return spending.filter((id) => here.has(id));
			return spending.filter((id) =>
				moneyByState(
					participants.filter(({ project }) => project === id),
					[id],
					() => rolled.total(id, year)
				).has('')
			);
		}
	};
}

import { addTotals } from '$lib/domain/budget/add-totals';
import type { ChangedSince } from '$lib/domain/budget/changed-since';
import type { Total } from '$lib/domain/budget/roll-up';
import { currencyDecimals } from '$lib/domain/fields/currency';
import { project } from '$lib/domain/kinds/project';
import { m } from '$lib/paraglide/messages';
import type { Bars } from '$lib/ui/chart/bars';
import type { FigureTable } from '$lib/ui/chart/figure-table';
import { formatTotal, totalCell } from '$lib/problems/total-words';
import { formatAmount, formatNumber } from '$lib/ui/format';
import { recordsOf } from '../measures';
import { axisOf } from '../spend';
import type { Year } from './year.svelte';

/** One step from what was left to what is left: a sum at either end, or what it went up or down by. */
interface Step {
	readonly key: string;
	readonly label: string;
	readonly total: Total;
	readonly sum: boolean;
	readonly href: string;
}

export interface SinceChart {
	readonly title: string;
	readonly bars: Bars;
	readonly table: FigureTable;
	readonly totals: readonly Total[];
	href(key: string): string;
}

/** So many projects have a bar of their own. */
const mostProjects = 6;

/**
 * What made the money left to decide another than it was at the last committee.
 *
 * @param since the meeting: its title and day in words
 * @param changes the address of all that changed since
 */
export function sinceChart(year: Year, changed: ChangedSince, since: string, changes: string): SinceChart {
	const { currency } = year.budget;
	const steps = stepsOf(year, changed, since, changes);
	let level = 0;
	const starts = steps.map(({ total, sum }) => {
		const start = sum ? 0 : level;
		level = sum ? total.amount : level + total.amount;
		return start;
	});
	return {
		title: titleOf(year, changed, since),
		totals: steps.map(({ total }) => total),
		href: (key) => steps.find((step) => step.key === key)?.href ?? changes,
		bars: {
			categories: steps.map(({ key, label }) => ({ key, label })),
			series: [
				{
					key: 'left',
					label: m.budget_left(),
					colour: '--ink-3',
					values: steps.map(({ total }) => (Number.isSafeInteger(total.amount) ? total.amount : undefined)),
					starts,
					looks: steps.map(({ total, sum }) => ({
						colour: sum ? '--ink-3' : total.amount < 0 ? '--money-approved' : '--ok'
					})),
					ends: steps.map(
						({ total, sum }) => (sum ? '' : total.amount > 0 ? '+' : '') + formatTotal(total, currency)
					)
				}
			],
			horizontal: true,
			labelled: true,
			...axisOf(currency),
			// As at the ends of the bars: what changed may be less than a thousand.
			unit: currency,
			tick: (value) => formatNumber(value / 10 ** currencyDecimals(currency))
		},
		table: {
			columns: [{ label: m.year_since_step() }, { label: currency, numeric: true }],
			rows: steps.map(({ label, total, sum, href }) => [
				{ text: label },
				// What a step went down by is no sum of the lines that it opens.
				{
					...totalCell(total, currency),
					...(!sum && { note: m.year_since_note() }),
					...(sum ? {} : { href })
				}
			])
		}
	};
}

function stepsOf(year: Year, changed: ChangedSince, since: string, changes: string): Step[] {
	const lines = (ids: readonly string[]) => recordsOf('approved', { ...year.where, project: new Set(ids) });
	const less = (totals: readonly Total[]): Total => {
		const sum = addTotals(totals);
		return {
			...sum,
			amount: 0 - sum.amount,
			apart: sum.apart.map(({ amount, currency }) => ({ amount: 0 - amount, currency }))
		};
	};
	const alone = changed.projects.slice(0, mostProjects);
	const rest = changed.projects.slice(mostProjects);
	const nameOf = (id: string) =>
		id === '' ? m.year_no_project() : (year.budget.lens.title(project.name, id) ?? id);
	return [
		{ key: 'before', label: m.year_left_at({ since }), total: changed.before, sum: true, href: changes },
		...(changed.envelopes.amount === 0 && changed.envelopes.apart.length === 0
			? []
			: [
					{
						key: 'envelopes',
						label: m.year_since_envelopes(),
						total: changed.envelopes,
						sum: false,
						href: recordsOf('envelope', year.where)
					}
				]),
		...alone.map((one) => ({
			key: one.project,
			label: nameOf(one.project),
			total: less([one.approved]),
			sum: false,
			href: lines([one.project])
		})),
		...(rest.length === 0
			? []
			: [
					{
						key: 'others',
						label: m.year_since_others({ count: rest.length }),
						total: less(rest.map((one) => one.approved)),
						sum: false,
						href: lines(rest.map((one) => one.project))
					}
				]),
		{ key: 'after', label: m.year_left_now(), total: changed.after, sum: true, href: changes }
	];
}

function titleOf(
	{ year, budget }: Year,
	{ projects, envelopes, before, after }: ChangedSince,
	since: string
): string {
	if (projects.length === 0 && envelopes.amount === 0 && envelopes.apart.length === 0)
		return m.year_since_title_none({ year, since });
	const moved = after.amount - before.amount;
	const amount = `${formatAmount(Math.abs(moved), budget.currency)}\u00a0${budget.currency}`;
	const count = projects.length;
	if (moved < 0) return m.year_since_title_less({ year, since, amount, count });
	if (moved > 0) return m.year_since_title_more({ year, since, amount, count });
	return m.year_since_title_same({ year, since, count });
}

import { project } from '../kinds/project';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { addTotals } from './add-totals';
import type { BudgetColumns } from './columns';
import { atLeastNothing, difference } from './figures';
import { nothing, rollUpBudget, type Total, type Where } from './roll-up';
import { slip } from './slip';

/** What is expected to be spent in a year, and what it is made of: total = spent + bound + phased − later + earlier. */
export interface Expected {
	readonly total: Total;
	readonly spent: Total;
	/** Committed and not spent yet. */
	readonly bound: Total;
	/** Approved and not spent yet, of projects and funds with nothing committed in the year. */
	readonly phased: Total;
	/** Of bound and phased, what falls into later years as its project is expected late. */
	readonly later: Total;
	/** What so falls into this year from earlier ones. */
	readonly earlier: Total;
	/** The projects behind `later` and `earlier`. */
	readonly late: readonly string[];
}

const latenesses = new WeakMap<readonly unknown[], ReadonlyMap<string, number>>();

/**
 * By how many months each project is expected to be late, by id; those in time are not in it. The same map until what a
 * project says of it changes.
 */
export function latenessesOf(source: Source): ReadonlyMap<string, number> {
	const projects = read(source, project);
	const months = projects.column('expectedLate');
	let known = latenesses.get(months);
	if (!known) {
		known = new Map(
			projects.ids().flatMap((id, at): [string, number][] => {
				const late = months[at] ?? 0;
				return late > 0 ? [[id, late]] : [];
			})
		);
		latenesses.set(months, known);
	}
	return known;
}

/**
 * What is expected to be spent in a year: of a year that is over what was spent, else what the lines say. For each
 * project and fund that is what is committed in the year, where nothing is what is approved for it, and never less
 * than what is spent. Of a project that is expected late the part not spent yet is taken as spread evenly over the
 * months of its year that are not over, and all of them happen later. Nothing moves out of a year that is over.
 *
 * @param late months by project
 * @param where which funds and projects; its year and measure are not read
 * @param today ISO date
 */
export function expectedOf(
	columns: BudgetColumns,
	late: ReadonlyMap<string, number>,
	where: Where,
	year: string,
	today: string
): Expected {
	return together(partsOf(columns, late, where, year, today));
}

/** The same of each project and fund by itself: those that expect something in the year, or have spent it. */
export function expectedByFund(
	columns: BudgetColumns,
	late: ReadonlyMap<string, number>,
	where: Where,
	year: string,
	today: string
): readonly ExpectedOfFund[] {
	const { own, delayed, before, over } = partsOf(columns, late, where, year, today);
	const cells = new Map<string, Parts & { readonly project: string; readonly fund: string }>();
	const cellOf = ({ project, fund }: { readonly project: string; readonly fund: string }) => {
		const key = JSON.stringify([project, fund]);
		let cell = cells.get(key);
		if (!cell) cells.set(key, (cell = { project, fund, own: [], delayed: [], before: [], over }));
		return cell;
	};
	for (const one of own) cellOf(one).own.push(one);
	for (const one of delayed) cellOf(one).delayed.push(one);
	for (const one of before) if (one.total.entries > 0) cellOf(one).before.push(one);
	return [...cells.values()].map(({ project, fund, ...parts }) => ({
		project,
		fund,
		expected: together(parts)
	}));
}

/** What a project expects to spend out of a fund in a year. */
export interface ExpectedOfFund {
	readonly project: string;
	readonly fund: string;
	readonly expected: Expected;
}

/** What it is made of. */
interface Parts {
	readonly own: Rest[];
	/** Of those, what falls into later years. */
	readonly delayed: Moved[];
	/** What falls into the year from earlier ones. */
	readonly before: Moved[];
	/** The year is over. */
	readonly over: boolean;
}

interface Moved {
	readonly project: string;
	readonly fund: string;
	readonly total: Total;
}

function partsOf(
	columns: BudgetColumns,
	late: ReadonlyMap<string, number>,
	where: Where,
	year: string,
	today: string
): Parts {
	const now = Number(today.slice(0, 4));
	const own = restsOf(columns, where, year);
	if (Number(year) < now) return { own, delayed: [], before: [], over: true };
	const slips = (rest: Rest, of: number): ReadonlyMap<number, Total> =>
		slipTotal(rest.rest, of, of === now ? Number(today.slice(5, 7)) - 1 : 0, late.get(rest.project) ?? 0);
	const moved = ({ project, fund }: Rest, total: Total): Moved => ({ project, fund, total });
	const delayed = own
		.filter(({ project }) => late.has(project))
		.map((rest) =>
			moved(
				rest,
				addTotals([...slips(rest, Number(year))].flatMap(([in_, part]) => (in_ > Number(year) ? part : [])))
			)
		);
	const before = Array.from({ length: Math.max(0, Number(year) - now) }, (_, at) => now + at).flatMap((of) =>
		restsOf(columns, { ...where, project: projectsIn(late, where) }, String(of)).map((rest) =>
			moved(rest, slips(rest, of).get(Number(year)) ?? nothing)
		)
	);
	return { own, delayed, before, over: false };
}

function together({ own, delayed, before, over }: Parts): Expected {
	const spent = addTotals(own.map((one) => one.spent));
	if (over) return { ...none, total: spent, spent };
	const bound = addTotals(own.filter((one) => one.bound).map(({ rest }) => rest));
	const phased = addTotals(own.filter((one) => !one.bound).map(({ rest }) => rest));
	const later = addTotals(delayed.map(({ total }) => total));
	const earlier = addTotals(before.map(({ total }) => total));
	const moved = [...delayed, ...before].filter(({ total }) => total.entries > 0);
	return {
		total: difference(addTotals([spent, bound, phased, earlier]), later),
		spent,
		bound,
		phased,
		later,
		earlier,
		late: [...new Set(moved.map((one) => one.project))]
	};
}

const none: Expected = {
	total: nothing,
	spent: nothing,
	bound: nothing,
	phased: nothing,
	later: nothing,
	earlier: nothing,
	late: []
};

/** What a project and fund have spent in a year, and what is still to come of it. */
interface Rest {
	readonly project: string;
	readonly fund: string;
	readonly spent: Total;
	readonly rest: Total;
	/** It is of what is committed. */
	readonly bound: boolean;
}

function restsOf(columns: BudgetColumns, where: Where, year: string): Rest[] {
	return columns.by.fund.keys
		.filter((fund) => where.fund?.has(fund) ?? true)
		.flatMap((fund) => {
			const rolled = rollUpBudget(columns, ['project', 'measure'], {
				...(where.project && { project: where.project }),
				fund: new Set([fund]),
				year: new Set([year]),
				measure: new Set(['approved', 'committed', 'spent'])
			});
			return rolled.keys[0]!.flatMap((project): Rest[] => {
				const of = (measure: string) => rolled.total(project, measure);
				const [committed, spent] = [of('committed'), of('spent')];
				const bound = committed.entries > 0;
				const plan = bound ? committed : of('approved');
				if (plan.entries + spent.entries === 0) return [];
				return [
					{
						project,
						fund,
						spent,
						rest: plan.entries > 0 ? atLeastNothing(difference(plan, spent)) : nothing,
						bound
					}
				];
			});
		});
}

function projectsIn(late: ReadonlyMap<string, number>, { project }: Where): ReadonlySet<string> {
	return new Set([...late.keys()].filter((id) => project?.has(id) ?? true));
}

/** `slip` for a total: by currency, each exactly; years without a part are not in it. */
function slipTotal(total: Total, year: number, from: number, late: number): ReadonlyMap<number, Total> {
	const amounts = slip(total.amount, year, from, late);
	const apart = total.apart.map(({ amount, currency }) => ({
		currency,
		parts: slip(amount, year, from, late)
	}));
	return new Map(
		[...amounts].flatMap(([falls, amount]): [number, Total][] => {
			const others = apart
				.map(({ currency, parts }) => ({ amount: parts.get(falls) ?? 0, currency }))
				.filter((one) => one.amount !== 0);
			return amount === 0 && others.length === 0 ? [] : [[falls, { ...total, amount, apart: others }]];
		})
	);
}

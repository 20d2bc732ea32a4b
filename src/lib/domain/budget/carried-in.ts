import { addTotals } from './add-totals';
import { fateOf, type CarryRules, type LeftOver, type Vintage } from './carry-forward';
import type { BudgetColumns } from './columns';
import { envelopeMeasure } from './entries';
import { expectedOf } from './expected';
import { atLeastNothing, difference } from './figures';
import { nothing, rollUpBudget, type Total, type Where } from './roll-up';

/** Money of a fund that its rule carries into a year: approved in earlier years, never part of the envelope of this one. */
export interface CarriedIn {
	readonly fund: string;
	readonly total: Total;
	/** By the years it was approved in, oldest first. */
	readonly from: readonly Vintage[];
	/** The year before is not over: told by what is expected to be spent. */
	readonly foreseen: boolean;
	/** A year of which it cannot be told what it leaves, for want of an envelope or a rate; then nothing is in the total. */
	readonly untold: string | undefined;
}

/** What a fund has and spends in a year. */
interface YearOfFund {
	readonly fund: string;
	readonly year: string;
	readonly envelope: Total;
	readonly approved: Total;
	/** Spent; expected to be where the year is not over. */
	readonly used: Total;
}

/**
 * What a year leaves over of its own approved money and of what was carried into it: it spends its own first, and beyond it
 * the oldest.
 */
export function leftOver(
	{ fund, year, envelope, approved, used }: YearOfFund,
	before: readonly Vintage[]
): LeftOver {
	let toCover = beyond(used, approved).amount;
	const older = before.map(({ year: since, total }) => {
		const covered = Math.min(toCover, total.amount);
		toCover -= covered;
		return { year: since, total: { ...total, amount: total.amount - covered } };
	});
	return { fund, year, envelope, over: beyond(approved, used), older };
}

/**
 * What the rules of funds carry into a year, year by year since the first: in each, what was approved or carried in and is not
 * spent, by `fateOf`. A year without an envelope leaves nothing of its own, as everywhere. Of years after the next nobody
 * knows what will be left over: none is told.
 *
 * @param late months by project
 * @param where which funds; its year is not read
 * @param today ISO date
 */
export function carriedIn(
	columns: BudgetColumns,
	late: ReadonlyMap<string, number>,
	rules: CarryRules,
	where: Where,
	today: string
): (year: string) => readonly CarriedIn[] {
	const funds = columns.by.fund.keys.filter(
		(fund) => (where.fund?.has(fund) ?? true) && rules(fund)?.does === 'carried'
	);
	if (funds.length === 0) return () => [];
	const rolled = rollUpBudget(columns, ['fund', 'year', 'measure']);
	const now = Number(today.slice(0, 4));
	const years = columns.by.year.keys.filter((key) => /^\d{4}$/.test(key)).map(Number);
	const first = Math.max(Math.min(...years), now - 60);

	function step(fund: string, year: number, before: readonly Vintage[]): readonly Vintage[] | undefined {
		const key = String(year);
		const of = (measure: string) => rolled.total(fund, key, measure);
		const used =
			year < now ? of('spent') : expectedOf(columns, late, { fund: new Set([fund]) }, key, today).total;
		const envelope = of(envelopeMeasure);
		const approved = of('approved');
		if (envelope.entries === 0) {
			const { older } = leftOver({ fund, year: key, envelope, approved, used }, before);
			return older.some(({ total }) => total.amount > 0) && rules(fund)?.share !== undefined
				? undefined
				: fateOf({ fund, year: key, envelope, over: nothing, older }, rules(fund)).kept;
		}
		if ([approved, used].some(({ apart }) => apart.length > 0)) return undefined;
		const fate = fateOf(leftOver({ fund, year: key, envelope, approved, used }, before), rules(fund));
		return fate.unruled.entries > 0 ? undefined : fate.kept;
	}

	function into(fund: string, until: number): CarriedIn {
		let from: readonly Vintage[] = [];
		for (let year = first; year < until; year++) {
			const next = step(fund, year, from);
			if (!next) return { fund, total: nothing, from: [], foreseen: false, untold: String(year) };
			from = next;
		}
		const total = addTotals(from.map((one) => one.total));
		return { fund, total, from, foreseen: until > now, untold: undefined };
	}

	return (year) => (Number(year) > now + 1 ? [] : funds.map((fund) => into(fund, Number(year))));
}

/** What one has more than the other. */
const beyond = (one: Total, other: Total): Total => atLeastNothing(difference(one, other));

import { fund } from '../kinds/fund';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { addTotals } from './add-totals';
import { atLeastNothing, difference } from './figures';
import { nothing, type Total } from './roll-up';

/** What becomes of the money of a fund that a year leaves over. */
export interface CarryRule {
	readonly does: 'lapses' | 'carried';
	/** Of what is carried forward, at most so many per cent of the envelope of the year. */
	readonly share: number | undefined;
	/** It is carried forward for so many years. */
	readonly years: number | undefined;
	/** What the rule is called, and where it stands. */
	readonly name: string | undefined;
}

/** The rules of funds by id; one whose rule nobody has entered has none: neither may then be assumed. */
export type CarryRules = (fund: string) => CarryRule | undefined;

/** Reads the rules of funds. */
export function carryRulesOf(source: Source): CarryRules {
	const funds = read(source, fund);
	return (id) => {
		const { carryForward, carryShare, carryYears, carryRule } = funds.one(id)?.values ?? {};
		if (carryForward !== 'lapses' && carryForward !== 'carried') return undefined;
		const carried = carryForward === 'carried';
		return {
			does: carryForward,
			share: carried ? carryShare : undefined,
			years: carried ? carryYears : undefined,
			name: carryRule
		};
	};
}

/** Money approved in a year and not spent since. */
export interface Vintage {
	readonly year: string;
	readonly total: Total;
}

/** Money of one fund that a year leaves over. */
export interface LeftOver {
	readonly fund: string;
	readonly year: string;
	/** The envelope of the fund in the year. */
	readonly envelope: Total;
	/** Approved in the year itself. */
	readonly over: Total;
	/** Carried into the year and not spent in it either, oldest first. */
	readonly older: readonly Vintage[];
}

/** What becomes of it. */
export interface Fates {
	readonly lapses: Total;
	readonly carried: Total;
	/** Of funds without a rule: nobody can say. */
	readonly unruled: Total;
	readonly of: readonly (LeftOver & { readonly rule: CarryRule | undefined })[];
}

/** All that a fund leaves over in a year. */
export const allOf = ({ over, older }: LeftOver): Total =>
	addTotals([...older.map(({ total }) => total), over]);

/**
 * What becomes, by the rules of their funds, of the money that a year leaves over. Money may be carried forward for the
 * years of its rule, counted from the one it was approved in, and all of it together up to a share of the envelope of the year
 * that leaves it, exact to the centime and rounded down; the rest lapses, the oldest first. Where either is not known whole
 * for want of an exchange rate, a share cannot be told, and it counts as money without a rule.
 */
export function fatesOf(parts: readonly LeftOver[], rules: CarryRules): Fates {
	const of = parts.map((part) => ({ ...part, rule: rules(part.fund) }));
	const shares = of.map((part) => fateOf(part, part.rule));
	const sum = (name: 'lapses' | 'carried' | 'unruled') => addTotals(shares.map((share) => share[name]));
	return { lapses: sum('lapses'), carried: sum('carried'), unruled: sum('unruled'), of };
}

/** What becomes of the money of one fund. */
export interface Fate {
	readonly lapses: Total;
	readonly carried: Total;
	readonly unruled: Total;
	/** What is carried, by the years it was approved in, oldest first. */
	readonly kept: readonly Vintage[];
}

const none: Fate = { lapses: nothing, carried: nothing, unruled: nothing, kept: [] };

/** The same of one fund by itself. */
export function fateOf(part: LeftOver, rule: CarryRule | undefined): Fate {
	const { envelope, over, older, year } = part;
	const all = allOf(part);
	if (!rule) return { ...none, unruled: all };
	if (rule.does === 'lapses') return { ...none, lapses: all };
	const young = ({ year: since }: Vintage) => Number(year) + 1 - Number(since) <= (rule.years ?? Infinity);
	const may = [...older, { year, total: over }].filter(young);
	if (rule.share === undefined) return fated(all, may);
	if (envelope.apart.length + all.apart.length > 0) return { ...none, unruled: all };
	return fated(all, newest(may, shareOf(envelope.amount, rule.share)));
}

/** What is kept is carried, the rest of all lapses. */
function fated(all: Total, kept: readonly Vintage[]): Fate {
	const carried = addTotals(kept.map(({ total }) => total));
	const lapses = atLeastNothing({ ...difference(all, carried), entries: all.entries });
	return { ...none, carried, lapses, kept: kept.filter(({ total }) => !isNothing(total)) };
}

/** The newest money, up to so much of it. */
function newest(all: readonly Vintage[], most: number): readonly Vintage[] {
	let room = most;
	return all
		.toReversed()
		.map(({ year, total }) => {
			const amount = Math.min(Math.max(0, total.amount), room);
			room -= amount;
			return { year, total: { ...total, amount } };
		})
		.toReversed();
}

const isNothing = ({ amount, apart }: Total) => amount === 0 && apart.length === 0;

/** So many per cent of an amount, in whole minor units and rounded down; a share is known to the hundredth of a per cent. */
function shareOf(amount: number, share: number): number {
	return Number((BigInt(Math.max(0, Math.trunc(amount))) * BigInt(Math.round(share * 100))) / 10_000n);
}

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

/** Money of one fund that a year leaves over. */
export interface LeftOver {
	readonly fund: string;
	/** The envelope of the fund in the year. */
	readonly envelope: Total;
	readonly over: Total;
}

/** What becomes of it. */
export interface Fates {
	readonly lapses: Total;
	readonly carried: Total;
	/** Of funds without a rule: nobody can say. */
	readonly unruled: Total;
	readonly of: readonly (LeftOver & { readonly rule: CarryRule | undefined })[];
}

/**
 * What becomes, by the rules of their funds, of the money that a year leaves over. Up to its share of the envelope it is
 * carried forward, exact to the centime and rounded down; the rest lapses. Where either is not known whole for want of an
 * exchange rate, a share cannot be told, and it counts as money without a rule.
 */
export function fatesOf(parts: readonly LeftOver[], rules: CarryRules): Fates {
	const of = parts.map((part) => ({ ...part, rule: rules(part.fund) }));
	const shares = of.map((part) => fateOf(part, part.rule));
	const sum = (name: keyof Fate) => addTotals(shares.map((share) => share[name]));
	return { lapses: sum('lapses'), carried: sum('carried'), unruled: sum('unruled'), of };
}

interface Fate {
	readonly lapses: Total;
	readonly carried: Total;
	readonly unruled: Total;
}

const none: Fate = { lapses: nothing, carried: nothing, unruled: nothing };

function fateOf({ envelope, over }: LeftOver, rule: CarryRule | undefined): Fate {
	if (!rule) return { ...none, unruled: over };
	if (rule.does === 'lapses') return { ...none, lapses: over };
	if (rule.share === undefined) return { ...none, carried: over };
	if (envelope.apart.length + over.apart.length > 0) return { ...none, unruled: over };
	const most = shareOf(envelope.amount, rule.share);
	const carried = { ...over, amount: Math.min(Math.max(0, over.amount), most) };
	return {
		...none,
		carried,
		lapses: atLeastNothing({ ...difference(over, carried), entries: over.entries })
	};
}

/** So many per cent of an amount, in whole minor units and rounded down; a share is known to the hundredth of a per cent. */
function shareOf(amount: number, share: number): number {
	return Number((BigInt(Math.max(0, Math.trunc(amount))) * BigInt(Math.round(share * 100))) / 10_000n);
}

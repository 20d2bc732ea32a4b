import {
	askedOf,
	envelopesAt,
	type Asked,
	type EnvelopeState,
	type FundAmount
} from '../committee/envelopes';
import { project } from '../kinds/project';
import { stage } from '../kinds/stage';
import type { Way } from '../optimum/model';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** A fund in a year, by a name that a model can use. */
export interface FundYear extends EnvelopeState {
	readonly key: string;
	/** Less what was approved, minor units; an envelope that nobody entered is not there. */
	readonly left: number;
}

/** Why a proposal is not weighed against the envelopes. */
export type Apart =
	/** It asks for no money, which a committee need not find. */
	| { readonly type: 'nothing-asked' }
	| { readonly type: 'approved' }
	/** It stands at a stage that closes it: rejected, withdrawn, done. */
	| { readonly type: 'closed' }
	/** It asks in a currency without a rate. */
	| { readonly type: 'no-rate' }
	| { readonly type: 'no-envelope'; readonly fund: string; readonly year: number };

/** How proposals are paid otherwise than they ask, by their ids. */
export interface PaidOtherwise {
	/** The years in which one may start: all that it asks moves with its first year. */
	readonly starts: ReadonlyMap<string, readonly number[]>;
	/** By how many percent less than it asks one is given, of each amount. */
	readonly less: ReadonlyMap<string, number>;
}

/** A start that was asked for and cannot be weighed: nobody has entered an envelope that it would take from. */
export interface ImpossibleStart {
	readonly id: string;
	readonly start: number;
	readonly fund: string;
	readonly year: number;
}

/** What the proposals of a round ask, and what is left for them. */
export interface RoundMoney {
	/** Each fund and year of which a proposal that can be weighed asks something in any of its ways, by year. */
	readonly envelopes: readonly FundYear[];
	/** By proposal, what it asks of each, as it asks. */
	readonly asks: ReadonlyMap<string, Readonly<Record<string, number>>>;
	/** By proposal, how it may be paid; each way is called by the year in which it starts. */
	readonly ways: ReadonlyMap<string, readonly Way[]>;
	/** By proposal, the first year for which it asks. */
	readonly firstYears: ReadonlyMap<string, number>;
	readonly apart: ReadonlyMap<string, Apart>;
	readonly impossible: readonly ImpossibleStart[];
	/** The proposals of which an amount is invented. */
	readonly illustrative: ReadonlySet<string>;
}

const asAsked: PaidOtherwise = { starts: new Map(), less: new Map() };

/**
 * What proposals ask of each fund and year, from their requested lines, and what approvals leave of the envelopes;
 * minor units of the reporting currency. A proposal of which an amount has no rate, or no envelope, cannot be weighed;
 * nor is there anything to decide of one that asks for nothing or was granted money already.
 *
 * @param ids proposals, in any order
 * @param otherwise how some of them are paid otherwise than they ask
 */
export function roundMoney(
	source: Source,
	ids: readonly string[],
	otherwise: PaidOtherwise = asAsked
): RoundMoney {
	const asked = new Map(ids.map((id) => [id, askedOf(source, id, '')]));
	const paid = new Map([...asked].map(([id, parts]) => [id, paidWays(id, wanted(parts), otherwise)]));
	const cells = [...paid.values()].flat().flatMap(({ parts }) => parts);
	const known = new Map(
		envelopesAt(source, '', cells).flatMap((state) =>
			state.left === undefined
				? []
				: [[keyOf(state), { ...state, left: state.left, key: keyOf(state) }] as const]
		)
	);
	const asks = new Map<string, Readonly<Record<string, number>>>();
	const ways = new Map<string, readonly Way[]>();
	const firstYears = new Map<string, number>();
	const apart = new Map<string, Apart>();
	const impossible: ImpossibleStart[] = [];
	const illustrative = new Set<string>();
	for (const [id, parts] of asked) {
		const all = paid.get(id)!;
		const why = isClosed(source, id) ? ({ type: 'closed' } as const) : whyApart(parts);
		if (why) {
			apart.set(id, why);
			continue;
		}
		const lacking = all.map((way) => way.parts.find((part) => !known.has(keyOf(part))));
		const possible = all.filter((_, at) => !lacking[at]);
		const [without] = lacking;
		if (possible.length === 0 && without) {
			apart.set(id, { type: 'no-envelope', fund: without.fund, year: without.year });
			continue;
		}
		all.forEach(({ start }, at) => {
			const part = lacking[at];
			if (part) impossible.push({ id, start, fund: part.fund, year: part.year });
		});
		asks.set(id, costsOf(wanted(parts)));
		ways.set(
			id,
			possible.map(({ start, parts: of }) => ({ name: String(start), costs: costsOf(of) }))
		);
		firstYears.set(id, firstYear(wanted(parts)));
		if (parts.some((part) => part.illustrative)) illustrative.add(id);
	}
	const used = new Set([...ways.values()].flat().flatMap(({ costs }) => Object.keys(costs)));
	const envelopes = [...known.values()].filter(({ key }) => used.has(key));
	return { envelopes, asks, ways, firstYears, apart, impossible, illustrative };
}

/** The year, fund and amount of each part, in the ways in which it may be paid: as asked, where nothing is said. */
function paidWays(
	id: string,
	parts: readonly FundAmount[],
	{ starts, less }: PaidOtherwise
): readonly { readonly start: number; readonly parts: readonly FundAmount[] }[] {
	if (parts.length === 0) return [];
	const first = firstYear(parts);
	return (starts.get(id) ?? [first]).map((start) => ({
		start,
		parts: parts.map(({ fund, year, amount }) => ({
			fund,
			year: year + start - first,
			amount: lessBy(amount, less.get(id) ?? 0)
		}))
	}));
}

/** An amount less so many percent of it, to the centime. */
function lessBy(amount: number, percent: number): number {
	return Math.round((amount * (100 - percent)) / 100);
}

function wanted(parts: readonly Asked[]): readonly FundAmount[] {
	return parts.filter(({ amount }) => amount > 0);
}

function firstYear(parts: readonly FundAmount[]): number {
	return Math.min(...parts.map(({ year }) => year));
}

function costsOf(parts: readonly FundAmount[]): Readonly<Record<string, number>> {
	return Object.fromEntries(parts.map((part) => [keyOf(part), part.amount]));
}

function whyApart(parts: readonly Asked[]): Apart | undefined {
	if (parts.some(({ approved }) => approved > 0)) return { type: 'approved' };
	if (parts.some(({ apart }) => apart)) return { type: 'no-rate' };
	return wanted(parts).length === 0 ? { type: 'nothing-asked' } : undefined;
}

function isClosed(source: Source, id: string): boolean {
	const at = read(source, project).one(id)?.values.stage;
	return read(source, stage).one(at)?.values.closed === true;
}

function keyOf({ fund, year }: { readonly fund: string; readonly year: number }): string {
	return `${year} ${fund}`;
}

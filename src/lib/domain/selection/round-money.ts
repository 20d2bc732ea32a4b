import { askedOf, envelopesAt, type Asked, type EnvelopeState } from '../committee/envelopes';
import { project } from '../kinds/project';
import { stage } from '../kinds/stage';
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

/** What the proposals of a round ask, and what is left for them. */
export interface RoundMoney {
	/** Each fund and year of which a proposal that can be weighed asks something, by year. */
	readonly envelopes: readonly FundYear[];
	/** By proposal, what it asks of each. */
	readonly asks: ReadonlyMap<string, Readonly<Record<string, number>>>;
	readonly apart: ReadonlyMap<string, Apart>;
	/** The proposals of which an amount is invented. */
	readonly illustrative: ReadonlySet<string>;
}

/**
 * What proposals ask of each fund and year, from their requested lines, and what approvals leave of the envelopes;
 * minor units of the reporting currency. A proposal of which an amount has no rate, or no envelope, cannot be weighed;
 * nor is there anything to decide of one that asks for nothing or was granted money already.
 *
 * @param ids proposals, in any order
 */
export function roundMoney(source: Source, ids: readonly string[]): RoundMoney {
	const asked = new Map(ids.map((id) => [id, askedOf(source, id, '')]));
	const states = envelopesAt(source, '', [...asked.values()].flat());
	const known = new Map(
		states.flatMap((state) =>
			state.left === undefined
				? []
				: [[keyOf(state), { ...state, left: state.left, key: keyOf(state) }] as const]
		)
	);
	const asks = new Map<string, Readonly<Record<string, number>>>();
	const apart = new Map<string, Apart>();
	const illustrative = new Set<string>();
	const used = new Set<string>();
	for (const [id, parts] of asked) {
		const why = isClosed(source, id) ? ({ type: 'closed' } as const) : whyApart(parts, known);
		if (why) {
			apart.set(id, why);
			continue;
		}
		const costs = parts.filter(({ amount }) => amount > 0).map((part) => [keyOf(part), part.amount] as const);
		asks.set(id, Object.fromEntries(costs));
		for (const [key] of costs) used.add(key);
		if (parts.some((part) => part.illustrative)) illustrative.add(id);
	}
	const envelopes = [...known.values()].filter(({ key }) => used.has(key));
	return { envelopes, asks, apart, illustrative };
}

function whyApart(parts: readonly Asked[], known: ReadonlyMap<string, unknown>): Apart | undefined {
	if (parts.some(({ approved }) => approved > 0)) return { type: 'approved' };
	if (parts.some(({ apart }) => apart)) return { type: 'no-rate' };
	const wanted = parts.filter(({ amount }) => amount > 0);
	if (wanted.length === 0) return { type: 'nothing-asked' };
	const without = wanted.find((part) => !known.has(keyOf(part)));
	return without && { type: 'no-envelope', fund: without.fund, year: without.year };
}

function isClosed(source: Source, id: string): boolean {
	const at = read(source, project).one(id)?.values.stage;
	return read(source, stage).one(at)?.values.closed === true;
}

function keyOf({ fund, year }: { readonly fund: string; readonly year: number }): string {
	return `${year} ${fund}`;
}

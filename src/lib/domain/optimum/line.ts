import type { Model } from './model';

/** A project by rank: what it and all before it ask together, and whether there is enough for them. */
export interface LineRow {
	readonly id: string;
	/** What it and those before it ask of each envelope, minor units. */
	readonly upTo: Readonly<Record<string, number>>;
	/** The envelopes that do not suffice for it, and by how much; only of the first that the line stands before. */
	readonly short: readonly Shortfall[];
	/** It stands above the line: there is enough for it and for all before it. */
	readonly isAbove: boolean;
	/** It stands below the line, though what those above it leave would do for it alone. */
	readonly fitsAlone: boolean;
}

/** What an envelope lacks, minor units. */
export interface Shortfall {
	readonly envelope: string;
	readonly by: number;
}

/**
 * The line where the money ends: projects in the order of the model, each in its first way, those that must be in
 * before all others; those that must be out are not there. The line is drawn before the first for which an envelope
 * does not suffice, and nothing below it is taken, though it may fit.
 */
export function lineOf({ candidates, envelopes }: Model): readonly LineRow[] {
	const order = [
		...candidates.filter(({ must }) => must === 'in'),
		...candidates.filter(({ must }) => must === undefined)
	];
	const rows: LineRow[] = [];
	let upTo: Readonly<Record<string, number>> = {};
	let taken = upTo;
	let isAbove = true;
	for (const { id, ways } of order) {
		const costs = ways[0]?.costs ?? {};
		upTo = added(upTo, costs);
		const short = isAbove ? shortfalls(upTo, costs, envelopes) : [];
		if (short.length > 0) isAbove = false;
		if (isAbove) taken = upTo;
		const fitsAlone = !isAbove && shortfalls(added(taken, costs), costs, envelopes).length === 0;
		rows.push({ id, upTo, short, isAbove, fitsAlone });
	}
	return rows;
}

type Amounts = Readonly<Record<string, number>>;

function added(sum: Amounts, costs: Amounts): Amounts {
	const all = { ...sum };
	for (const [envelope, cost] of Object.entries(costs)) all[envelope] = (all[envelope] ?? 0) + cost;
	return all;
}

/** What is exceeded by what was asked so far, among the envelopes that a project asks something of. */
function shortfalls(upTo: Amounts, costs: Amounts, envelopes: Amounts): readonly Shortfall[] {
	return Object.entries(costs)
		.map(([envelope, cost]) => ({ envelope, cost, by: (upTo[envelope] ?? 0) - (envelopes[envelope] ?? 0) }))
		.filter(({ cost, by }) => cost > 0 && by > 0)
		.map(({ envelope, by }) => ({ envelope, by }));
}

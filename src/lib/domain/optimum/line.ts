import type { Model } from './model';

/** A project by rank: what it and all before it ask together, and whether there is enough for them. */
export interface LineRow {
	readonly id: string;
	/** What it and those before it ask of each envelope, minor units. */
	readonly upTo: Readonly<Record<string, number>>;
	/** Undefined below the line and above it: it is the first for which an envelope does not suffice. */
	readonly short: { readonly envelope: string; readonly by: number } | undefined;
	/** It stands above the line: there is enough for it and for all before it. */
	readonly isAbove: boolean;
	/** It stands below the line, though what those above it leave would do for it alone. */
	readonly fitsAlone: boolean;
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
		const short = shortOf(upTo, costs, envelopes);
		const isLast = isAbove && short !== undefined;
		if (isLast) isAbove = false;
		if (isAbove) taken = upTo;
		const fitsAlone = !isAbove && shortOf(added(taken, costs), costs, envelopes) === undefined;
		rows.push({ id, upTo, short: isLast ? short : undefined, isAbove, fitsAlone });
	}
	return rows;
}

type Amounts = Readonly<Record<string, number>>;

function added(sum: Amounts, costs: Amounts): Amounts {
	const all = { ...sum };
	for (const [envelope, cost] of Object.entries(costs)) all[envelope] = (all[envelope] ?? 0) + cost;
	return all;
}

/** The envelope that is exceeded most by what was asked so far, among those that a project asks something of. */
function shortOf(upTo: Amounts, costs: Amounts, envelopes: Amounts): LineRow['short'] {
	let short: LineRow['short'];
	for (const [envelope, cost] of Object.entries(costs)) {
		const by = (upTo[envelope] ?? 0) - (envelopes[envelope] ?? 0);
		if (cost > 0 && by > (short?.by ?? 0)) short = { envelope, by };
	}
	return short;
}

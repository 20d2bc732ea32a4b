import type { Money } from '../fields/money';
import type { Source } from '../reading/source';
import { budgetColumns, conversionOf } from './entries';
import { ExactSum } from './exact-sum';
import type { FundYear } from './headroom';
import { leftAfter } from './left-after';
import type { SheetPlace } from './sheet';

/** What money would be at a place before and after an act that is not done yet. */
export interface Intended {
	readonly place: SheetPlace;
	readonly before: readonly Money[];
	readonly after: readonly Money[];
}

/** What an act would leave of the envelope of a fund in a year; minor units of the reporting currency. */
export interface Foreseen extends FundYear {
	/**
	 * Below zero is by how much more would be approved than there is; undefined where no envelope is entered, or where an
	 * amount has no rate: then nobody can say.
	 */
	readonly left: number | undefined;
	/** More than now; below zero where less would be approved. */
	readonly more: number | undefined;
}

/**
 * What an act would do to the envelopes of every fund and year whose approved money it changes, before it is done. In the
 * order of years, then of funds.
 */
export function foresee(source: Source, intended: readonly Intended[]): readonly Foreseen[] {
	const convert = conversionOf(source);
	const columns = budgetColumns(source);
	const cells = new Map<string, { fund: string; year: string; more: ExactSum; known: boolean }>();
	for (const { place, before, after } of intended) {
		const { fund, year, stage } = place;
		if (stage !== 'approved' || fund === undefined || year === undefined) continue;
		const key = `${year} ${fund}`;
		const cell = cells.get(key) ?? { fund, year: String(year), more: new ExactSum(), known: true };
		cells.set(key, cell);
		for (const [sign, moneys] of [
			[-1, before],
			[1, after]
		] as const)
			for (const money of moneys) {
				const amount = convert(money, String(year));
				if (amount === undefined) cell.known = false;
				else cell.more.add(sign * amount);
			}
	}
	return [...cells].sort().map(([, { fund, year, more, known }]) => ({
		fund,
		year,
		more: known ? more.total : undefined,
		left: known ? leftAfter(columns, { fund, year }, more.total) : undefined
	}));
}

/** A fund and year of which more would be approved than there is. */
export interface OverCommitment extends Foreseen {
	readonly left: number;
}

/** Those of which more would be approved than there is, by the act: what was over before and becomes no worse is not told. */
export function overBy(foreseen: readonly Foreseen[]): readonly OverCommitment[] {
	return foreseen.flatMap((one) =>
		one.left !== undefined && one.left < 0 && (one.more ?? 0) > 0 ? [{ ...one, left: one.left }] : []
	);
}

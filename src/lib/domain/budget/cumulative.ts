import { addTotals } from './add-totals';
import type { Total } from './roll-up';

/** Running totals: of the first, of the first two, and so on, each exact. */
export function cumulated(totals: readonly Total[]): Total[] {
	let sofar: Total | undefined;
	return totals.map((total) => (sofar = sofar ? addTotals([sofar, total]) : total));
}

import { duplicatesOf } from './duplicates';
import { findingsOf } from './findings';
import { groundlessIn } from './grounds';
import type { Portfolio } from '../open/portfolio.svelte';

/** How many things wait for a person to look at them; reactive, and it grows while they are still being found. */
export function countOpenItems(portfolio: Portfolio): number {
	const findings = findingsOf(portfolio);
	return (
		portfolio.conflicts.length +
		portfolio.lateEdits.length +
		portfolio.waiting.length +
		portfolio.proofs.unproved.length +
		groundlessIn(portfolio).length +
		findings.lost.length +
		findings.unreadable.length +
		duplicatesOf(portfolio).pairs.length
	);
}

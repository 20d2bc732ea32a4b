import type { Total } from '$lib/domain/budget/roll-up';
import { formatWithUnit } from '$lib/problems/total-words';
import { m } from '$lib/paraglide/messages';

/** What money has come to, in words of a sentence: `33 CHF spent`, or `nothing spent` where no line says so. */
export function saidTotal(
	measure: 'approved' | 'committed' | 'spent',
	total: Total,
	currency: string
): string {
	const amount = formatWithUnit(total, currency);
	const nothing = total.entries === 0;
	switch (measure) {
		case 'approved':
			return nothing ? m.year_says_nothing_approved() : m.year_says_approved({ approved: amount });
		case 'committed':
			return nothing ? m.year_says_nothing_committed() : m.year_says_committed({ committed: amount });
		case 'spent':
			return nothing ? m.year_says_nothing_spent() : m.year_says_spent({ spent: amount });
	}
}

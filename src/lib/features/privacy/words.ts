import { m } from '$lib/paraglide/messages';

/** How many days are left to answer, or since when it is over. */
export function leftWords(days: number): string {
	if (days < 0) return m.protection_over({ days: -days });
	return days === 0 ? m.protection_today() : m.protection_left({ days });
}

import { mendedText } from '$lib/domain/fields/mended-text';
import { settledOf } from '$lib/domain/protection/settled';
import type { Arrival } from '$lib/domain/schema/kind';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { realToday } from '$lib/ui/today';

/** How new records come into a portfolio today out of a file, which is called so or is of that sort. */
export function arrivingIn(portfolio: Portfolio, from: string): Arrival {
	return { on: realToday(), from: mendedText(from).text.slice(0, 200), settled: settledOf(portfolio) };
}

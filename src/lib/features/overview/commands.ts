import { goto } from '$app/navigation';
import { m } from '$lib/paraglide/messages';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { Command } from '$lib/ui/command';
import { putFirstHour } from '$lib/ui/first-hour.svelte';
import { writing } from '$lib/ui/writing.svelte';
import { firstHourAddress } from './first-hour';

/** Goes to the checklist of a portfolio, and takes it out again where it was put away. */
export function overviewCommands({ id, sample }: Pick<Portfolio, 'id' | 'sample'>): readonly Command[] {
	if (sample || !writing.allowed) return [];
	return [
		{
			id: 'first hour',
			label: m.firsthour_show(),
			run: () => {
				putFirstHour(id, 'open');
				void goto(firstHourAddress);
			}
		}
	];
}

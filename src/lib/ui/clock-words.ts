import { m } from '$lib/paraglide/messages';
import { formatInstant } from './format';
import { now as clock } from './now.svelte';

/** Clocks differ by so many milliseconds without anybody minding. */
export const clockTolerance = 60_000;

/** When something was written, by its writer's clock: one that says a time to come is ahead, and that is said. */
export function writtenWords(at: string, now: number = clock.current): string {
	const when = formatInstant(at);
	return Date.parse(at) > now + clockTolerance ? m.ui_clock_ahead({ when }) : when;
}

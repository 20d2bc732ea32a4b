import { m } from '$lib/paraglide/messages';
import type { Command } from '$lib/ui/command';
import { pastDoor } from './door.svelte';
import { timeTravel } from './time-travel.svelte';

/** Going back in time and returning, as commands. */
export function pastCommands(): readonly Command[] {
	const choose = { id: 'past', label: m.past_command(), run: () => (pastDoor.open = true) };
	const back = { id: 'today', label: m.past_back(), run: () => timeTravel.back() };
	return timeTravel.moment ? [back, choose] : [choose];
}

import { goto } from '$app/navigation';
import { m } from '$lib/paraglide/messages';
import { shortcuts } from '$lib/ui/shortcuts/shortcuts.svelte';
import { showKeys } from './doors.svelte';
import { places } from './navigation';
import { redo, undo } from './steps';

/** Second keys after G, by the address they lead to. */
const goKeys: Readonly<Record<string, string>> = {
	'/': 'o',
	'/year': 'y',
	'/projects': 'p',
	'/technologies': 't',
	'/budget': 'b',
	'/partners': 'r',
	'/contacts': 'c',
	'/conversations': 'v',
	'/meetings': 'm',
	'/exchange': 'e'
};

/** The keys that every screen has. To be called while a component starts. */
export function globalKeys(search: () => void): void {
	const steps = { writes: true, steps: true };
	$effect(() => {
		const off = [
			shortcuts.register('mod+k', m.shell_search_or_do, search, { inFields: true }),
			shortcuts.register('/', m.shell_search_or_do, search),
			shortcuts.register('mod+z', m.ui_undo, undo, steps),
			shortcuts.register('shift+mod+z', m.ui_redo, redo, steps),
			shortcuts.register('mod+y', m.ui_redo, redo, steps),
			shortcuts.register('?', m.shell_show_keys, showKeys),
			...places.flatMap(({ href, label }) => {
				const key = goKeys[href];
				return key
					? shortcuts.register(
							`g ${key}`,
							() => m.shell_go_to({ place: label() }),
							() => goto(href)
						)
					: [];
			})
		];
		return () => off.forEach((end) => end());
	});
}

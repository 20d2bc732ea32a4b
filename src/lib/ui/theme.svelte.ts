import { MediaQuery } from 'svelte/reactivity';
import { choicePreference } from './preferences.svelte';
import { printing } from './print/printing';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const grounds = { light: '#fbfbfa', dark: '#111317' } as const;
const systemIsDark = new MediaQuery('prefers-color-scheme: dark');
const preference = choicePreference('theme', themes, 'system');

/** Light or dark: what the reader chose, and what is shown. `static/theme.js` does the same before first paint. */
export const theme = {
	get chosen(): Theme {
		return preference.current;
	},
	set chosen(value: Theme) {
		preference.current = value;
	},
	/** Reading it subscribes to the choice and to the system. Paper is white whatever is chosen. */
	get shown(): 'light' | 'dark' {
		if (printing.current) return 'light';
		const chosen = preference.current;
		if (chosen !== 'system') return chosen;
		return systemIsDark.current ? 'dark' : 'light';
	}
};

/** Puts a theme on the page. Charts re-read their colours when `data-theme` changes. */
export function paint(shown: 'light' | 'dark'): void {
	document.documentElement.dataset['theme'] = shown;
	for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		meta.content = grounds[shown];
	}
}

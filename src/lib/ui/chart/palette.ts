import { createSubscriber } from 'svelte/reactivity';

/** The colours of the page by token name, as the browser reads them now. */
export interface Palette {
	colour(token: string): string;
	readonly font: string;
}

const subscribe = createSubscriber((update) => {
	const observer = new MutationObserver(update);
	observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
	return () => observer.disconnect();
});

/** Read inside an effect, it is read again when the theme changes: a canvas knows no CSS variables. */
export function currentPalette(): Palette {
	subscribe();
	return paletteOf(document.documentElement);
}

/** The colours on white paper, whatever the theme on screen: for pictures that leave the app. */
export function paperPalette(): Palette {
	const page = document.documentElement;
	const { theme } = page.dataset;
	page.dataset['theme'] = 'light';
	try {
		return paletteOf(page);
	} finally {
		if (theme === undefined) delete page.dataset['theme'];
		else page.dataset['theme'] = theme;
	}
}

function paletteOf(element: HTMLElement): Palette {
	const style = getComputedStyle(element);
	const known = new Map([...tokens].map((token) => [token, style.getPropertyValue(token).trim()]));
	return { colour: (token) => known.get(token) ?? '', font: style.getPropertyValue('--font').trim() };
}

/** Read at once: a computed style is live and would follow the theme. */
const tokens = new Set([
	'--paper',
	'--card',
	'--line',
	'--line-soft',
	'--ink',
	'--ink-2',
	'--ink-3',
	'--accent',
	'--accent-soft',
	'--on-accent',
	'--ok',
	'--warn',
	'--bad',
	'--money-requested',
	'--money-approved',
	'--money-committed',
	'--money-spent',
	...Array.from({ length: 7 }, (_, at) => `--part-${at + 1}`),
	'--map-some',
	'--map-much'
]);

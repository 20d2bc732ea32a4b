import { afterEach, describe, expect, it } from 'vitest';
import early from '../../../static/theme.js?raw';
import { paint, theme, themes, type Theme } from './theme.svelte';

afterEach(() => {
	theme.chosen = 'system';
	document.documentElement.removeAttribute('data-theme');
});

/** Runs the script that the page loads before it paints. */
function runEarly() {
	const script = document.createElement('script');
	script.textContent = early;
	document.head.append(script);
	script.remove();
}

describe('the theme', () => {
	it.each(themes)('%s is the same before the first paint as after it', (chosen: Theme) => {
		theme.chosen = chosen;
		runEarly();
		const before = document.documentElement.dataset['theme'];
		paint(theme.shown);
		expect(document.documentElement.dataset['theme']).toBe(before);
	});

	it('colours the frame of the window too', () => {
		const meta = document.head.appendChild(document.createElement('meta'));
		meta.name = 'theme-color';
		theme.chosen = 'dark';
		paint(theme.shown);
		expect(meta.content).toBe('#111317');
		meta.remove();
	});
});

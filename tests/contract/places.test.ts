import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { screens } from '../e2e/screens';
import { places } from '$lib/features/shell/navigation';

describe.each(['en', 'fr'] as const)('a place of the sidebar in %s', (locale) => {
	afterEach(() => overwriteGetLocale(() => 'en'));

	it.each(places.map(({ href }) => href))('%s is called as its screen calls itself', (href) => {
		overwriteGetLocale(() => locale);
		const place = places.find((each) => each.href === href)!;
		const screen = screens.find(({ path }) => path.split('?')[0] === href)!;
		expect(place.label()).toBe(screen[locale]);
	});
});

import { test as base, expect, type BrowserContextOptions, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.js';
import { Guard } from './guard';

interface Site {
	readonly url: string;
	/** Serves another build from the same address from now on. */
	deploy(directory: string): void;
}

interface TestFixtures {
	readonly guard: Guard;
	/** A laptop of its own: a fresh browser profile with the app's address open. */
	readonly laptop: (options?: BrowserContextOptions) => Promise<Page>;
}

/**
 * For tests that keep the network: without the worker that lays the whole app into every new browser, which takes it
 * seconds. `test.use(networked)`.
 */
export const networked = { serviceWorkers: 'block' } as const;

/**
 * The tests' own `test`: the app's build on a server of its own, and a guard that fails any test during which
 * the browser complained or asked another host.
 */
export const test = base.extend<TestFixtures, { readonly site: Site }>({
	site: [
		async ({}, use) => {
			let directory = process.env['BUILD_UNDER_TEST'] ?? 'build';
			const server = await serve({ directory: () => directory });
			await use({ url: server.url, deploy: (next) => (directory = next) });
			await server.close();
		},
		{ scope: 'worker' }
	],
	baseURL: ({ site }, use) => use(site.url),
	guard: [
		async ({}, use) => {
			const guard = new Guard();
			await use(guard);
			expect(guard.faults, 'what the browser complained of').toEqual([]);
		},
		{ auto: true }
	],
	context: async ({ context, guard, site }, use) => {
		await guard.watch(context, site.url);
		await use(context);
	},
	laptop: async (
		{ browser, guard, site, locale, timezoneId, viewport, colorScheme, serviceWorkers },
		use
	) => {
		const opened: { close(): Promise<void> }[] = [];
		await use(async (options) => {
			const context = await browser.newContext({
				baseURL: site.url,
				locale,
				timezoneId,
				viewport,
				colorScheme,
				serviceWorkers,
				reducedMotion: 'reduce',
				...options
			});
			opened.push(context);
			await guard.watch(context, site.url);
			return context.newPage();
		});
		for (const context of opened) await context.close();
	}
});

export { expect };

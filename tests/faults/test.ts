import { test as base, expect, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.js';
import { fingerprint, join as joinPortfolio } from '../e2e/steps';
import { Colleague, portfolioId } from './portfolio';
import { copyProfile, newFolder, removeFolder } from './profile';
import { Sitting } from './sitting';

interface Site {
	readonly url: string;
	readonly port: number;
}

interface Template {
	readonly profile: string;
	/** The code by which two laptops know that they hold the same portfolio. */
	readonly fingerprint: string;
}

interface TestFixtures {
	/** A copy, for this test alone, of the profile of somebody who has the portfolio with so many partners. */
	readonly laptop: (partners: number, folder?: string) => Promise<string>;
	/** Starts the browser with a profile; it is ended after the test if it still runs. */
	readonly sit: (profile: string) => Promise<Sitting>;
}

interface WorkerFixtures {
	/** One address for all sittings: at another port a browser would look for other data. */
	readonly site: Site;
	/** The profile that copies are made of: nothing is changed in it. */
	readonly template: (partners: number) => Promise<Template>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
	site: [
		async ({}, use) => {
			const server = await serve({ directory: process.env['BUILD_UNDER_TEST'] ?? 'build' });
			await use(server);
			await server.close();
		},
		{ scope: 'worker' }
	],
	template: [
		async ({ site }, use) => {
			const made = new Map<number, Promise<Template>>();
			await use((partners) => {
				const template = made.get(partners) ?? makeTemplate(partners, site);
				made.set(partners, template);
				return template;
			});
			for (const template of made.values()) removeFolder((await template).profile);
		},
		{ scope: 'worker' }
	],
	laptop: async ({ template }, use) => {
		const copies: string[] = [];
		await use(async (partners, folder = newFolder()) => {
			copies.push(folder);
			return copyProfile((await template(partners)).profile, folder);
		});
		for (const copy of copies) removeFolder(copy);
	},
	sit: async ({ site }, use) => {
		const sittings: Sitting[] = [];
		await use(async (profile) => {
			const sitting = await Sitting.begin(profile, site.url);
			sittings.push(sitting);
			return sitting;
		});
		for (const sitting of sittings) await sitting.end();
	}
});

async function makeTemplate(partners: number, site: Site): Promise<Template> {
	const profile = newFolder();
	const first = await Sitting.begin(profile, site.url);
	await joinPortfolio(first.page, (await new Colleague(partners).file()).toString(), 'Ada');
	await first.page.evaluate(() => navigator.serviceWorker.ready);
	await first.end();
	// A second sitting, so that the browser has put the database into tables.
	const second = await Sitting.begin(profile, site.url);
	const code = await fingerprint(second.page);
	await takeSnapshot(second.page);
	await second.end();
	return { profile, fingerprint: code };
}

/** Has a snapshot of all there is written, as when the person goes to another window, and waits for it. */
async function takeSnapshot(page: Page): Promise<void> {
	await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
	await expect.poll(() => page.evaluate(hasSnapshot, portfolioId), { timeout: 30_000 }).toBe(true);
}

/** Runs in the page. A file is there before its content is: only one that is not empty has been written. */
async function hasSnapshot(portfolio: string): Promise<boolean> {
	const root = await navigator.storage.getDirectory();
	const all = await root.getDirectoryHandle('snapshots', { create: true });
	const own = await all.getDirectoryHandle(portfolio, { create: true });
	for await (const file of own.values()) {
		if (file.kind !== 'file' || !file.name.endsWith('.snapshot.json')) continue;
		if ((await file.getFile()).size > 0) return true;
	}
	return false;
}

export { expect };

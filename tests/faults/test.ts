import { test as base, expect, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { serve } from '../../scripts/serve.js';
import { join as joinPortfolio } from '../e2e/steps';
import { Colleague } from './portfolio';
import { copyProfile, newFolder, processesOf, removeFolder } from './profile';
import { Sitting } from './sitting';

interface Site {
	readonly url: string;
	readonly port: number;
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
	readonly template: (partners: number) => Promise<string>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
	site: [
		async ({}, use) => {
			const server = await serve({ directory: process.env.BUILD_UNDER_TEST ?? 'build' });
			await use(server);
			await server.close();
		},
		{ scope: 'worker' }
	],
	template: [
		async ({ site }, use) => {
			const made = new Map<number, Promise<string>>();
			await use((partners) => {
				const profile = made.get(partners) ?? makeTemplate(partners, site);
				made.set(partners, profile);
				return profile;
			});
			for (const profile of made.values()) removeFolder(await profile);
		},
		{ scope: 'worker' }
	],
	laptop: async ({ template }, use) => {
		const copies: string[] = [];
		await use(async (partners, folder = newFolder()) => {
			copies.push(folder);
			return copyProfile(await template(partners), folder);
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

async function makeTemplate(partners: number, site: Site): Promise<string> {
	const profile = newFolder();
	const sitting = await Sitting.begin(profile, site.url);
	await joinPortfolio(sitting.page, (await new Colleague(partners).file()).toString(), 'Ada');
	await settle(sitting.page);
	await sitting.end();
	expect(processesOf(profile), 'the browser has ended').toEqual([]);
	return profile;
}

/** Waits until the app has done what it does when nothing happens: the offline copy, the checkpoint. */
async function settle(page: Page): Promise<void> {
	await page.evaluate(() => navigator.serviceWorker.ready);
}

/** Where processes cannot be looked at, a browser cannot be killed by its profile. */
export const canKill = existsSync('/proc/self/stat');

export { expect };

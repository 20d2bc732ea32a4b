import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { copyProfile, newFolder, removeFolder } from '../faults/profile';
import { networked, test as base } from './test';

/** Browser profiles that lie in folders, as on a laptop, so that they can be copied. */
export interface Profiles {
	/** A new profile. */
	make(): string;
	/** A copy of one that no browser has open, which is open afterwards under either name. */
	copy(profile: string): string;
	/** Starts a browser with it. */
	open(profile: string): Promise<Page>;
	/** Ends that browser. */
	close(profile: string): Promise<void>;
}

export const test = base.extend<{ readonly profiles: Profiles }>({
	profiles: async ({ guard, site, locale, timezoneId, viewport, launchOptions }, use) => {
		const folders: string[] = [];
		const opened = new Map<string, BrowserContext>();
		const keep = (folder: string): string => {
			folders.push(folder);
			return folder;
		};
		await use({
			make: () => keep(newFolder()),
			copy: (profile) => keep(copyProfile(profile)),
			async open(profile) {
				const context = await chromium.launchPersistentContext(profile, {
					...launchOptions,
					baseURL: site.url,
					...(locale ? { locale } : {}),
					...(timezoneId ? { timezoneId } : {}),
					...(viewport ? { viewport } : {}),
					reducedMotion: 'reduce',
					...networked
				});
				opened.set(profile, context);
				await guard.watch(context, site.url);
				return context.pages()[0] ?? context.newPage();
			},
			async close(profile) {
				await opened.get(profile)?.close();
				opened.delete(profile);
			}
		});
		for (const context of opened.values()) await context.close();
		for (const folder of folders) removeFolder(folder);
	}
});

export { expect } from './test';

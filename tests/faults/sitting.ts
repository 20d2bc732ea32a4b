import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { chromium as chromiumHere } from '../../scripts/chromium.js';
import { killBrowserOf } from './profile';

/** One sitting at a laptop: a browser with a profile on the disk and the app in its first tab. */
export class Sitting {
	readonly context: BrowserContext;
	readonly page: Page;
	readonly #profile: string;
	readonly #ended: Promise<unknown>;
	#running = true;

	private constructor(profile: string, context: BrowserContext) {
		this.#profile = profile;
		this.context = context;
		this.page = context.pages()[0]!;
		this.#ended = new Promise((resolve) => context.once('close', resolve));
	}

	/** Starts a browser of its own; nothing is open in it yet. */
	static async begin(profile: string, baseURL: string): Promise<Sitting> {
		const { executablePath, args, env } = await chromiumHere();
		const context = await chromium.launchPersistentContext(profile, {
			executablePath,
			args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
			...(env && { env }),
			baseURL,
			viewport: { width: 1440, height: 900 },
			locale: 'en-GB',
			timezoneId: 'Europe/Zurich',
			reducedMotion: 'reduce'
		});
		return new Sitting(profile, context);
	}

	devtools(page = this.page): Promise<CDPSession> {
		return this.context.newCDPSession(page);
	}

	/** As when the battery is taken out. */
	async kill(): Promise<void> {
		this.#running = false;
		await killBrowserOf(this.#profile);
		await this.#ended;
	}

	/** Closes the browser, if it still runs. */
	async end(): Promise<void> {
		if (!this.#running) return;
		this.#running = false;
		await this.context.close();
	}
}

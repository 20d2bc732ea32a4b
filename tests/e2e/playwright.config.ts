import { defineConfig } from '@playwright/test';
import { chromium } from '../../scripts/chromium.js';

const { executablePath, args, env } = await chromium();

export default defineConfig({
	testDir: '.',
	testMatch: '**/*.e2e.ts',
	outputDir: '../../test-results',
	globalSetup: './build.ts',
	fullyParallel: true,
	// Each waits for its browser a quarter of the time: three keep two cores busy.
	workers: 3,
	timeout: 90_000,
	expect: { timeout: 15_000 },
	// Once more on a machine that stood still; what passed only then is counted and named at the end.
	retries: 1,
	reporter: 'list',
	use: {
		viewport: { width: 1440, height: 900 },
		locale: 'en-GB',
		timezoneId: 'Europe/Zurich',
		colorScheme: 'light',
		reducedMotion: 'reduce',
		trace: 'off',
		launchOptions: {
			executablePath,
			// No name but our own leads anywhere: what asks another host fails, and the test with it.
			args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
			...(env && { env })
		}
	}
});

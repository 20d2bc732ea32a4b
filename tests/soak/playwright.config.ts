import { defineConfig } from '@playwright/test';
import base from '../e2e/playwright.config';
import { minutes } from './length';

export default defineConfig({
	...base,
	testDir: '.',
	testMatch: '**/*.soak.ts',
	outputDir: '../../test-results/soak',
	globalSetup: '../e2e/build.ts',
	workers: 1,
	retries: 0,
	timeout: (minutes + 10) * 60_000
});

import { defineConfig } from '@playwright/test';

// Workers load the tests anew and must choose the same.
process.env['FAULT_SEED'] ||= String(Math.floor(Math.random() * 2 ** 31));

export default defineConfig({
	testDir: '.',
	testMatch: '**/*.fault.ts',
	outputDir: '../../test-results/faults',
	globalSetup: '../e2e/build.ts',
	fullyParallel: true,
	// Much of the time they wait for a browser that ends or starts.
	workers: 3,
	timeout: 300_000,
	retries: 1,
	expect: { timeout: 30_000 },
	reporter: 'list'
});

import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromium } from './scripts/chromium.js';
import { appVersion } from './scripts/version.js';

const browser = process.env['VITEST'] ? await chromium() : undefined;

/** What every screen needs: dozens of small files cost more in headers than they save. */
const everywhere =
	/node_modules\/(svelte|esm-env|clsx|@sveltejs\/kit)\/|vite\/preload-helper|rolldown\/runtime|src\/lib\/paraglide\/(runtime|registry)|src\/lib\/ui\/(language|theme|preferences|toast|shortcuts|now|EmptyState|Skeleton|dialog\/Dialog)/;

/**
 * The browser asks and keeps file by file, some 8 ms each: what is small and used by about the same screens is one
 * file, and the styles of all screens are another. Larger files would make the first screen read what it does not need.
 */
const files = [
	{ name: 'frame', test: everywhere, priority: 2 },
	{ name: 'styles', test: /type=style|\.css$/, priority: 3 },
	{ name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 3000 }
];

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['localStorage', 'preferredLanguage', 'baseLocale']
		}),
		sveltekit()
	],
	define: {
		__APP_VERSION__: JSON.stringify(appVersion())
	},
	environments: {
		client: {
			build: {
				rolldownOptions: { output: { codeSplitting: { groups: files } } }
			}
		}
	},
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					testTimeout: 60_000,
					environment: 'node',
					// Pure code keeps nothing between tests: reading it anew for each file took longer than the tests.
					isolate: false,
					// The default leaves a core idle for a watcher that is not there.
					maxWorkers: '100%',
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['src/**/*.browser.test.ts', 'tests/e2e/**', 'tests/bench/**']
				}
			},
			{
				extends: true,
				// What is first found in the midst of a test loads the page of the test anew.
				optimizeDeps: { include: ['hucre/xlsx', 'hucre/ods', 'fflate'] },
				test: {
					name: 'browser',
					testTimeout: 60_000,
					include: ['src/**/*.browser.test.ts'],
					setupFiles: ['tests/support/no-warnings.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: browser ?? {} }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ passed: number, failed: number, skipped?: number, flaky?: number }} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command
 * @property {boolean} [check] belongs to the quick `npm run check`
 * @property {boolean} [long] only for `npm run test:long`
 * @property {Record<string, string>} [env]
 * @property {Record<string, string>} [gives] what the steps after it find in their environment, once it has passed
 * @property {(code: number) => Counts} [count] what a finished command says; one check when absent
 */

/**
 * A report a tool leaves behind, or nothing when it did not come that far.
 * @param {string} file
 */
function reportIn(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * @param {string} project
 * @param {string} reports
 * @returns {Pick<Step, 'name' | 'command' | 'count'>}
 */
function vitest(project, reports) {
	const file = join(reports, `${project}.json`);
	return {
		name: project,
		command: [
			'vitest/vitest.mjs',
			...['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
		],
		count(code) {
			const { numPassedTests = 0, numFailedTests = 0 } = reportIn(file) ?? {};
			// A file that does not load has no tests to fail.
			return { passed: numPassedTests, failed: code === 0 ? 0 : Math.max(1, numFailedTests) };
		}
	};
}

/**
 * @param {string} name also of the folder below `tests`
 * @param {string} reports
 * @returns {Step}
 */
function playwright(name, reports) {
	const file = join(reports, `${name}.json`);
	return {
		name,
		command: ['@playwright/test/cli.js', ...['test', '--config', `tests/${name}`, '--reporter=list,json']],
		env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
		count(code) {
			const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = reportIn(file)?.stats ?? {};
			return { passed: expected + flaky, failed: code === 0 ? 0 : Math.max(1, unexpected), skipped, flaky };
		}
	};
}

/**
 * Everything that is tested, in groups; the members of a group run side by side.
 *
 * @param {string} reports a folder for the tools' own reports
 * @returns {Step[][]}
 */
export function testSteps(reports) {
	return [
		[{ name: 'generate', command: ['@sveltejs/kit/svelte-kit.js', 'sync'], check: true }],
		[{ name: 'messages', command: ['@inlang/paraglide-js/bin/run.js', ...compileMessages], check: true }],
		// One core is enough for each of these.
		[
			{
				name: 'types',
				command: ['svelte-check/bin/svelte-check', '--output', 'human', '--threshold', 'error'],
				check: true
			},
			{ name: 'lint', command: ['eslint/bin/eslint.js', '.'], check: true },
			{
				name: 'simulation',
				command: [
					'tsx/dist/cli.mjs',
					'tests/simulate/run.ts',
					...['--seeds', '1000', '--forged', '2000', '--steps', '30']
				]
			},
			{ name: 'domain', command: ['typescript/bin/tsc', '-p', 'src/lib/domain'], check: true },
			{ name: 'service worker', command: ['typescript/bin/tsc', '-p', 'src/service-worker'], check: true },
			{
				name: 'format',
				command: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
				check: true
			}
		],
		[{ ...vitest('unit', reports), check: true }],
		[vitest('browser', reports)],
		[
			{
				name: 'long simulation',
				command: ['tsx/dist/cli.mjs', 'tests/simulate/run.ts', ...['--seeds', '10000']],
				long: true
			}
		],
		[
			{
				name: 'build',
				command: ['vite/bin/vite.js', 'build', '--logLevel', 'warn'],
				gives: { BUILD_UNDER_TEST: 'build' }
			}
		],
		[playwright('e2e', reports)],
		[playwright('faults', reports)],
		[{ ...playwright('soak', reports), long: true }]
	];
}

const compileMessages = [
	'compile',
	...['--project', './project.inlang', '--outdir', './src/lib/paraglide'],
	...['--strategy', 'localStorage', 'preferredLanguage', 'baseLocale']
];

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testSteps } from './test-steps.js';

/**
 * Runs the tests and says how many passed: all of them, `--check` for those that need no browser, `--long` for
 * all with more cases, or only the steps named (`npm test -- unit e2e`).
 *
 * @typedef {import('./test-steps.js').Step} Step
 * @typedef {import('./test-steps.js').Counts} Counts
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const options = process.argv.slice(2);
const named = options.filter((option) => !option.startsWith('--'));
const long = options.includes('--long');
const quick = options.includes('--check');

/** @param {Step} step */
function wanted(step) {
	if (named.length) return named.includes(step.name);
	if (step.long) return long;
	return quick ? step.check === true : true;
}

/** What the steps before have made, for those after them. @type {Record<string, string>} */
const given = {};

/**
 * @param {Step} step
 * @param {boolean} aside collect what it prints instead of showing it as it comes
 * @returns {Promise<{ step: Step, counts: Counts, output: string, seconds: number }>}
 */
function run(step, aside) {
	const began = performance.now();
	const [script = '', ...rest] = step.command;
	const child = spawn(process.execPath, [join(root, 'node_modules', script), ...rest], {
		cwd: root,
		stdio: ['ignore', aside ? 'pipe' : 'inherit', aside ? 'pipe' : 'inherit'],
		env: { ...given, ...process.env, ...(long && { LONG: '1' }), ...step.env }
	});
	let output = '';
	child.stdout?.on('data', (part) => (output += part));
	child.stderr?.on('data', (part) => (output += part));
	return new Promise((resolve) => {
		child.once('close', (status) => {
			const code = status ?? 1;
			const counts = step.count?.(code) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
			resolve({ step, counts, output, seconds: (performance.now() - began) / 1000 });
		});
	});
}

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

const reports = mkdtempSync(join(tmpdir(), 'isocentre-test-'));
const total = { passed: 0, failed: 0, skipped: 0, flaky: 0 };
const summary = [];
for (const group of testSteps(reports)) {
	const steps = group.filter(wanted);
	if (steps.length) say(`\n== ${steps.map((step) => step.name).join(', ')}`);
	for (const { step, counts, output, seconds } of await Promise.all(
		steps.map((step) => run(step, steps.length > 1))
	)) {
		if (output.trim()) say(`-- ${step.name}\n${output.trim()}`);
		if (counts.failed === 0) Object.assign(given, step.gives);
		total.passed += counts.passed;
		total.failed += counts.failed;
		total.skipped += counts.skipped ?? 0;
		total.flaky += counts.flaky ?? 0;
		const sum = `${String(counts.passed).padStart(6)} passed ${String(counts.failed).padStart(4)} failed`;
		const skipped = counts.skipped ? `  ${counts.skipped} SKIPPED, see above` : '';
		const flaky = counts.flaky ? `  ${counts.flaky} FLAKY, see above` : '';
		summary.push(`${step.name.padEnd(12)}${sum} ${seconds.toFixed(0).padStart(5)} s${skipped}${flaky}`);
	}
}
rmSync(reports, { recursive: true });

say(`\n${summary.join('\n')}`);
if (total.skipped) say(`${total.skipped} SKIPPED: this machine cannot do what they need`);
if (total.flaky) say(`${total.flaky} FLAKY: passed only at the second try; find out why`);
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || !total.passed ? 1 : 0;

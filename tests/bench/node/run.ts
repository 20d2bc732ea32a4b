import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright, type Browser } from 'playwright';
import { chromium } from '../../../scripts/chromium.js';
import { serve } from '../../../scripts/serve.js';
import { lineText, type Line } from '../report';
import { outcomeOf } from './outcome';

/**
 * Runs the benches named on the command line, or all, against the built site given first. A bench is a page
 * of ours under the app's policy, or, where it is about the app as a whole, a script that drives it.
 */
type Drive = (browser: Browser, url: string) => Promise<Line[]>;

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const names = (path: string) =>
	readdirSync(folder(path))
		.filter((file) => file.endsWith('.ts'))
		.map((file) => file.replace(/\.ts$/, ''));

async function runPage(browser: Browser, url: string, name: string): Promise<Line[]> {
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	page.on('pageerror', (error) => process.stderr.write(`${name}: ${error.stack ?? error.message}\n`));
	const lines = await outcomeOf(page, `${url}/bench/?bench=${name}`);
	await context.close();
	return lines;
}

const [directory = '', ...wanted] = process.argv.slice(2);
const pages = names('../page/benches');
const drives = names('./drives');
const unknown = wanted.filter((name) => !pages.includes(name) && !drives.includes(name));
if (unknown.length)
	throw new Error(`No bench is called ${unknown.join(', ')}; there are ${[...pages, ...drives].join(', ')}.`);

const { executablePath, args, env } = await chromium();
const server = await serve({ directory });
let failed = false;
for (const name of [...pages, ...drives].filter((name) => !wanted.length || wanted.includes(name))) {
	// A process of its own for each, so that none inherits the heap of another.
	const browser = await playwright.launch({ executablePath, env, args: [...args, '--js-flags=--expose-gc'] });
	try {
		const lines = drives.includes(name)
			? await ((await import(join(folder('./drives'), `${name}.ts`))) as { default: Drive }).default(
					browser,
					server.url
				)
			: await runPage(browser, server.url, name);
		for (const line of lines) process.stdout.write(`${lineText(line)}\n`);
	} catch (error) {
		failed = true;
		process.stderr.write(
			`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
		);
	} finally {
		await browser.close();
	}
}
await server.close();
process.exitCode = failed ? 1 : 0;

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { bundledChromium } from './chromium-bundle.js';

/** Quiet, offline and able to run as root in a container. */
const args = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @param {string} name */
function onPath(name) {
	try {
		return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
	} catch {
		return '';
	}
}

/**
 * The Chromium that tests drive: CHROMIUM_PATH, else the system's, else Playwright's own, else the one
 * inside the npm package @sparticuz/chromium, so that `npm test` needs nothing but npm.
 * CHROMIUM_PATH=bundled asks for that last one.
 *
 * @returns {Promise<{ executablePath: string, args: string[], env?: Record<string, string> }>}
 *   launch options for Playwright
 */
export async function chromium() {
	const named = process.env['CHROMIUM_PATH'];
	if (named === 'bundled') return { ...bundledChromium(), args };
	if (named) {
		if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
		return { executablePath: named, args };
	}
	for (const name of systemNames) {
		const found = onPath(name);
		if (found) return { executablePath: found, args };
	}
	const { chromium: own } = await import('playwright');
	if (existsSync(own.executablePath())) return { executablePath: own.executablePath(), args };
	return { ...bundledChromium(), args };
}

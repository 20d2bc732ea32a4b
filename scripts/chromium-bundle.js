import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const unpacked = join(root, 'node_modules/.cache/chromium');

/**
 * The Chromium of @sparticuz/chromium with the shared libraries it needs, unpacked once beside the packages.
 * It is built for x64 Linux with glibc, which is where machines without any browser are met.
 *
 * @returns {{ executablePath: string, env: Record<string, string> }}
 */
export function bundledChromium() {
	if (!existsSync(unpacked)) unpackTo(unpacked);
	/** @type {Record<string, string>} */
	const env = { LD_LIBRARY_PATH: join(unpacked, 'al2023/lib') };
	if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(unpacked, 'fonts');
	for (const [name, value] of Object.entries(process.env)) env[name] ??= value ?? '';
	return { executablePath: join(unpacked, 'chromium'), env };
}

/**
 * The package unpacks into the folder for temporary files, and its libraries only where it believes to be on
 * Amazon Linux; a process of its own is told both. Unpacked aside and then renamed: two test runs that start
 * together cannot see half a browser.
 *
 * @param {string} target
 */
function unpackTo(target) {
	const aside = `${target}.${process.pid}`;
	mkdirSync(aside, { recursive: true });
	execFileSync(
		process.execPath,
		['--input-type=module', '-e', "(await import('@sparticuz/chromium')).default.executablePath()"],
		{ cwd: root, env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } }
	);
	if (existsSync(target)) rmSync(aside, { recursive: true });
	else renameSync(aside, target);
}

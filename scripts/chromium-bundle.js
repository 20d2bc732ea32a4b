import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
	const env = {
		LD_LIBRARY_PATH: join(unpacked, 'al2023/lib'),
		FONTCONFIG_FILE: join(unpacked, 'fonts/fonts.conf')
	};
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
	writeFileSync(join(aside, 'fonts/fonts.conf'), fontsAt(join(target, 'fonts')));
	if (existsSync(target)) rmSync(aside, { recursive: true });
	else renameSync(aside, target);
}

/**
 * Where fonts are: the package's own list names folders of another kind of machine, and a browser that finds
 * no font at all crashes at the first text.
 *
 * @param {string} directory
 */
const fontsAt = (directory) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${directory}</dir>
	<dir>/usr/share/fonts</dir>
	<cachedir>${directory}/cache</cachedir>
</fontconfig>
`;

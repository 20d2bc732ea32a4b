import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const sources = [
	'src',
	'static',
	'messages',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'project.inlang/settings.json'
];
const generated = join(root, 'src/lib/paraglide');

/**
 * The files below a path, in an order that does not depend on the machine.
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
	if (path === generated) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesBelow(join(path, name)));
}

/**
 * The name of a build: APP_VERSION, else the package's version and a digest of the sources. A service worker
 * takes a new name for a new app, so equal sources must have equal names, with or without git.
 *
 * Kept in the environment, from which the builder's own workers take it: all parts of a build must have one
 * name, also when a source is saved while they are at work.
 */
export function appVersion() {
	return (process.env['APP_VERSION'] ||= nameOfSources());
}

function nameOfSources() {
	const hash = createHash('sha256');
	for (const file of sources.flatMap((path) => filesBelow(join(root, path)))) {
		hash.update(relative(root, file)).update('\0').update(readFileSync(file));
	}
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	return `${version}+${hash.digest('hex').slice(0, 8)}`;
}

import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Builds the app.
 *
 * @param {object} [options]
 * @param {string} [options.directory] where to, when it is not `build/`; the usual build stays untouched
 * @param {string} [options.version] a name of its own, as a later build would have
 * @returns {Promise<string>} the directory
 */
export function buildApp({ directory, version } = {}) {
	/** @type {NodeJS.ProcessEnv} */
	const env = {
		...process.env,
		...(directory && { BUILD_DIRECTORY: directory }),
		...(version && { APP_VERSION: version })
	};
	// Set by the test runner, it would make Svelte resolve for tests.
	delete env['VITEST'];
	const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
		cwd: root,
		env,
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let complaints = '';
	child.stderr.on('data', (part) => (complaints += part));
	return new Promise((resolve, reject) => {
		child.once('close', (code) => {
			if (code === 0) resolve(directory ?? join(root, 'build'));
			else reject(new Error(`The build failed:\n${complaints}`));
		});
	});
}

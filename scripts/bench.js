import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp } from './build-app.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const site = join(root, 'node_modules/.cache/bench/site');

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);
const load = () =>
	loadavg()
		.map((value) => value.toFixed(2))
		.join(' ');

/**
 * @param {string[]} command
 * @param {Record<string, string>} env
 */
function node(command, env) {
	const { status } = spawnSync(process.execPath, command, {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env }
	});
	if (status !== 0) process.exit(status ?? 1);
}

/** The merge beside that of others: in Node, with packages that the app never sees, so it is run by its name only. */
if (process.argv[2] === 'peers') {
	say(`load average before: ${load()}`);
	node(['--import', 'tsx', 'tests/bench/peers/run.ts', ...process.argv.slice(3)], {});
	say(`load average after: ${load()}`);
	process.exit();
}

if (!process.argv.includes('--built')) {
	mkdirSync(dirname(site), { recursive: true });
	await buildApp({ directory: site });
	node(
		[
			'node_modules/vite/bin/vite.js',
			'build',
			'--config',
			'tests/bench/vite.config.ts',
			'--logLevel',
			'error'
		],
		{ BENCH_DIRECTORY: join(site, 'bench') }
	);
	// The policy of the app in its strict form; the app's own pages carry it themselves.
	appendFileSync(
		join(site, '_headers'),
		"\n/bench/*\n\tContent-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html app-url\n"
	);
}
say(`load average before: ${load()}`);
node(
	[
		'node_modules/tsx/dist/cli.mjs',
		'tests/bench/node/run.ts',
		site,
		...process.argv.slice(2).filter((option) => option !== '--built')
	],
	{}
);
say(`load average after: ${load()}`);

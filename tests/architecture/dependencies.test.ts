import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './sources';

interface Locked {
	readonly version: string;
	readonly license?: string;
	readonly dev?: boolean;
	readonly hasInstallScript?: boolean;
}

/** Licences under which a package may be used here: permissive ones, and MPL-2.0 for files served unchanged. */
const free: ReadonlySet<string> = new Set([
	'MIT',
	'MIT-0',
	'Apache-2.0',
	'ISC',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'0BSD',
	'BlueOak-1.0.0',
	'MPL-2.0',
	'OFL-1.1',
	'(0BSD OR CC0-1.0 OR Unlicense)'
]);

/** Tools of the build that say no licence in their package; nothing of them is shipped. */
const silent: ReadonlySet<string> = new Set(['@inlang/plugin-message-format', 'sqlite-wasm-kysely']);

/** What runs when packages are installed: this one looks for its own binary, which came with the packages. */
const scripted = ['esbuild'];

/** Every package of the lock file, direct or not, by its name. */
function packagesIn(lock: string): [string, Locked][] {
	const { packages } = JSON.parse(lock) as { readonly packages: Readonly<Record<string, Locked>> };
	return Object.entries(packages).flatMap(([path, about]) =>
		path === '' ? [] : [[path.slice(path.lastIndexOf('node_modules/') + 13), about] as [string, Locked]]
	);
}

function unfree(packages: readonly [string, Locked][]): string[] {
	return packages.flatMap(([name, { license, dev }]) =>
		license === undefined
			? dev && silent.has(name)
				? []
				: [name]
			: free.has(license)
				? []
				: [`${name}: ${license}`]
	);
}

describe('every package that is installed', () => {
	const packages = packagesIn(readFileSync(join(root, 'package-lock.json'), 'utf8'));

	it('may be used and given on', () => {
		expect(packages.length).toBeGreaterThan(100);
		expect(unfree(packages)).toEqual([]);
	});

	it('runs nothing when it is installed', () => {
		const running = packages.flatMap(([name, { hasInstallScript }]) => (hasInstallScript ? [name] : []));
		expect(running).toEqual(scripted);
	});

	it('is named by one version where we ask for it ourselves', () => {
		const { dependencies, devDependencies } = JSON.parse(
			readFileSync(join(root, 'package.json'), 'utf8')
		) as {
			readonly dependencies: Readonly<Record<string, string>>;
			readonly devDependencies: Readonly<Record<string, string>>;
		};
		const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
			([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)
		);
		expect(loose).toEqual([]);
	});

	it('would be caught with a licence that binds, or none', () => {
		expect(
			unfree([
				['a', { version: '1', license: 'GPL-3.0-only' }],
				['b', { version: '1' }]
			])
		).toEqual(['a: GPL-3.0-only', 'b']);
	});
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsInKnots, knotsOf, roomsOf, roomy, sourcesOf } from './rooms';
import { root, type Source } from './sources';

describe.each(roomy.map(({ name, path }) => [name, path] as const))('the rooms of %s', (name, path) => {
	const rooms = roomsOf(path, sourcesOf(path));

	it('do not import each other in a circle', () => {
		expect(importsInKnots(rooms)).toEqual([]);
	});
});

it.each(['domain', 'store'])(
	'docs/architecture.md tells what each room of %s holds, and of no other',
	(layer) => {
		const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
		const told = [...page.matchAll(new RegExp(`^\\| \`${layer}/([\\w-]+)\` \\| .+ \\|$`, 'gm'))];
		const { names } = roomsOf(`src/lib/${layer}`, sourcesOf(`src/lib/${layer}`));
		expect(told.map(([, room]) => room).sort()).toEqual(names);
	}
);

describe('a circle of rooms', () => {
	const layer = 'src/lib/store';
	const knots = (...sources: Source[]) => knotsOf(roomsOf(layer, sources));

	it('is found through several rooms', () => {
		const sources = [
			{ path: `${layer}/a/one.ts`, text: "import { two } from '../b/two';" },
			{ path: `${layer}/b/two.ts`, text: "import { three } from '$lib/store/c/three';" },
			{ path: `${layer}/c/three.ts`, text: "import { other } from '../a/other';" },
			{ path: `${layer}/a/other.ts`, text: 'export const other = 1;' },
			{ path: `${layer}/d/four.ts`, text: "import { one } from '../a/one';" }
		];
		expect(knots(...sources)).toEqual([['a', 'b', 'c']]);
		expect(importsInKnots(roomsOf(layer, sources))).toHaveLength(3);
	});

	it.each([
		['types', "import type { A } from '../a/one';"],
		['a type written in place', "export type B = import('../a/one').A;"],
		['what is handed on', "export { a } from '../a/one';"],
		['a dynamic import', "const a = () => import('../a/one');"]
	])('is found by %s', (_by, text) => {
		const one = { path: `${layer}/a/one.ts`, text: "import { b } from '../b/two';" };
		expect(knots(one, { path: `${layer}/b/two.ts`, text })).toEqual([['a', 'b']]);
	});

	it('is found by the type import of a component, and with a file that stands in no room', () => {
		const one = {
			path: `${layer}/A.svelte`,
			text: '<script lang="ts">import { b } from \'./b/b\';</script>'
		};
		const two = { path: `${layer}/b/b.ts`, text: "import type A from '../A.svelte';" };
		expect(knots(one, two)).toEqual([['A', 'b']]);
	});

	it('is none where rooms only build on one another', () => {
		const one = { path: `${layer}/a/one.ts`, text: "import { b } from '../b/two';\nimport './two';" };
		const two = { path: `${layer}/b/two.ts`, text: "import { c } from '$lib/domain/a/c';" };
		expect(knots(one, two)).toEqual([]);
	});
});

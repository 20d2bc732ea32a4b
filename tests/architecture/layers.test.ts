import { afterAll, describe, expect, it } from 'vitest';
import { forbidden } from './cruise-rules.js';
import { brokenRules } from './cruise';
import { root } from './sources';
import { removeScratchProjects, scratchProject } from './scratch-project';

describe('the order of the code', { timeout: 300_000 }, () => {
	it('is kept', async () => {
		const broken = await brokenRules(root);
		const names = new Set(broken.map((line) => line.split(':')[0]));
		const why = forbidden.filter(({ name }) => names.has(name)).map(({ comment }) => comment);
		expect(broken, why.join('\n')).toEqual([]);
	});
});

describe('a violation', { timeout: 60_000 }, () => {
	afterAll(removeScratchProjects);
	const reached = { 'src/routes/+page.svelte': '<p></p>' };

	it.each([
		[
			'a screen imported by the store',
			'store-direction',
			{
				'src/lib/store/a.ts': "import { b } from '$lib/features/b/b';\nexport const a = b;",
				'src/lib/features/b/b.ts': 'export const b = 1;'
			}
		],
		[
			'an escape by a relative path',
			'domain-direction',
			{
				'src/lib/domain/a.ts': "import { b } from '../store/b';\nexport const a = b;",
				'src/lib/store/b.ts': 'export const b = 1;'
			}
		],
		[
			'a dynamic import',
			'ui-direction',
			{
				'src/lib/ui/a.ts': "export const a = () => import('$lib/store/b');",
				'src/lib/store/b.ts': 'export const b = 1;'
			}
		],
		[
			'a type import',
			'domain-direction',
			{
				'src/lib/domain/a.ts': "import type { B } from '../ui/b';\nexport type A = B;",
				'src/lib/ui/b.ts': 'export type B = 1;'
			}
		],
		[
			'a component that imports the store',
			'ui-direction',
			{
				'src/lib/ui/A.svelte': '<script lang="ts">import { b } from \'$lib/store/b\';</script>{b}',
				'src/lib/store/b.ts': 'export const b = 1;'
			}
		],
		[
			'money known to a component',
			'ui-knows',
			{
				'src/lib/ui/a.ts': "import { b } from '$lib/domain/budget/b';\nexport const a = b;",
				'src/lib/domain/budget/b.ts': 'export const b = 1;'
			}
		],
		[
			'features that know each other',
			'features-apart',
			{
				'src/lib/features/a/a.ts': "import { b } from '../b/b';\nexport const a = b;",
				'src/lib/features/b/b.ts': 'export const b = 1;'
			}
		],
		[
			'records that look up their kind',
			'records-know-no-kind',
			{
				'src/lib/domain/records/a.ts': "import { b } from '../kinds/b';\nexport const a = b;",
				'src/lib/domain/kinds/b.ts': 'export const b = 1;'
			}
		],
		[
			'records that know the merge by its types',
			'records-know-no-kind',
			{
				'src/lib/domain/records/a.ts': "import type { B } from '../merge/b';\nexport type A = B;",
				'src/lib/domain/merge/b.ts': 'export type B = 1;'
			}
		],
		[
			'a cycle',
			'no-cycle',
			{
				'src/lib/domain/a.ts': "import { b } from './b';\nexport const a = () => b;",
				'src/lib/domain/b.ts': "import { a } from './a';\nexport const b = () => a;"
			}
		],
		[
			'a cycle through a component',
			'no-cycle',
			{
				'src/lib/ui/A.svelte': '<script lang="ts">import { b } from \'./b\';</script>{b}',
				'src/lib/ui/b.ts': "import A from './A.svelte';\nexport const b = A;"
			}
		],
		[
			'Dexie outside the store',
			'dexie-in-one-place',
			{
				'src/lib/features/a/a.ts': "import Dexie from 'dexie';\nexport const a = Dexie;"
			}
		],
		[
			'Chart.js in a second file',
			'chart.js-in-one-place',
			{
				'src/lib/ui/table/a.ts': "import { Chart } from 'chart.js';\nexport const a = Chart;"
			}
		],
		[
			'Svelte in the domain',
			'domain-packages',
			{
				'src/lib/domain/a.ts': "import { tick } from 'svelte';\nexport const a = tick;"
			}
		],
		[
			'Node in the app',
			'domain-packages',
			{
				'src/lib/domain/a.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;"
			}
		],
		['a module nothing uses', 'no-dead-module', { 'src/lib/domain/a.ts': 'export const a = 1;' }]
	])('is caught: %s', async (_words, rule, files) => {
		const broken = await brokenRules(scratchProject({ ...reached, ...files }));
		expect(broken.map((line) => line.split(':')[0])).toContain(rule);
	});

	it('is not seen where there is none', async () => {
		const project = scratchProject({
			'src/routes/+page.svelte': '<script lang="ts">import { a } from \'$lib/features/a/a\';</script>{a}',
			'src/lib/features/a/a.ts': "import { b } from '$lib/domain/b';\nexport const a = b;",
			'src/lib/domain/b.ts': "import { z } from 'zod';\nexport const b = z;"
		});
		expect(await brokenRules(project)).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import { importsAgainstTheOrder } from './component-imports';
import { isTest, sourcesBelow } from './sources';

describe('imports of components', () => {
	it('keep the order of the layers, types too', () => {
		const sources = sourcesBelow('src').filter((source) => !isTest(source));
		expect(sources.flatMap(importsAgainstTheOrder)).toEqual([]);
	});

	it.each([
		['<script lang="ts">import type { App } from \'$lib/store/app.svelte\';</script>', 'src/lib/ui/A.svelte'],
		["import type { A } from '../../store/a';", 'src/lib/domain/partner/a.ts'],
		["const a = await import('$lib/features/a/a');", 'src/lib/ui/a.ts'],
		["import '$lib/store/a';", 'src/lib/ui/a.ts'],
		["import type { A } from '../b/b';", 'src/lib/features/a/a.ts'],
		['<script lang="ts">import type { A } from \'$lib/domain/budget/a\';</script>', 'src/lib/ui/A.svelte']
	])('are caught when they do not: %s', (text, path) => {
		expect(importsAgainstTheOrder({ path, text })).toHaveLength(1);
	});
});

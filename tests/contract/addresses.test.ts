import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds } from '../../src/lib/domain/kinds/all';

test('no screen stands where a list of records, a record or its form should be', () => {
	const screens = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('+page.svelte'))
		.map((file) => file.replace(/\/?\+page\.svelte$/, ''));
	expect(screens).toContain('settings');
	const places = kinds.flatMap(({ name, path }) =>
		[name, path].flatMap((one) => [one, `${one}/[id]`, `${one}/[id]/edit`, `${one}/new`])
	);
	expect(screens.filter((screen) => places.includes(screen))).toEqual([]);
});

import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds } from '../../src/lib/domain/kinds';

test('no screen stands where a list of records should be', () => {
	const screens = readdirSync('src/routes', { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
	expect(screens).toContain('settings');
	const hidden = kinds.filter(({ name, path }) => screens.includes(path) || screens.includes(name));
	expect(hidden.map(({ path }) => path)).toEqual([]);
});

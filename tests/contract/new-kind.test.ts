import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKind } from '../../scripts/new-kind/create';
import type { Kind } from '../../src/lib/domain/kind';
import { kinds as kindsNow } from '../../src/lib/domain/kinds';
import { lensWith } from '../support/lens';

const domain = fileURLToPath(new URL('../../src/lib/domain', import.meta.url));
let copy: string;

// Inside the project, so that the copy finds the packages the domain uses.
beforeAll(() => {
	copy = mkdtempSync(fileURLToPath(new URL('./tmp-domain-', import.meta.url)));
	cpSync(domain, copy, { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
});

afterAll(() => rmSync(copy, { recursive: true }));

test('a new kind is one gesture: definition, test, example and its line in the list', async () => {
	expect(createKind(copy, 'clinicalSite')).toEqual({
		ok: true,
		value: ['clinical-site/clinical-site.ts', 'clinical-site/clinical-site.test.ts', 'kinds.ts']
	});
	const { kinds, kindAt } = (await import(/* @vite-ignore */ join(copy, 'kinds.ts'))) as {
		kinds: readonly Kind[];
		kindAt: (path: string) => Kind | undefined;
	};
	expect(kinds.map(({ name }) => name)).toEqual([...kindsNow.map(({ name }) => name), 'clinicalSite']);
	const kind = kindAt('clinical-sites')!;
	expect(kind.label.en).toBe('Clinical site');
	expect(kind.title(kind.example, lensWith())).toBe('Clinical site of the example');
	expect(readFileSync(join(copy, 'clinical-site/clinical-site.test.ts'), 'utf8')).toContain(
		"from './clinical-site'"
	);
});

test('imports stay in order', () => {
	const paths = [...readFileSync(join(copy, 'kinds.ts'), 'utf8').matchAll(/from '(.+)'/g)].map(
		([, path]) => path!
	);
	expect(paths).toEqual([...paths].sort());
});

test.each([['clinicalSite'], ['partner'], ['Clinical'], ['clinical-site'], ['../x'], [''], ['x1']])(
	'%j will not do, and nothing is written',
	(name) => {
		const before = readFileSync(join(copy, 'kinds.ts'), 'utf8');
		expect(createKind(copy, name).ok).toBe(false);
		expect(readFileSync(join(copy, 'kinds.ts'), 'utf8')).toBe(before);
	}
);

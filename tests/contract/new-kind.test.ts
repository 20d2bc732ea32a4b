import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKind } from '../../scripts/new-kind/create';
import type { Kind } from '../../src/lib/domain/schema/kind';
import { kinds as kindsNow } from '../../src/lib/domain/kinds/all';
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
	expect(createKind(copy, 'rareSpecimen')).toEqual({
		ok: true,
		value: ['kinds/rare-specimen.ts', 'kinds/rare-specimen.test.ts', 'kinds/all.ts']
	});
	const { kinds, kindAt } = (await import(/* @vite-ignore */ join(copy, 'kinds/all.ts'))) as {
		kinds: readonly Kind[];
		kindAt: (path: string) => Kind | undefined;
	};
	expect(kinds.map(({ name }) => name)).toEqual([...kindsNow.map(({ name }) => name), 'rareSpecimen']);
	const kind = kindAt('rare-specimens')!;
	expect(kind.label.en).toBe('Rare specimen');
	expect(kind.title(kind.example, lensWith())).toBe('Rare specimen of the example');
	expect(readFileSync(join(copy, 'kinds/rare-specimen.test.ts'), 'utf8')).toContain("from './rare-specimen'");
});

test('imports stay in order', () => {
	const paths = [...readFileSync(join(copy, 'kinds/all.ts'), 'utf8').matchAll(/from '(.+)'/g)].map(
		([, path]) => path!
	);
	expect(paths).toEqual([...paths].sort());
});

test.each([['rareSpecimen'], ['partner'], ['Clinical'], ['rare-specimen'], ['../x'], [''], ['x1']])(
	'%j will not do, and nothing is written',
	(name) => {
		const before = readFileSync(join(copy, 'kinds/all.ts'), 'utf8');
		expect(createKind(copy, name).ok).toBe(false);
		expect(readFileSync(join(copy, 'kinds/all.ts'), 'utf8')).toBe(before);
	}
);

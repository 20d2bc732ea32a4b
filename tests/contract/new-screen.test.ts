import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createScreen } from '../../scripts/new-screen/create';

const project = fileURLToPath(new URL('../..', import.meta.url));
const listings = [
	'src/lib/features/shell/navigation.ts',
	'project.inlang/settings.json',
	'tests/e2e/screens.ts'
];
let copy: string;

beforeEach(() => {
	copy = mkdtempSync(join(tmpdir(), 'screen-'));
	for (const listing of [...listings, 'src/routes/year']) {
		cpSync(join(project, listing), join(copy, listing), { recursive: true });
	}
});

afterEach(() => rmSync(copy, { recursive: true }));

const read = (file: string) => readFileSync(join(copy, file), 'utf8');
const messages = (locale: string) =>
	JSON.parse(read(`messages/${locale}/clinical-sites.json`)) as Record<string, string>;

test('a new screen is one gesture: component, address, words, place and line among the tests', () => {
	expect(createScreen(copy, 'clinical-sites')).toEqual({
		ok: true,
		value: [
			'src/lib/features/clinical-sites/ClinicalSitesScreen.svelte',
			'src/routes/clinical-sites/+page.svelte',
			'messages/en/clinical-sites.json',
			'messages/fr/clinical-sites.json',
			...listings
		]
	});
	const { 'plugin.inlang.messageFormat': format } = JSON.parse(read(listings[1]!)) as {
		'plugin.inlang.messageFormat': { pathPattern: string[] };
	};
	expect(format.pathPattern.at(-1)).toBe('./messages/{locale}/clinical-sites.json');
	expect(read(listings[0]!)).toContain("{ href: '/clinical-sites', label: m.clinical_sites_title }\n");
	expect(read(listings[2]!)).toContain(
		"{ path: '/clinical-sites', en: 'Clinical sites', fr: 'Clinical sites' }\n] as"
	);
});

test('its components compile, and say no words that are not written', () => {
	createScreen(copy, 'clinical-sites');
	const screen = read('src/lib/features/clinical-sites/ClinicalSitesScreen.svelte');
	for (const text of [screen, read('src/routes/clinical-sites/+page.svelte')]) {
		expect(compile(text, { generate: 'client' }).warnings).toEqual([]);
	}
	const said = [...screen.matchAll(/\bm\.(\w+)\(/g)].map(([, key]) => key);
	expect(Object.keys(messages('en')).sort()).toEqual(said.sort());
	expect(messages('fr')).toEqual(messages('en'));
});

test.each([['year'], ['Clinical'], ['clinicalSites'], ['../x'], ['x/y'], [''], ['x1'], ['-x']])(
	'%j will not do, and nothing is written',
	(path) => {
		expect(createScreen(copy, path).ok).toBe(false);
		expect(existsSync(join(copy, 'messages'))).toBe(false);
		for (const listing of listings) expect(read(listing)).toBe(readFileSync(join(project, listing), 'utf8'));
	}
);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sourcesBelow } from './sources';

type Catalogue = Map<string, string>;

function catalogue(locale: string): Catalogue {
	const folder = join(root, 'messages', locale);
	return new Map(
		readdirSync(folder).flatMap((file) =>
			Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>)
				.filter(([key]) => key !== '$schema')
				.map(([key, value]) => [key, typeof value === 'string' ? value : textsOf(value)] as const)
		)
	);
}

/** The texts of all variants of a message. */
function textsOf(value: unknown): string {
	const variants = (Array.isArray(value) ? value : [value]) as { match?: Record<string, string> }[];
	return variants.flatMap(({ match }) => Object.values(match ?? {})).join('\n');
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

const english = catalogue('en');
const french = catalogue('fr');

describe('the message catalogue', () => {
	it('says everything in both languages', () => {
		expect(
			[...english.keys()].filter((key) => !french.has(key)),
			'not in French'
		).toEqual([]);
		expect(
			[...french.keys()].filter((key) => !english.has(key)),
			'not in English'
		).toEqual([]);
	});

	it('has its areas listed in the settings', () => {
		const settings = JSON.parse(readFileSync(join(root, 'project.inlang/settings.json'), 'utf8')) as {
			'plugin.inlang.messageFormat': { pathPattern: string[] };
		};
		const listed = settings['plugin.inlang.messageFormat'].pathPattern.map((path) => path.split('/').at(-1));
		for (const locale of ['en', 'fr'])
			expect(readdirSync(join(root, 'messages', locale)).sort()).toEqual(listed.toSorted());
	});

	it('fills the same places in both languages', () => {
		const differing = [...english].filter(
			([key, text]) => placeholders(text).join() !== placeholders(french.get(key) ?? '').join()
		);
		expect(differing.map(([key]) => key)).toEqual([]);
	});

	it('has French spaces before high punctuation', () => {
		const wrong = [...french].filter(([, text]) => / [;:?!»%]|« |[\p{L}\d)][;?!](\s|$)/u.test(text));
		expect(wrong.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
	});

	it('holds no message that nothing says', () => {
		const source = sourcesBelow('src')
			.map(({ text }) => text)
			.join('\n');
		const said = new Set(source.match(/\b[a-z]+(?:_\w+)+\b/g));
		expect([...english.keys()].filter((key) => !said.has(key))).toEqual([]);
	});
});

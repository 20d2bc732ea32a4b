import { expect, it } from 'vitest';
import { isTest, sourcesBelow, type Source } from './sources';

/** Screens that write who did a thing, and do not ask those who have not said who they are. */
const nameless = ({ path, text }: Source): string[] =>
	/\bby: [\w.]*\bauthor\b|today\(\), [\w.]*\.author\)/.test(text) && !text.includes('naming.isNamed(')
		? [path]
		: [];

/** They take an empty name for nobody: what came with a file, and a paper that says who made it. */
const ofNobody = ['src/lib/features/pack/make.ts', 'src/lib/features/exchange/formats/stage-plans.ts'];

it('an act that writes a name asks for it first', () => {
	const sources = sourcesBelow('src/lib/features').filter((source) => !isTest(source));
	expect(sources.flatMap(nameless)).toEqual(ofNobody);
	for (const text of [
		'{ on, by: portfolio.author }',
		'{ by: this.portfolio.author }',
		'f(id, today(), of.author)'
	])
		expect(nameless({ path: 'a.ts', text })).toHaveLength(1);
});

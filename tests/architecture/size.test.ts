import { describe, expect, it } from 'vitest';
import { isTest, sourcesBelow } from './sources';

/** A file past this holds a second idea; take it out. */
const most = 300;
/** The longest an address may be assembled in. */
const mostOfARoute = 100;

const lines = (text: string) => text.trimEnd().split('\n').length;

describe('files', () => {
	const sources = sourcesBelow('src').filter((source) => !isTest(source));

	it('hold one idea', () => {
		const long = sources.filter(({ text }) => lines(text) > most);
		expect(long.map(({ path, text }) => `${path}: ${lines(text)} lines`)).toEqual([]);
	});

	it('of addresses only assemble', () => {
		const long = sources.filter(
			({ path, text }) => path.startsWith('src/routes/') && lines(text) > mostOfARoute
		);
		expect(long.map(({ path, text }) => `${path}: ${lines(text)} lines`)).toEqual([]);
	});
});

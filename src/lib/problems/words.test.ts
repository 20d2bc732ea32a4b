import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import type { FieldProblem } from '$lib/domain/schema/field';
import { fieldProblemWords, storeProblemWords } from './words';

let locale: 'en' | 'fr' = 'en';
beforeAll(() => overwriteGetLocale(() => locale));
afterEach(() => {
	locale = 'en';
});

describe('words for problems', () => {
	it('name the field as the reader knows it, and what to write', () => {
		const problem = {
			type: 'invalid-value',
			kind: 'project',
			id: 'x',
			field: 'title',
			problem: { type: 'required' }
		} as const;
		expect(storeProblemWords(problem).text).toBe('Title: This is needed.');
		locale = 'fr';
		expect(storeProblemWords(problem).text).toContain('Titre');
	});

	it('say what is safe and what to do when the disk is full', () => {
		expect(storeProblemWords({ type: 'storage-full' })).toMatchObject({
			severity: 'error',
			text: expect.stringContaining('not saved'),
			advice: expect.stringMatching(/can be read.*Download.*try again/)
		});
	});

	it('quote a pasted page by its beginning', () => {
		const words = fieldProblemWords({ type: 'not-a-date', text: 'x'.repeat(10_000) });
		expect(words.length).toBeLessThan(200);
	});

	it.each([
		[{ type: 'out-of-range', min: 1, max: 9 }, 'Between 1 and 9'],
		[{ type: 'out-of-range', min: 1 }, 'At least 1'],
		[{ type: 'out-of-range', max: 9 }, 'At most 9']
	] satisfies [FieldProblem, string][])('%o begins with %s', (problem, beginning) => {
		expect(fieldProblemWords(problem)).toMatch(new RegExp(`^${beginning}`));
	});
});

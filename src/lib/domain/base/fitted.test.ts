import { expect, test } from 'vitest';
import { fitted } from './fitted';

test.each([
	['as it is', 'CERN', 10, 'CERN'],
	['cut', 'CERN', 2, 'CE'],
	['not in the middle of a character', 'a🧲b', 2, 'a'],
	['behind a character', 'a🧲b', 3, 'a🧲'],
	['without half a character', 'a\ud83db', 10, 'a\ufffdb']
])('%s', (_, text, max, expected) => {
	expect(fitted(text, max)).toBe(expected);
});

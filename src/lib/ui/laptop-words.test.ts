import { expect, test } from 'vitest';
import { laptopWords } from './laptop-words';

test('a laptop is told by all of its name, in groups', () => {
	expect(laptopWords('7K3M9QXZ01ABCDEF')).toBe('7K3M-9QXZ-01AB-CDEF');
	expect(laptopWords('')).toBe('');
});

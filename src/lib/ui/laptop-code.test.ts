import { expect, test } from 'vitest';
import { laptopCode } from './laptop-code';

test('a laptop is told by two groups of its id', () => {
	expect(laptopCode('K3F92MTA00000000')).toBe('K3F9 2MTA');
	expect(laptopCode('K3F9')).toBe('K3F9');
});

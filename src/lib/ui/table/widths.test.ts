import { expect, test } from 'vitest';
import { narrowed } from './widths';

const always = () => true;

test('columns that fit stay as they are', () => {
	expect(narrowed([320, 100, 200], always, 620)).toEqual([320, 100, 200]);
	expect(narrowed([320, 100], always, Infinity)).toEqual([320, 100]);
});

test('the widest give way first, and all alike', () => {
	expect(narrowed([320, 100, 300], always, 600)).toEqual([248, 100, 248]);
	expect(narrowed([320, 100, 300], (at) => at !== 0, 600)).toEqual([320, 100, 176]);
});

test('the first, which names the row, gives way last', () => {
	expect(narrowed([320, 300, 300, 300], always, 900)).toEqual([280, 200, 200, 200]);
	expect(narrowed([320, 300, 300], always, 480)).toEqual([160, 160, 160]);
});

test('nothing gets too narrow to read, or gives way against a choice', () => {
	expect(narrowed([320, 100, 300], always, 10)).toEqual([160, 100, 160]);
	expect(narrowed([500, 90], () => false, 10)).toEqual([500, 90]);
});

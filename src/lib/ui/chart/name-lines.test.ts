import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightForNames, lettersForName, nameLines } from './name-lines';

test('a name that fits stays in one line', () => {
	expect(nameLines('Detectors', 20)).toEqual(['Detectors']);
});

test('a longer one goes on below, between words', () => {
	expect(nameLines('Radioisotopes and nuclear medicine', 20)).toEqual([
		'Radioisotopes and',
		'nuclear medicine'
	]);
});

test('a word longer than a line is broken', () => {
	expect(nameLines('Strahlenschutzverordnung', 10)).toEqual(['Strahlensc', 'hutzverord', 'nung']);
});

test('a chart is as high as the lines that its names take', () => {
	const names = ['Detectors', 'Dosimetry and radiation monitoring at work'];
	const lines = nameLines(names[1]!, lettersForName(300, 12)).length;
	expect(lines).toBe(4);
	expect(heightForNames(names, 300, 12)).toBe(36 + 2 * lines * 15);
});

test.each([100, 146, 258, 600])('names leave half of a chart %i pixels wide to its bars', (width) => {
	expect(lettersForName(width, 12) * 12 * 0.53).toBeLessThanOrEqual(width / 2);
});

test('no letter is lost, whatever the name', () => {
	const letters = (text: string) => text.replace(/\s/g, '');
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (name, room) => {
			const lines = nameLines(name, room);
			expect(letters(lines.join(''))).toBe(letters(name));
		})
	);
});

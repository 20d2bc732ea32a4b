import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightForNames, linesForName, nameLines, lettersForName } from './name-lines';

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

test('where there is room for one line alone, what is left over is cut', () => {
	expect(nameLines('Radioisotopes and nuclear medicine', 20, 1)).toEqual(['Radioisotopes and…']);
});

test('in a chart as high as its names take, each has the lines it needs', () => {
	const names = [
		'Radioisotopes and nuclear medicine',
		'Detectors',
		'Dosimetry and radiation monitoring at work'
	];
	const width = 300;
	const lines = linesForName(heightForNames(names, width, 12), names.length, 12);
	for (const name of names) expect(nameLines(name, lettersForName(width, 12), lines).join(' ')).toBe(name);
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

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownName, shownText } from './shown-name';

const turning = /[\u202a-\u202e\u2066\u2067\u200e\u200f\u061c]/;

describe('a name as it is shown', () => {
	test.each([
		['Mallory\u202e', 'Mallory'],
		['1000 FHC\u202e000,01', '1000 FHC000,01'],
		['paid\u202ecod.exe', 'paidcod.exe'],
		['Ben\u200b', 'Ben'],
		['B\u00aden\u2060\ufeff', 'Ben'],
		['\u2067Anna\u2066', 'Anna'],
		['\u2068Anna', 'Anna'],
		['Anna\u2069\u2069', 'Anna'],
		['B\u200den', 'Ben'],
		['two\nlines\u2028here', 'two lines here'],
		['bell\u0007', 'bell'],
		['\u115f\u3164\u2800', ''],
		['half \ud800', 'half \ufffd'],
		['a\u2068\u2069\u0301', 'á'],
		['\u0e17\u0301\u200d\u0e49', '\u0e17\u0e49\u0301']
	])('%j reads %j', (name, shown) => expect(shownName(name)).toBe(shown));

	test.each([
		'Zoë Müller',
		'Nguyễn Văn Đức',
		'李小龙',
		'Łukasz',
		'Ольга',
		'می\u200cخواهم',
		'👩\u200d🔬 lab',
		'❤️'
	])('%s stays what it is', (name) =>
		expect(shownName(name).replace(/[\u2068\u2069]/g, '')).toBe(name.normalize('NFC'))
	);

	test('from right to left is set apart, once, and again within another', () => {
		expect(shownName('דנה')).toBe('\u2068דנה\u2069');
		expect(shownName(`${shownName('דנה')} · Spital`)).toBe('\u2068דנה\u2069 · Spital');
		expect(shownName(`${shownName('דנה')} · ${shownName('רון')}`)).toBe('\u2068דנה\u2069 · \u2068רון\u2069');
	});

	test('has no heap of marks', () => {
		const zalgo = shownName('Z\u0300\u0301\u0302\u0303\u0304\u0305'.repeat(40));
		expect(zalgo).not.toMatch(/\p{M}{4}/u);
		expect(shownName(`ท${'\u0e49'.repeat(50)}`).length).toBeLessThan(10);
	});

	test('turns nothing, keeps its pairs, and is the same when it passes twice', () => {
		const name = fc.string({
			unit: fc.constantFrom(...'aБ א\u202e\u2066\u2067\u2068\u2069\u200f\u0301\u200d\n·\u0300\u200cท\u0e49'),
			maxLength: 30
		});
		fc.assert(
			fc.property(name, (text) => {
				const shown = shownName(text);
				expect(shown).not.toMatch(turning);
				expect(shownName(shown)).toBe(shown);
				let depth = 0;
				for (const sign of shown) {
					depth += sign === '\u2068' ? 1 : sign === '\u2069' ? -1 : 0;
					expect(depth).toBeGreaterThanOrEqual(0);
				}
				expect(depth).toBe(0);
			})
		);
	});

	test('is read at once, however long', () => {
		const begun = performance.now();
		for (const part of ['\u2068', '\u0300', 'a\u200d', '\u2068א', ' \u00ad'])
			shownName(part.repeat(100_000 / part.length));
		expect(performance.now() - begun).toBeLessThan(2000);
	});
});

test('a text of several lines keeps its lines and loses what turns', () => {
	expect(shownText('one\n\ttwo\u202e three\u2067')).toBe('one\n\ttwo three');
	expect(shownText('דנה\u200f\nbis')).toBe('דנה\u200f\nbis');
	expect(shownText('by \u2068דנה\u202e\u2069 and\u2069 \u2067Ben')).toBe('by \u2068דנה\u2069 and Ben');
});

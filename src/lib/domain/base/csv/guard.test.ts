import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, unguardCell } from './guard';
import { csvLines } from './lines';

const signs = [
	'=',
	'+',
	'-',
	'@',
	'\uff1d',
	'\uff0b',
	'\uff0d',
	'\uff20',
	'\u2212',
	'\ufe62',
	'\u207b',
	'\ufb29'
];
const unseen = [
	'',
	' ',
	'\u00a0',
	'\u2003',
	'\u3000',
	'\u200b',
	'\u200e',
	'\u202e',
	'\u2066',
	'\u2060',
	'\ufeff',
	'\u00ad'
];
const control = [
	'\0',
	'\u0001',
	'\u001f',
	'\u0080',
	'\t',
	'\n',
	'\r',
	'\v',
	'\f',
	'\u0085',
	'\u2028',
	'\u2029'
];
const separators = [',', ';', '|', '\t', '\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];

/** Text made of all that matters to a spreadsheet. */
const risky = fc
	.array(
		fc.constantFrom(...signs, ...unseen, ...control, ...separators, "'", '"', 'a', '1', ' ', '\ud800', '😀'),
		{
			maxLength: 12
		}
	)
	.map((parts) => parts.join(''));

const anything = fc
	.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
	.map((codes) => String.fromCharCode(...codes));

/** What would be run if a cell began here: a sign of a formula behind what programs pass over. */
const runs = /^[\p{Z}\p{Cc}\p{Cf}\p{Cs}"]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe62\u207b\ufb29]/u;

/** The cells that a program sees which parts lines at a sign and knows nothing of quotation marks. */
const naiveCells = (text: string, separator: string) =>
	text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).flatMap((line) => line.split(separator));

/** The same, of a program that heeds a quotation mark where a cell begins, and only there. */
function quotedCells(text: string, separator: string): string[] {
	const cells: string[] = [];
	let cell = '';
	let quoted = text.startsWith('"');
	for (let at = quoted ? 1 : 0; at < text.length; at++) {
		const sign = text.charAt(at);
		if (!quoted && [separator, '\n', '\r'].includes(sign)) {
			cells.push(cell);
			cell = '';
			quoted = text.charAt(at + 1) === '"';
			if (quoted) at++;
		} else if (quoted && sign === '"' && text.charAt(at + 1) === '"') cell += text.charAt(at++);
		else if (quoted && sign === '"') quoted = false;
		else cell += sign;
	}
	return [...cells, cell];
}

describe('a guarded cell', () => {
	it.each(signs.flatMap((sign) => [...unseen, ...control].map((before) => `${before}${sign}1+1`)))(
		'begins as text: %j',
		(text) => {
			expect(guardCell(text)).not.toMatch(runs);
			expect(unguardCell(guardCell(text))).toBe(text);
		}
	);

	it.each(['a,b', 'a; b', 'a\nb', 'it’s', "'", "it's", 'x-y', '2027-01-02', 'a@b.org', '–', ''])(
		'is left alone where nothing could be run: %j',
		(text) => expect(guardCell(text)).toBe(text)
	);

	it('comes back exactly, whatever it held', () => {
		fc.assert(
			fc.property(fc.oneof(risky, anything), (text) => {
				expect(unguardCell(guardCell(text))).toBe(text);
			})
		);
	});

	it('guards again what looked guarded, and nothing in vain', () => {
		fc.assert(
			fc.property(risky, (text) => {
				const guarded = guardCell(text);
				expect(guarded === text).toBe(guardCell(guarded) === guarded);
				expect(guarded.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
			})
		);
	});

	it('is guarded in the time its length asks for', () => {
		const began = performance.now();
		for (const part of [' ', "'", '"', ',', '\n', ', ', ',\u200b', '\t'])
			expect(unguardCell(guardCell(part.repeat(100_000)))).toBe(part.repeat(100_000));
		expect(performance.now() - began).toBeLessThan(2_000);
	});
});

describe('a table of guarded cells', () => {
	const table = fc.array(fc.array(risky.map(guardCell), { minLength: 2, maxLength: 3 }), { maxLength: 3 });

	it.each([';', ',', '\t', '|', '\n', '\u2028'])('holds no formula for who parts it at %j', (separator) => {
		fc.assert(
			fc.property(table, fc.constantFrom(',' as const, ';' as const), (lines, written) => {
				const text = csvLines(lines, written);
				for (const cell of [...naiveCells(text, separator), ...quotedCells(text, separator)])
					expect(cell).not.toMatch(runs);
			})
		);
	});

	it.each([',', ';'] as const)(
		'quotes a cell with any separator in it, though written with %j',
		(written) => {
			for (const sign of [...separators, '"'])
				expect(csvLines([['N', `a${sign}b`, 'c']], written)).toBe(
					`N${written}"a${sign === '"' ? '""' : sign}b"${written}c\r\n`
				);
		}
	);
});

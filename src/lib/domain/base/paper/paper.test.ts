import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedFigures } from './changed-figures';
import { markKeyword, markText, readMark, type FigureMark, type Figures } from './figure-mark';
import { pictureDigest, textIn, withText } from './png-text';

/** The smallest picture: one white pixel. */
const png = Uint8Array.from(
	atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='),
	(sign) => sign.charCodeAt(0)
);

const mark: FigureMark = {
	title: 'Pipeline by stage – “été”',
	lines: ['CHF thousand'],
	locale: 'en',
	address: '/budget?fund=MA&year.from=2026',
	portfolio: 'F000000000000000',
	day: '2026-11-30',
	made: '2026-11-30T10:00:00.000Z',
	digest: pictureDigest(png, markKeyword)!,
	figures: { columns: ['Stage', 'Amount'], rows: [['Approved', '1000.50']] }
};

describe('a text in a picture', () => {
	test('is read back, replaced by the next, and leaves the picture what it was', () => {
		const once = withText(png, markKeyword, 'before')!;
		const twice = withText(once, markKeyword, markText(mark))!;
		const found = textIn(twice, markKeyword)!;
		expect(found.digest).toBe(mark.digest);
		expect(readMark(found.text!)).toEqual(mark);
		expect(textIn(twice, 'other')?.text).toBeUndefined();
		expect(withText(twice.subarray(8), markKeyword, 'x')).toBeUndefined();
	});

	test('twice under one keyword is none: nobody could tell which is meant', () => {
		const one = withText(png, markKeyword, 'one')!;
		const chunk = one.subarray(png.length - 12, one.length - 12);
		const doubled = Uint8Array.from([...one.subarray(0, one.length - 12), ...chunk, ...one.subarray(-12)]);
		expect(textIn(doubled, markKeyword)).toMatchObject({ text: undefined });
	});

	test('of a changed picture is told by the digest', () => {
		const marked = withText(png, markKeyword, markText(mark))!;
		const changed = marked.slice();
		changed[45] = changed[45]! ^ 1;
		expect(textIn(changed, markKeyword)?.digest).not.toBe(mark.digest);
	});

	test('of whatever bytes is read or not, and never throws', () => {
		const marked = withText(png, markKeyword, markText(mark))!;
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat({ max: marked.length - 1 }), fc.nat({ max: 255 })), { maxLength: 8 }),
				fc.nat({ max: marked.length }),
				(edits, length) => {
					const bytes = marked.slice();
					for (const [at, byte] of edits) bytes[at] = byte;
					const found = textIn(bytes.subarray(0, length), markKeyword);
					if (found?.text !== undefined) readMark(found.text);
				}
			),
			{ numRuns: 2_000 }
		);
	});
});

describe('a mark', () => {
	const forged: readonly (readonly [string, object])[] = [
		['an address of another host', { address: '//evil.example/x' }],
		['a script for an address', { address: 'javascript:alert(1)' }],
		['an address with a backslash', { address: '/\\evil.example' }],
		['a form for an address', { address: '/projects/new?set.title=x' }],
		['a record to be edited', { address: '/projects/F000000000000000/edit' }],
		['a day there is not', { day: '2026-02-30' }],
		['an instant there is not', { made: '2026-13-01T00:00:00Z' }],
		['a number for a title', { title: 7 }],
		['a title without end', { title: 'x'.repeat(3_000) }],
		['a language we have not', { locale: 'xx' }],
		['rows of objects', { figures: { columns: ['a'], rows: [[{}]] } }],
		['rows wider than its columns', { figures: { columns: ['a'], rows: [['1', '2']] } }],
		['too many rows', { figures: { columns: ['a'], rows: Array.from({ length: 3_000 }, () => ['1']) } }],
		['a list for figures', { figures: [] }],
		['another version', { version: '2.0' }],
		['another format', { format: 'isocentre-portfolio' }]
	];
	test.each(forged)('with %s is none of ours', (_, part) => {
		expect(readMark(JSON.stringify({ ...JSON.parse(markText(mark)), ...part }))).toBeUndefined();
	});

	test.each([
		'',
		'null',
		'[]',
		'7',
		'{',
		'{"format":"isocentre-figure","version":"1.0"}',
		'x'.repeat(500_000)
	])('is not read of %#', (text) => expect(readMark(text)).toBeUndefined());

	test('of more figures than fit says so by having none', () => {
		const rows = Array.from({ length: 1_000 }, (_, at) => [`${at}`, 'x'.repeat(1_000)]);
		const read = readMark(markText({ ...mark, figures: { columns: ['a', 'b'], rows } }));
		expect(read?.figures).toEqual({ columns: [], rows: [] });
	});
});

describe('figures of then and now', () => {
	const then: Figures = {
		columns: ['Fund', '2026', '2027'],
		rows: [
			['MA', '10', '20'],
			['KT', '5', '']
		]
	};

	test('are compared by what rows and columns are called, wherever they stand', () => {
		const now: Figures = {
			columns: ['Fund', '2027', '2026', '2028'],
			rows: [
				['KT', '', '6', '1'],
				['MA', '20', '10', '']
			]
		};
		expect(changedFigures(then, now)).toEqual({
			of: 6,
			changed: [
				{ row: 'KT', column: '2026', before: '5', now: '6' },
				{ row: 'KT', column: '2028', before: undefined, now: '1' },
				{ row: 'MA', column: '2028', before: undefined, now: '' }
			]
		});
	});

	test('that are gone were there', () => {
		const { changed } = changedFigures(then, { columns: then.columns, rows: then.rows.slice(0, 1) });
		expect(changed).toEqual([
			{ row: 'KT', column: '2026', before: '5', now: undefined },
			{ row: 'KT', column: '2027', before: '', now: undefined }
		]);
	});

	test('of rows of one name are compared in their turn', () => {
		const twice: Figures = {
			columns: ['a', 'b'],
			rows: [
				['x', '1'],
				['x', '2']
			]
		};
		expect(changedFigures(twice, twice)).toEqual({ of: 2, changed: [] });
	});
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlock, spreadBlock, writeBlock } from './block';

test.each([
	[
		'1\t2\r\n3\t4\r\n',
		[
			['1', '2'],
			['3', '4']
		]
	],
	['1\t\t3', [['1', '', '3']]],
	['\t5\n', [['', '5']]],
	['one', [['one']]],
	['"two\nlines"\t"a ""b"""\n7', [['two\nlines', 'a "b"'], ['7']]],
	['"5" pipe\t1', [['"5" pipe', '1']]],
	['"open\t1', [['"open', '1']]],
	['1\n\n2\n', [['1'], [''], ['2']]]
])('the text %j of a clipboard is %j', (text, block) => {
	expect(readBlock(text)).toEqual(block);
});

test('a block that is written is read back as it was', () => {
	const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a', "'") }));
	const blocks = fc
		.integer({ min: 1, max: 4 })
		.chain((width) =>
			fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 })
		);
	fc.assert(
		fc.property(blocks, (block) => {
			// One empty last row is the line break that ends the one before it.
			fc.pre(block.length === 1 || !(block.at(-1)!.length === 1 && block.at(-1)![0] === ''));
			expect(readBlock(writeBlock(block))).toEqual(block);
		})
	);
});

test('a block is repeated over what is made of whole blocks, and only there', () => {
	expect(spreadBlock([['1']], 2, 3)).toEqual([
		['1', '1', '1'],
		['1', '1', '1']
	]);
	expect(spreadBlock([['1', '2']], 2, 2)).toEqual([
		['1', '2'],
		['1', '2']
	]);
	expect(spreadBlock([['1', '2']], 2, 3)).toEqual([['1', '2']]);
	expect(
		spreadBlock(
			[
				['1', '2'],
				['3', '4']
			],
			1,
			1
		)
	).toEqual([
		['1', '2'],
		['3', '4']
	]);
});

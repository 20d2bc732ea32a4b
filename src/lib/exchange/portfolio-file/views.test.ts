import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineCutter } from './lines';
import { PassageCutter } from './passages';
import { append, joined, withLineFeeds } from '../bytes/views';

const decoder = new TextDecoder();
const anyBytes = fc
	.array(fc.constantFrom(10, 10, 13, 65, 66, 44), { maxLength: 60 })
	.map((all) => Uint8Array.from(all));

/** Bytes in pieces: some lie behind each other in one buffer, as those of a file do, others by themselves. */
const inPieces = fc
	.tuple(anyBytes, fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean())))
	.map(([whole, cuts]) => {
		const pieces: Uint8Array[] = [];
		let from = 0;
		for (const [length, apart] of cuts) {
			const piece = whole.subarray(from, from + length);
			pieces.push(apart ? Uint8Array.from(piece) : piece);
			from += length;
		}
		return { whole, pieces: [...pieces, whole.subarray(from)] };
	});

test('joined pieces are the whole, wherever they lie', () => {
	fc.assert(
		fc.property(inPieces, ({ whole, pieces }) => {
			const kept: Uint8Array[] = [];
			for (const piece of pieces) append(kept, piece);
			expect([...joined(kept)]).toEqual([...whole]);
		})
	);
});

test('lines and passages are the same, wherever the pieces of a file lie', () => {
	fc.assert(
		fc.property(inPieces, ({ whole, pieces }) => {
			const cutter = new LineCutter();
			const list = new PassageCutter();
			const lines = pieces.flatMap((piece) => [...cutter.feed(piece)]);
			const expected = decoder.decode(whole).split('\n').slice(0, -1);
			expect(lines.map((line) => decoder.decode(line))).toEqual(
				expected.map((line) => line.replace(/\r$/, ''))
			);
			const cut = [...lines.flatMap((line) => [...list.add(line)]), list.rest()];
			const bytes = cut.map((passage) => decoder.decode(passage.bytes)).join('');
			expect(bytes).toBe(expected.map((line) => `${line.replace(/\r$/, '')}\n`).join(''));
		})
	);
});

test('lines that lie behind each other are not copied', () => {
	const whole = new TextEncoder().encode('ab\ncd\n');
	const lines = [whole.subarray(0, 2), whole.subarray(3, 5)];
	expect(withLineFeeds(lines, 6).buffer).toBe(whole.buffer);
	expect(decoder.decode(withLineFeeds(lines.toReversed(), 6))).toBe('cd\nab\n');
});

import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../base/json';
import type { Changeset, Op } from '../records/changeset';
import { changesetDigest, digestOf, opDigest } from './digest';

const expected = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the digest of a text', () => {
	it('is SHA-256 of its UTF-8, whatever was digested before', () => {
		const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(texts, (several) => {
				expect(several.map(digestOf)).toEqual(several.map(expected));
			})
		);
	});

	it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 100_000])('is right for %i characters', (length) => {
		expect(digestOf('a'.repeat(length))).toBe(expected('a'.repeat(length)));
	});
});

/** As docs/exchange-format.md words it, without any of the short cuts. */
function digestByTheBook(op: Op): string {
	if (op.do === 'gone') return op.digest;
	const { salt, ...change } = op;
	return expected(salt + canonicalJson(change as unknown as Json));
}

describe('the digest of a changeset', () => {
	const text = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 20 }),
		fc.constantFrom(',"salt":"0000000000000000"}', '"', '\\', ',"salt":"', '\u2028')
	);
	const salt = fc.constantFrom('0000000000000000', 'ZZZZZZZZZZZZZZZZ');
	const fields = fc.dictionary(text, fc.oneof(text, fc.array(text), fc.dictionary(text, fc.jsonValue())));
	const op = fc.oneof(
		fc.record({ do: fc.constant('put'), kind: text, id: text, fields, salt }),
		fc.record({ salt, removed: fc.array(text), added: fc.array(text), do: fc.constant('set'), field: text }),
		fc.record({ do: fc.constant('gone'), kind: text, id: text, digest: text }),
		// Neither may come in, and both have one digest all the same.
		fc.record({ do: fc.constant('drop'), kind: text, salt: text }),
		fc.record({ do: fc.constant('drop'), salt, zeal: fc.record({ salt }) })
	) as unknown as fc.Arbitrary<Op>;
	const changeset = fc.record(
		{
			seq: fc.nat(),
			replica: text,
			at: text,
			app: text,
			author: text,
			label: fc.record({ act: text, id: text, of: fc.record({ kind: text, act: text }) }),
			group: text,
			saw: fc.dictionary(text, text),
			after: fc.dictionary(text, fc.nat()),
			prev: text,
			copyOf: fc.record({ seq: fc.nat(), replica: text, prev: text }),
			ops: fc.array(op, { maxLength: 4 }),
			later: text
		},
		{ requiredKeys: ['replica', 'seq', 'ops'] }
	) as unknown as fc.Arbitrary<Changeset>;

	it('covers every key in canonical order, and each operation by its digest', () => {
		fc.assert(
			fc.property(changeset, (one) => {
				expect(one.ops.map(opDigest)).toEqual(one.ops.map(digestByTheBook));
				const whole = { ...one, ops: one.ops.map(digestByTheBook) };
				expect(changesetDigest(one)).toBe(expected(canonicalJson(whole as unknown as Json)));
			})
		);
	});
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsed, scanJson } from '../json/scan';
import { isSuspect } from './suspect';

const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 6 }),
	fc.constantFrom(':', '"', '":', '\\', '\\u003a', '__proto__', 'a', 'b', '\ud83d', '🧲', '')
);
/** Escaped where nobody would, as our own writer does not. */
const odd = text.map((value) => `"${[...value].map(escaped).join('')}"`);
const key = fc.oneof(
	text.map((value) => JSON.stringify(value)),
	odd
);
const { json } = fc.letrec<{ json: string }>((tie) => ({
	json: fc.oneof(
		{ depthSize: 'small', maxDepth: 4 },
		fc.oneof(text, fc.double(), fc.boolean()).map((value) => JSON.stringify(value)),
		odd,
		fc.array(tie('json'), { maxLength: 4 }).map((all) => `[${all.join(' ,')}]`),
		// Keys as they come: now and then one twice.
		fc
			.array(fc.tuple(key, fc.constantFrom(':', ' : ', ':\t'), tie('json')), { maxLength: 4 })
			.map((all) => `{${all.map((member) => member.join('')).join()}}`)
	)
}));

function escaped(character: string): string {
	return [...character].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}

test('whatever the slow scan finds in a text that can be parsed is suspected', () => {
	fc.assert(
		fc.property(json, (written) => {
			const value = parsed(written);
			fc.pre(value !== undefined);
			if (scanJson(written, 1)) expect(isSuspect(written, value)).toBe(true);
		}),
		{ numRuns: 5000 }
	);
});

test('what JSON.stringify writes is not, but for surrogates and what looks like them', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			const written = JSON.stringify(value);
			fc.pre(!/__proto__|\\u/.test(written));
			expect(isSuspect(written, JSON.parse(written))).toBe(false);
		}),
		{ numRuns: 2000 }
	);
});

test.each([
	['a key twice', '{"a":1,"a":2}'],
	['one with as many colons taken away', '{"a":":","a" :1}'],
	['one in another way', '{"a":1,"\\u0061":1}'],
	['one whose colons are escaped in turn', '{"a":"\\u003a\\u003A","a":1}'],
	['one deep within', '{"x":[{"y":{"b":"a:b","c":[],"b":"::"}}]}'],
	['the same object twice', '{"a":{"b":":"},"a":{"b":":"}}'],
	['__proto__ in disguise', '{"\\u005F_proto__":1}'],
	['half a pair', '"\\ud83d"'],
	['half a pair in capitals', '"\\uDE00"']
])('%s is suspected', (_, written) => {
	expect(scanJson(written, 1)).toBeDefined();
	expect(isSuspect(written, JSON.parse(written))).toBe(true);
});

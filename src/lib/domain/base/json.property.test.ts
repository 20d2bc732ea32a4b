import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, equalJson, ordered, type Json } from './json';

const keys = fc.oneof(
	fc.string(),
	fc.constantFrom('9', '10', '__proto__', 'é', 'b', 'a', 'B', '\u{1F9F2}', '\uFFFD')
);
const { value: anyJson } = fc.letrec<{ value: Json }>((tie) => ({
	value: fc.oneof(
		{ depthSize: 'small' },
		fc.constantFrom<Json>(null, true, false, 0, -1.5, 1e21, '', 'ü\n"'),
		fc.string(),
		fc.array(tie('value')),
		fc.dictionary(keys, tie('value'))
	)
}));

/** The rule itself, the slow way. */
function byTheRule(value: Json): string {
	if (Array.isArray(value)) return '[' + value.map(byTheRule).join(',') + ']';
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const entries = Object.entries(value as Record<string, Json>);
	const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
	return '{' + sorted.map(([key, inner]) => JSON.stringify(key) + ':' + byTheRule(inner)).join(',') + '}';
}

/** The same value with the keys of every object turned round. */
function turned(value: Json): Json {
	if (Array.isArray(value)) return value.map(turned);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value as Record<string, Json>).reverse();
	return Object.fromEntries(entries.map(([key, inner]) => [key, turned(inner)]));
}

test('the canonical text is that of the rule, whatever the order of keys', () => {
	fc.assert(
		fc.property(anyJson, (value) => {
			expect(canonicalJson(value)).toBe(byTheRule(value));
			expect(canonicalJson(turned(value))).toBe(byTheRule(value));
			expect(canonicalJson(ordered(turned(value)))).toBe(byTheRule(value));
			expect(equalJson(value, turned(value))).toBe(true);
			expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
		}),
		{ numRuns: 500 }
	);
});

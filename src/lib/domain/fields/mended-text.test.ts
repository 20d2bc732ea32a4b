import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendedText } from './mended-text';
import { textProblem } from './plain-text';

test.each([
	['tre\u0301s bien', 'trés bien', false],
	['a\u000bb\fc\u2028d', 'a\nb\nc\nd', false],
	['a\ud800b', 'ab', true],
	['e\0\u0301', 'é', true],
	[' \u0001 ', '', true],
	['👩‍🔬\ttab\r\nline', '👩‍🔬\ttab\nline', false]
])('%j is kept as %j', (given, text, lost) => {
	expect(mendedText(given)).toEqual({ text, lost });
});

test('whatever it was, it can be kept', () => {
	const sign = fc.oneof(
		fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
		fc.constantFrom('e', '\u0301', '\ud83d', '\ude00', ' ', '\n', '\r', '\v', '\0', '\u2028')
	);
	fc.assert(
		fc.property(fc.array(sign), (signs) => {
			const { text } = mendedText(signs.join(''));
			if (text !== '') expect(textProblem(text, 10_000, true)).toBeUndefined();
		})
	);
});

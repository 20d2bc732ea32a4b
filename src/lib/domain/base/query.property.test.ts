import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Query } from './query';

const text = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: 'grapheme' }),
	fc.constantFrom('', ' ', '+', '%', '&=', "!'()*~-._")
);
const pairs = fc.array(fc.tuple(fc.oneof(fc.constantFrom('in', 'rule'), text), text), { maxLength: 6 });

test('it writes what the browser writes, and each reads the other', () => {
	fc.assert(
		fc.property(pairs, (said) => {
			const [ours, theirs] = [new Query(), new URLSearchParams()];
			for (const [name, value] of said) {
				ours.append(name, value);
				theirs.append(name, value);
			}
			expect(ours.toString()).toBe(theirs.toString());
			const again = new Query(theirs.toString());
			for (const [name] of said) {
				expect(again.get(name)).toBe(theirs.get(name));
				expect(again.getAll(name)).toEqual(theirs.getAll(name));
			}
		})
	);
});

test('what is set stands once, where it stood first', () => {
	fc.assert(
		fc.property(pairs, text, text, (said, name, value) => {
			const [ours, theirs] = [new Query(), new URLSearchParams()];
			for (const [one, other] of said) {
				ours.append(one, other);
				theirs.append(one, other);
			}
			ours.set(name, value);
			theirs.set(name, value);
			expect(ours.toString()).toBe(theirs.toString());
		})
	);
});

test.each([['%'], ['a=%zz'], ['=%E0%A4%A'], ['&&&'], ['a=b=c'], ['a']])(
	'%j is read, whatever it means',
	(said) => {
		expect(() => new Query(said).get('a')).not.toThrow();
	}
);

test('half a sign is written as none', () => {
	const query = new Query();
	query.append('a', 'x\uD800y');
	expect(query.toString()).toBe('a=x%EF%BF%BDy');
});

import type { Field } from '../../src/lib/domain/schema/field';
import { idOf } from '../../src/lib/domain/base/id';
import type { Json } from '../../src/lib/domain/base/json';
import type { AnyValues, Kind } from '../../src/lib/domain/schema/kind';
import { kinds } from '../../src/lib/domain/kinds/all';
import type { Records } from './tables-of';

/** Values that a file may put into any field of any kind, with what they are. */
export const wrongValues: readonly (readonly [what: string, value: Json])[] = [
	['nought', 0],
	['a number', 7],
	['a negative fraction', -1.5],
	['a number too large', 1e308],
	['yes', true],
	['no', false],
	['an empty text', ''],
	['a blank', ' '],
	['a word', 'seven'],
	['a long text', 'x '.repeat(5000)],
	['the name of what every object has', 'constructor'],
	['the name of what objects come from', '__proto__'],
	['odd signs', '\u0007\u202e<img src=x onerror=alert(1)>=1+1;'],
	['a script', 'javascript:alert(1)'],
	['an address with more in it', 'a@b.example?bcc=c@d.example&body=x'],
	['a day that is none', '2026-02-30'],
	['the last day of all', '9999-12-31'],
	['a list of a number', [7]],
	['a list of lists', [[['a']]]],
	['a list of much', ['a', 7, null, { a: 1 }, true]],
	['an empty object', {}],
	['an object', { a: 1 }],
	['an object of objects', { a: { b: { c: [null] } } }],
	['an amount in words', { amount: '5', currency: 'CHF' }],
	['an amount of no currency', { amount: 5, currency: 7 }],
	['a range of numbers', { from: 5, to: 6 }],
	['a range of no days', { from: 'x', to: ['2026'] }]
];

/** The sound record of a kind to which forged ones refer. */
export function soundId({ name }: Kind): string {
	return idOf(name, 'sound');
}

/** The record of a kind that holds the wrong value in all of its fields. */
export function wrongId({ name }: Kind, wrong: Json): string {
	return idOf(name, JSON.stringify(wrong));
}

/**
 * A sound record of every kind, beside it one for each of its fields that holds the wrong value there, and one that
 * holds it everywhere. They refer to the sound ones, so that whoever reads those comes upon the others.
 */
export function recordsWith(wrong: Json): Records {
	return Object.fromEntries(
		kinds.map((kind) => {
			const sound = { ...kind.example, ...referencesOf(kind) };
			const forged = Object.keys(kind.fields).map((field) => {
				const id = idOf(kind.name, field, JSON.stringify(wrong));
				return [id, { ...sound, [field]: wrong }] as const;
			});
			const all = Object.fromEntries(Object.keys(kind.fields).map((field) => [field, wrong]));
			return [
				kind.name,
				Object.fromEntries([[soundId(kind), sound], ...forged, [wrongId(kind, wrong), all]])
			];
		})
	);
}

/** References of a kind to the sound records of the others. */
function referencesOf(kind: Kind): AnyValues {
	const found: Record<string, Json> = {};
	for (const [name, { type }] of Object.entries(kind.fields) as [string, Field][]) {
		const target = kinds.find((other) => other.name === type.to);
		if (target && target !== kind) found[name] = type.many ? [soundId(target)] : soundId(target);
	}
	return found;
}

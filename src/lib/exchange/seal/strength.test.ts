import { expect, test } from 'vitest';
import { seededBytes } from '../../../../tests/support/laptop';
import { newPassphrase, weaknessOf } from './strength';

test.each([
	['kurz', 'too-short'],
	['           a', 'too-short'],
	['aaaaaaaaaaaaaaa', 'too-plain'],
	['ababababababab', 'too-plain'],
	['Password 2026!', 'too-known'],
	['mot de passe 123', 'too-known'],
	['CERN-Portfolio-2026', 'too-known'],
	['123456789012', 'too-known'],
	['azertyqwerty12', 'too-known'],
	['three beams in the morning', undefined],
	['été à Genève, sous la pluie', undefined]
])('how well %j holds', (passphrase, weakness) => {
	expect(weaknessOf(passphrase)).toBe(weakness);
});

test('one that is proposed holds, and is another each time', () => {
	const random = seededBytes(1);
	const [one, other] = [newPassphrase(random), newPassphrase(random)];
	expect(one).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/);
	expect(weaknessOf(one)).toBeUndefined();
	expect(one).not.toBe(other);
});

import { expect, it } from 'vitest';
import { backOf, withBack } from './back';

const parametersOf = (address: string) => new URL(address, 'https://app.test').searchParams;

it.each(['/envelopes/new', '/envelopes/new?set.year=2026', '/exchange#give'])(
	'leads back from %s',
	(address) => {
		const led = withBack(address, '/#first-hour');
		expect(backOf(parametersOf(led))).toBe('/#first-hour');
		expect(new URL(led, 'https://app.test').hash).toBe(new URL(address, 'https://app.test').hash);
		expect(led.startsWith(address.split('#')[0]!)).toBe(true);
	}
);

it.each(['', 'https://elsewhere.test/', '//elsewhere.test', '/\\elsewhere.test', 'javascript:alert(1)'])(
	'does not go back to %j',
	(back) => {
		expect(backOf(new URLSearchParams({ back }))).toBeUndefined();
	}
);

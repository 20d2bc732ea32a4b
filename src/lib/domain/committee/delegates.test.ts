import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { delegatesOf } from './delegates';

test('States send delegates by their status and the term of the day', () => {
	const source = tablesOf({
		country: { de: { code: 'DE' }, si: { code: 'SI' }, us: { code: 'US' } },
		countryStatus: {
			A: { country: 'de', status: 'member', period: { from: '1954' } },
			B: { country: 'si', status: 'member', period: { from: '2025-06-21' } },
			C: { country: 'us', status: 'observer', period: { from: '1997' } }
		},
		membership: {
			X: { body: 'F', country: 'de', period: { to: '2026-06-30' } },
			Y: { body: 'F', country: 'us' }
		}
	});
	expect(delegatesOf(source, 'F', '2026-06-30')).toEqual([
		{ country: 'de', delegates: ['X'] },
		{ country: 'si', delegates: [] }
	]);
	expect(delegatesOf(source, 'F', '2024-01-01').map(({ country }) => country)).toEqual(['de']);
	expect(delegatesOf(source, 'F', '2026-07-01')[0]?.delegates).toEqual([]);
});

import { expect, it } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { figuresOf } from './figures-of';

const francs = (amount: number, currency = 'CHF') => ({ amount: amount * 100, currency });
const begins = { period: { from: '2026-04' } };

it('counts what partners contribute where the project says no amount itself, each once', () => {
	const source = tablesOf({
		project: {
			says: { title: 'Says', ...begins, externalFunding: francs(300) },
			partners: { title: 'Partners', ...begins },
			silent: { title: 'Silent', ...begins },
			later: { title: 'Later', period: { from: '2027' } }
		},
		participation: {
			within: { project: 'says', partner: 'x', cash: francs(77) },
			both: { project: 'partners', partner: 'x', cash: francs(100, 'EUR'), inKind: francs(60) },
			kind: { project: 'partners', partner: 'y', inKind: francs(5) },
			none: { project: 'partners', partner: 'z' },
			next: { project: 'later', partner: 'x', cash: francs(9) }
		},
		rate: { R: { currency: 'EUR', date: '2025-01', francs: 0.9 } }
	});
	const external = figuresOf(source, 2026, '2026-12-01').find(({ name }) => name === 'external')!;
	// 300 of the one that says it; 90 of 100 EUR, 60 and 5 of the one that does not.
	expect(external.value).toBe(455_00);
	expect(external.records.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([
		'participation both',
		'participation kind',
		'project says'
	]);
});

import { expect, it } from 'vitest';
import { applyChanges, changesOf, tablesOf, type Records } from '../../../../tests/support/tables-of';
import { bodyId, fundId, seedChanges } from '../seed/seed-changes';
import { firstHour, firstHourSteps, type Beside } from './first-hour';

const today = '2026-11-27';
const nobody: Beside = { author: '', others: 0, exported: undefined };

/** A portfolio as it begins, and what was entered since. */
function begun(records: Records = {}) {
	const state = tablesOf({});
	applyChanges(state, [...seedChanges(), ...changesOf(records)]);
	return state;
}

const money = { amount: 78_000_000, currency: 'CHF' };
const deciding = [bodyId('CMASC'), bodyId('Selection Committee')] as const;

const seats: Records = {
	membership: {
		M1: { body: deciding[0], seat: 'Chair', voting: true },
		M2: { body: deciding[1], seat: 'Chair' }
	},
	body: {
		[deciding[0]]: { quorum: 3 },
		[deciding[1]]: { quorum: 2 }
	}
};

it('has nothing done in a portfolio as it begins, and knows what to fill in', () => {
	const found = firstHour(begun(), nobody, today);
	expect([...found.done]).toEqual([]);
	expect(found).toMatchObject({ next: 'name', year: 2026, fund: fundId('MA budget') });
	expect(found.bodies.map(({ id }) => id)).toEqual(deciding);
});

it.each<[string, Records]>([
	['envelope', { envelope: { E: { fund: fundId('MA budget'), year: 2026, money } } }],
	['bodies', seats],
	['meetings', { meeting: { H: { title: 'CMASC', when: { from: '2026-11-27' } } } }],
	['technologies', { technology: { T: { name: 'Medipix' } } }],
	['partners', { partner: { P: { name: 'CHUV' } } }]
])('has %s done once the records are there, and nothing else', (step, records) => {
	expect([...firstHour(begun(records), nobody, today).done]).toEqual([step]);
});

it.each<[string, Records]>([
	['an envelope of another year', { envelope: { E: { fund: fundId('MA budget'), year: 2027, money } } }],
	['a meeting that is over', { meeting: { H: { title: 'CMASC', when: { from: '2026-11-26' } } } }],
	['a cancelled one', { meeting: { H: { title: 'CMASC', when: { from: '2026-12-01' }, cancelled: true } } }],
	['members without a quorum', { membership: seats['membership']! }],
	['a quorum without members', { body: seats['body']! }],
	[
		'members who do not vote',
		{
			...seats,
			membership: { ...seats['membership'], M2: { body: deciding[1], seat: 'Guest', voting: false } }
		}
	],
	[
		'members whose term is over',
		{ ...seats, membership: { ...seats['membership'], M2: { body: deciding[1], period: { to: '2025' } } } }
	]
])('does not take %s for done', (_, records) => {
	expect([...firstHour(begun(records), nobody, today).done]).toEqual([]);
});

it('asks no quorum of a body that is no more, and one at least of those that decide', () => {
	const gone = { body: { [deciding[1]]: { validity: { from: '2011', to: '2020' } } } };
	expect(firstHour(begun(gone), nobody, today).bodies.map(({ id }) => id)).toEqual([deciding[0]]);
	expect([...firstHour(tablesOf({}), nobody, today).done]).toEqual([]);
});

it('proposes no second envelope of the same fund', () => {
	const records = { envelope: { E: { fund: fundId('MA budget'), year: 2026, money } } };
	expect(firstHour(begun(records), nobody, today).fund).toBeUndefined();
});

it('knows a name, and colleagues by what came from them or went to them', () => {
	const doneWith = (beside: Partial<Beside>) => [...firstHour(begun(), { ...nobody, ...beside }, today).done];
	expect(doneWith({ author: 'Ada' })).toEqual(['name']);
	expect(doneWith({ others: 1 })).toEqual(['colleagues']);
	expect(doneWith({ exported: '2026-11-20T10:00:00Z' })).toEqual(['colleagues']);
});

it('goes on with the first that is not done', () => {
	expect(firstHour(begun(seats), { ...nobody, author: 'Ada' }, today).next).toBe('envelope');
	const all: Records = {
		...seats,
		envelope: { E: { fund: fundId('MA budget'), year: 2026, money } },
		meeting: { H: { title: 'CMASC', when: { from: '2026-12' } } },
		technology: { T: { name: 'Medipix' } },
		partner: { P: { name: 'CHUV' } }
	};
	const found = firstHour(begun(all), { author: 'Ada', others: 1, exported: undefined }, today);
	expect(found.next).toBeUndefined();
	expect([...found.done]).toEqual([...firstHourSteps]);
});

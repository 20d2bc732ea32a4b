import { describe, expect, test } from 'vitest';
import { wordId } from '../../../../tests/support/desk';
import { applyChanges, changesOf, tablesOf, type Records } from '../../../../tests/support/tables-of';
import { joinChanges } from '../joining/join';
import { composeChangesets } from '../merge/compose';
import type { PortfolioState } from '../merge/state';
import { seededBytes } from '../../../../tests/support/laptop';
import { cameFrom, cameOutOf } from './origin';
import { partnerMoveChanges } from './move';
import { partnerRemarks } from './remarks';
import { standingOfPartner, stepsOfPartner } from './standing';

const today = '2026-11-30';
const partner = { H: { name: 'HUG' }, G: { name: 'Hôpitaux' } };
const step = (state: string, on: string | undefined, more: object = {}) => ({
	partner: 'H',
	state,
	...(on === undefined ? {} : { on }),
	...more
});
const standing = (steps: Records[string], id = 'H') =>
	standingOfPartner(tablesOf({ partner, partnerStep: steps }), id, today);

/** Writes records at an instant, as another laptop would. */
function written(state: PortfolioState, at: string, records: Records) {
	const about = { label: { act: 'import' }, changes: changesOf(records), at } as const;
	const writer = { replica: '0000000000000001', author: 'Ada', app: 'test' };
	for (const one of composeChangesets(state, writer, about, seededBytes(1))) state.apply(one);
}

describe('where an organisation stands', () => {
	test('is what its latest step says, since the first in a row that says so', () => {
		const found = standing({
			1: step('lead', '2026-09-01'),
			2: step('interested', '2026-10-01'),
			3: step('interested', '2026-11-20', { reason: 'Still.' })
		});
		expect(found).toMatchObject({ state: 'interested', since: '2026-10-01', days: 60 });
		expect(found?.step.values.reason).toBe('Still.');
	});

	test('is not known where nobody said anything, nor by a state that this version cannot read', () => {
		expect(standing({})).toBeUndefined();
		expect(standing({ 1: step('courted', '2026-09-01') })).toBeUndefined();
		expect(standing({ 1: step('lead', '2026-09-01'), 2: step('courted', '2026-10-01') })?.state).toBe('lead');
	});

	test('counts a month from its first day, and what has no day as the oldest', () => {
		expect(standing({ 1: step('lead', '2026-10-02'), 2: step('selected', '2026-10') })?.state).toBe('lead');
		const undated = { 1: step('lead', '2026-10-02'), 2: step('selected', undefined) };
		expect(standing(undated)?.state).toBe('lead');
		expect(standing({ 1: step('selected', undefined) })).toMatchObject({
			state: 'selected',
			since: undefined,
			days: undefined
		});
	});

	test('does not count what lies ahead, and says so', () => {
		const state = tablesOf({
			partner,
			partnerStep: { 1: step('lead', '2026-10-02'), 2: step('contacted', '2026-12-24') }
		});
		expect(standingOfPartner(state, 'H', today)?.state).toBe('lead');
		expect(partnerRemarks(state, 'H', today)).toEqual(['ahead']);
		expect(standingOfPartner(state, 'H', '2026-12-24')?.state).toBe('contacted');
	});

	test.each([
		['A', 'B'],
		['B', 'A']
	])('of steps of one day, %s and then %s, is the one written last', (first, last) => {
		const state = tablesOf({ partner });
		const said: Records['partnerStep'] = { A: step('lead', today), B: step('contacted', today) };
		written(state, '2026-11-30T09:00:00.000Z', { partnerStep: { [first]: said[first]! } });
		written(state, '2026-11-30T09:05:00.000Z', { partnerStep: { [last]: said[last]! } });
		expect(standingOfPartner(state, 'H', today)?.state).toBe(said[last]!['state']);
	});

	test('of an organisation that another was joined into, counts the steps of both', () => {
		const ids = { H: wordId('H'), G: wordId('G') };
		const state = tablesOf({
			partner: { [ids.H]: partner.H, [ids.G]: partner.G },
			partnerStep: {
				1: { partner: ids.H, state: 'lead', on: '2026-01-01' },
				2: { partner: ids.G, state: 'interested', on: '2026-05-01' }
			}
		});
		applyChanges(state, joinChanges(state, 'partner', { goes: ids.G, stays: ids.H }, {}));
		const joined = { table: (kind: string) => state.read(kind) };
		expect(stepsOfPartner(joined, ids.H)).toHaveLength(2);
		expect(standingOfPartner(joined, ids.H, today)?.state).toBe('interested');
	});
});

describe('what does not fit is said', () => {
	const nda = { subject: 'Talks', kind: 'nda', parties: ['H'], stage: 'active' };
	const remarks = (state: string, more: Records = {}) =>
		partnerRemarks(tablesOf({ partner, partnerStep: { 1: step(state, '2026-10-01') }, ...more }), 'H', today);

	test.each<[string, object, number]>([
		['in force', {}, 0],
		['without dates', { validity: undefined }, 0],
		['that has run out', { validity: { from: '2024', to: '2025' } }, 1],
		['that has not begun', { validity: { from: '2027' } }, 1],
		['that is being drafted', { stage: 'drafting' }, 1],
		['of another kind', { kind: 'mou' }, 1],
		['of others', { parties: ['G'] }, 1]
	])('under NDA, with one %s', (_, more, count) => {
		const values = { ...nda, validity: { from: '2026' }, ...more };
		const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
		expect(remarks('nda', { agreement: { A: said } })).toHaveLength(count);
	});

	test('selected, with a project or an agreement under which work is done', () => {
		const project = { P: { title: 'FLASH' } };
		expect(remarks('selected')).toEqual(['no-project']);
		expect(remarks('selected', { agreement: { A: nda } })).toEqual(['no-project']);
		expect(remarks('selected', { agreement: { A: { ...nda, kind: 'licence' } } })).toEqual([]);
		expect(
			remarks('selected', { agreement: { A: { ...nda, kind: 'licence', stage: 'terminated' } } })
		).toEqual(['no-project']);
		expect(remarks('selected', { project, participation: { T: { project: 'P', partner: 'H' } } })).toEqual(
			[]
		);
		expect(remarks('selected', { participation: { T: { project: 'gone', partner: 'H' } } })).toEqual([
			'no-project'
		]);
		expect(remarks('lead')).toEqual([]);
	});
});

describe('the chain from a topic to a partner', () => {
	const tables: Records = {
		partner,
		meeting: { M: { title: 'Forum', when: { from: '2026-10-08', to: '2026-10-08' } } },
		topic: { I: { meeting: 'M', title: 'FLASH dose' } },
		interest: { S: { country: 'GB', field: 'dosimetry', meeting: 'M' } },
		enquiry: { Q: { subject: 'Which detector?', receivedOn: '2026-10-09', meeting: 'M' } },
		partnerStep: {
			1: step('lead', '2026-10-09', { topic: 'I', enquiry: 'Q' }),
			2: step('contacted', '2026-10-12', { interaction: 'gone' }),
			3: { partner: 'G', state: 'lead', on: '2026-10-10', interest: 'S' }
		}
	};
	const state = tablesOf(tables);
	const ids = (id: string) => cameFrom(state, id)?.chain.map((one) => one.id);

	test('is followed back to the meeting, though the step names the topic alone', () => {
		expect(ids('H')).toEqual(['M', 'I', 'Q']);
		expect(ids('G')).toEqual(['M', 'S']);
		expect(cameFrom(state, 'nobody')).toBeUndefined();
	});

	test('is followed forward from the meeting and from the enquiry', () => {
		const out = (kind: string, id: string) => cameOutOf(state, { kind, id }).map((one) => one.partner);
		expect(out('meeting', 'M')).toEqual(['H', 'G']);
		expect(out('enquiry', 'Q')).toEqual(['H']);
		expect(out('interaction', 'gone')).toEqual([]);
	});
});

test('a move of an organisation that is new makes it, its step and what is next, in one', () => {
	let next = 0;
	const { partner: id, changes } = partnerMoveChanges(
		{
			partner: { name: 'Clinique de La Source' },
			state: 'lead',
			on: today,
			by: 'Ada',
			origin: { enquiry: 'Q' },
			next: { text: 'Call them', due: '2026-12-14' }
		},
		() => wordId(`new ${next++}`)
	);
	const state = tablesOf({ enquiry: { Q: { subject: 'Beds', receivedOn: today } } });
	applyChanges(state, changes);
	expect(state.table('partner').get(id)?.values['name']).toBe('Clinique de La Source');
	expect(standingOfPartner(state, id, today)?.state).toBe('lead');
	expect(
		state
			.table('action')
			.all()
			.map(({ values }) => values)
	).toEqual([{ text: 'Call them', due: '2026-12-14', owner: 'Ada', partner: id, done: false }]);
	expect(cameFrom(state, id)?.chain).toEqual([{ kind: 'enquiry', id: 'Q' }]);
});

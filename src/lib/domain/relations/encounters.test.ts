import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { presented } from '../withheld/presented';
import { affiliationsOn, organisationsOn, peopleOn } from './affiliations';
import { encountersOf, lastEncounter, organisationsIn } from './encounters';
import { likelyFor, mismatchesOf } from './mismatch';

const stored = tablesOf({
	partner: { HUG: { name: 'HUG' }, TUD: { name: 'TU Dresden' }, CERN: { name: 'CERN' } },
	contact: {
		mira: { lastName: 'Osmium' },
		tom: { lastName: 'Tin' },
		gone: { lastName: 'Gold', objection: true }
	},
	affiliation: {
		a: {
			contact: 'mira',
			partner: 'HUG',
			role: 'medical-physicist',
			period: { from: '2020', to: '2023-06' }
		},
		b: { contact: 'mira', partner: 'TUD', role: 'project-scientist', period: { from: '2023-06' } },
		c: { contact: 'tom', partner: 'HUG' },
		d: { contact: 'gone', partner: 'HUG' }
	},
	meeting: {
		forum: { title: 'KT Forum', when: { from: '2024-03-05', to: '2024-03-06' } },
		next: { title: 'Next Forum', when: { from: '2030-03-05', to: '2030-03-06' } }
	},
	attendance: {
		m: { meeting: 'forum', contact: 'mira', status: 'attended' },
		n: { meeting: 'next', contact: 'mira', status: 'invited' },
		o: { meeting: 'forum', contact: 'tom', status: 'excused' }
	},
	interaction: {
		early: { subject: 'Early', date: '2021-04-02', people: ['mira'] },
		turn: { subject: 'Turn', date: '2023-06-15', people: ['mira'] },
		late: { subject: 'Late', date: '2024-01-09', people: ['mira', 'tom'] },
		named: { subject: 'Named', date: '2024-02-01', people: ['tom'], partner: 'TUD' }
	}
});
const portfolio = presented(stored);

const ids = (kind: string, id: string) =>
	encountersOf(portfolio, kind, id)
		.map(({ record }) => record.id)
		.toSorted();

test('an affiliation holds on the days its period may mean, and always without one', () => {
	expect(organisationsOn(portfolio, 'mira', '2021-04-02')).toEqual(['HUG']);
	expect(organisationsOn(portfolio, 'mira', '2023-06-15')).toEqual(['TUD', 'HUG']);
	expect(organisationsOn(portfolio, 'mira', '2024')).toEqual(['TUD']);
	expect(organisationsOn(portfolio, 'tom', '1999-01-01')).toEqual(['HUG']);
	expect(organisationsOn(portfolio, 'mira', undefined)).toEqual(['TUD', 'HUG']);
	expect(affiliationsOn(portfolio, 'mira', '2010')).toEqual([]);
});

test('somebody who objected is named among the people of nobody', () => {
	expect(peopleOn(portfolio, 'HUG', '2021-04-02').toSorted()).toEqual(['mira', 'tom']);
});

test('a conversation counts for its people and their organisations on that day', () => {
	expect(ids('contact', 'mira')).toEqual(['early', 'forum', 'late', 'next', 'turn']);
	expect(ids('partner', 'HUG')).toEqual(['early', 'forum', 'late', 'named', 'turn']);
	expect(ids('partner', 'TUD')).toEqual(['forum', 'late', 'named', 'next', 'turn']);
	expect(ids('partner', 'CERN')).toEqual([]);
	expect(organisationsIn(portfolio, portfolio.table('interaction').get('late')!).toSorted()).toEqual([
		'HUG',
		'TUD'
	]);
});

test('where it names one of the organisations of somebody, it counts for that alone', () => {
	const two = tablesOf({
		partner: { A: { name: 'A' }, B: { name: 'B' } },
		contact: { mira: { lastName: 'Osmium' } },
		affiliation: { a: { contact: 'mira', partner: 'A' }, b: { contact: 'mira', partner: 'B' } },
		interaction: { c: { subject: 'x', date: '2024-01-01', people: ['mira'], partner: 'A' } }
	});
	expect(encountersOf(two, 'partner', 'A')).toHaveLength(1);
	expect(encountersOf(two, 'partner', 'B')).toHaveLength(0);
});

test('the last contact is a conversation or a meeting that took place', () => {
	expect(lastEncounter(portfolio, 'contact', 'mira', '2026-11-30')?.record.id).toBe('forum');
	expect(lastEncounter(portfolio, 'contact', 'mira', '2024-01-31')?.record.id).toBe('late');
	expect(lastEncounter(portfolio, 'contact', 'tom', '2026-11-30')?.record.id).toBe('named');
	expect(lastEncounter(portfolio, 'contact', 'tom', '2020-01-01')).toBeUndefined();
});

test('what does not fit is named, with where they were instead', () => {
	const said = (values: object) => mismatchesOf(portfolio, values as never);
	expect(said({ people: ['mira'], partner: 'HUG', date: '2024-02-01' })).toMatchObject([
		{ contact: 'mira', instead: ['TUD'], otherwise: [{ id: 'a' }] }
	]);
	expect(said({ people: ['tom'], partner: 'TUD', date: '2024-02-01' })).toMatchObject([
		{ contact: 'tom', instead: ['HUG'], otherwise: [] }
	]);
	expect(said({ people: ['mira'], partner: 'HUG', date: '2021-02-01' })).toEqual([]);
	expect(said({ people: ['stranger'], partner: 'HUG', date: '2021-02-01' })).toEqual([]);
	expect(said({ people: ['mira'], date: '2021-02-01' })).toEqual([]);
});

test('choosing one narrows the other', () => {
	const likely = (to: string, values: object) => likelyFor(portfolio, 'interaction', to, values as never);
	expect(likely('contact', { partner: 'TUD', date: '2024-02-01' })).toEqual(new Set(['mira']));
	expect(likely('partner', { people: ['mira'], date: '2021-02-01' })).toEqual(new Set(['HUG']));
	expect(likely('contact', { partner: 'CERN' })).toBeUndefined();
	expect(likely('project', { partner: 'TUD' })).toBeUndefined();
});

import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { relatedColumnsOf, listedKind } from '../related/all';
import { besideTitle } from '../related/beside';
import { kinds } from '../kinds/all';
import { lensOf } from '../reading/lens';
import { acquaintancesOf } from './acquaintance';
import { warmthOf } from './rhythm';

const portfolio = tablesOf({
	partner: {
		HUG: { name: 'Geneva University Hospitals', acronym: 'HUG', city: 'Geneva', contactEvery: 3 },
		TUD: { name: 'TU Dresden', city: 'Dresden', country: 'DE', contactEvery: 6 },
		CERN: { name: 'European Organization for Nuclear Research', acronym: 'CERN' },
		quiet: { name: 'Quiet' }
	},
	contact: {
		mira: { firstName: 'Mira', lastName: 'Osmium' },
		nina: { firstName: 'Nina', lastName: 'Neon' }
	},
	affiliation: {
		a: { contact: 'mira', partner: 'HUG', role: 'project-scientist' },
		n: { contact: 'nina', partner: 'CERN' }
	},
	meeting: { forum: { title: 'KT Forum', when: { from: '2026-08-31', to: '2026-08-31' } } },
	attendance: {
		m: { meeting: 'forum', contact: 'mira', status: 'attended' },
		n: { meeting: 'forum', contact: 'nina', status: 'attended' }
	},
	interaction: {
		c: { subject: 'Beam', date: '2026-05-05', people: ['mira'], nextStep: 'Send it', due: '2026-06-01' },
		d: { subject: 'Later', date: '2026-12-24', people: ['mira'], nextStep: 'Done', done: true }
	}
});
const record = (id: string, kind = 'partner') => portfolio.table(kind).get(id)!;
const lens = lensOf(portfolio, 'en');
const column = (kind: string, name: string, id: string, today = '2026-11-30') =>
	relatedColumnsOf(kind)
		.find((one) => one.name === name)
		?.value(portfolio, record(id, kind), today);

test('a relation goes cold the day after its rhythm is over, and is cold without any contact', () => {
	expect(warmthOf(portfolio, record('HUG'), '2026-11-30')).toMatchObject({
		due: '2026-11-30',
		state: 'warm'
	});
	expect(warmthOf(portfolio, record('HUG'), '2026-12-01')).toMatchObject({ state: 'cold', overdue: 1 });
	expect(warmthOf(portfolio, record('TUD'), '2026-11-30')).toEqual({
		last: undefined,
		due: undefined,
		state: 'cold',
		overdue: 0
	});
	expect(warmthOf(portfolio, record('quiet'), '2026-11-30')).toBeUndefined();
});

test('whoever of ours met or wrote is told, with the conversations and meetings that say so', () => {
	const known = acquaintancesOf(portfolio, 'partner', 'HUG', '2026-11-30');
	expect(known.map(({ who, last, encounters }) => [who, last, encounters.length])).toEqual([
		[{ contact: 'nina' }, '2026-08-31', 1],
		[{ writer: 'Ada' }, '2026-05-05', 1]
	]);
});

test('a list tells where somebody works, when there was contact and what is next', () => {
	expect(column('contact', 'organisations', 'mira')).toEqual(['HUG']);
	expect(column('contact', 'place', 'mira')).toBe('Geneva');
	expect(column('contact', 'lastContact', 'mira')).toBe('2026-08-31');
	expect(column('contact', 'nextStep', 'mira')).toBe('Send it');
	expect(column('partner', 'lastContact', 'HUG', '2026-06-01')).toBe('2026-05-05');
	expect(column('partner', 'warmth', 'TUD')).toBe('cold');
	expect(column('partner', 'warmth', 'quiet')).toBeUndefined();
	expect(column('partner', 'people', 'HUG')).toEqual(['mira']);
});

test('a person is known by organisation and role, and found by its name and city', () => {
	const { words, found } = besideTitle(portfolio, record('mira', 'contact'), lens, '2026-11-30');
	expect(words).toBe('HUG, project-scientist');
	expect(found).toContain('Geneva University Hospitals');
	expect(besideTitle(portfolio, record('TUD'), lens, undefined).words).toBe('Dresden, Germany');
});

test('no related column has the name of a field, and the usual columns of a list exist', () => {
	for (const kind of kinds) {
		const related = relatedColumnsOf(kind.name);
		expect(related.filter(({ name }) => Object.hasOwn(kind.fields, name)).map(({ name }) => name)).toEqual(
			[]
		);
		const listed = listedKind(kind);
		expect(listed.columns.filter((name) => !Object.hasOwn(listed.fields, name))).toEqual([]);
		expect(Object.keys(listed.fields)).toHaveLength(Object.keys(kind.fields).length + related.length);
	}
});

import { expect, it } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import {
	agreementsOfState,
	conversationsOfState,
	delegatesOfState,
	meetingsOfState,
	organisationsOfState,
	peopleOfState,
	projectsOfState
} from './of-state';
import { timelineOf } from './timeline';

const today = '2026-11-30';
const source = tablesOf({
	country: {
		PL: { code: 'PL', nameEn: 'Poland' },
		UN: { nameEn: 'UNESCO' },
		IT: { code: 'IT', nameEn: 'Italy' }
	},
	partner: {
		waw: { name: 'Warsaw', country: 'PL' },
		krk: { name: 'Kraków', country: 'PL' },
		rom: { name: 'Rome', country: 'IT' }
	},
	contact: {
		ann: { lastName: 'A' },
		ben: { lastName: 'B' },
		old: { lastName: 'O' },
		rome: { lastName: 'R' }
	},
	affiliation: {
		a: { contact: 'ann', partner: 'waw', period: { from: '2020' } },
		o: { contact: 'old', partner: 'waw', period: { from: '2010', to: '2019' } },
		r: { contact: 'rome', partner: 'rom' }
	},
	membership: {
		past: { body: 'F', country: 'PL', contact: 'old', period: { from: '2015', to: '2019' } },
		now: { body: 'F', country: 'PL', contact: 'ben', period: { from: '2024' } },
		nobody: { body: 'F', country: 'PL', seat: 'Adviser', period: { from: '2022' } }
	},
	project: { P: { title: 'P', period: { from: '2021' } }, Q: { title: 'Q' } },
	participation: {
		p: { project: 'P', partner: 'waw' },
		q: { project: 'Q', partner: 'rom', country: 'PL' },
		r: { project: 'Q', partner: 'krk', country: 'IT' }
	},
	meeting: {
		M: { title: 'Forum', when: { from: '2025-04-01' } },
		N: { title: 'Forum', when: { from: '2026-04-01' } }
	},
	attendance: {
		m1: { meeting: 'M', membership: 'past', status: 'invited' },
		m2: { meeting: 'M', country: 'PL', status: 'attended' },
		n: { meeting: 'N', membership: 'now', status: 'excused' },
		x: { meeting: 'N', country: 'IT', status: 'attended' }
	},
	agreement: {
		state: { subject: 'MoU', countries: ['PL', 'IT'], signedOn: '2020-01' },
		both: { subject: 'NDA', countries: ['PL'], parties: ['waw'], signedOn: '2022-01' },
		party: { subject: 'R&D', parties: ['krk', 'rom'] },
		other: { subject: 'Rome', parties: ['rom'] }
	},
	interaction: {
		one: { subject: 'Call', date: '2026-01-05', partner: 'waw', people: ['ann'] },
		two: { subject: 'Visit', date: '2026-03-05', people: ['ben'] },
		three: { subject: 'Rome', date: '2026-04-05', partner: 'rom' }
	}
});

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

it('knows whom and what belongs to a State', () => {
	expect(ids(organisationsOfState(source, 'PL'))).toEqual(['krk', 'waw']);
	expect(delegatesOfState(source, 'PL', today).map(({ record, now }) => [record.id, now])).toEqual([
		['now', true],
		['nobody', true],
		['past', false]
	]);
	expect(peopleOfState(source, 'PL', today)).toEqual(['ben', 'ann']);
	expect(projectsOfState(source, 'PL')).toEqual(['P', 'Q']);
	expect(ids(agreementsOfState(source, 'PL'))).toEqual(['both', 'state', 'party']);
	expect(meetingsOfState(source, 'PL').map(({ record, status }) => [record.id, status])).toEqual([
		['N', 'excused'],
		['M', 'attended']
	]);
	expect(ids(conversationsOfState(source, 'PL'))).toEqual(['two', 'one']);
});

it('tells it as one timeline', () => {
	expect(timelineOf(source, 'country', 'PL').map(({ on, type, record }) => [on, type, record.id])).toEqual([
		['2026-04-01', 'meeting', 'N'],
		['2026-03-05', 'conversation', 'two'],
		['2026-01-05', 'conversation', 'one'],
		['2025-04-01', 'meeting', 'M'],
		['2022-01', 'agreement', 'both'],
		['2021', 'project', 'p'],
		['2020-01', 'agreement', 'state'],
		[undefined, 'agreement', 'party'],
		[undefined, 'project', 'q']
	]);
});

it('has nothing for an organisation without a code, and no partners for none', () => {
	expect(organisationsOfState(source, 'UN')).toEqual([]);
	expect(projectsOfState(source, 'UN')).toEqual([]);
	expect(timelineOf(source, 'country', 'UN')).toEqual([]);
});

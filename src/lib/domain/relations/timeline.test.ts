import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { timelineOf } from './timeline';

const portfolio = tablesOf({
	partner: { HUG: { name: 'HUG' }, TUD: { name: 'TU Dresden' } },
	contact: { mira: { lastName: 'Osmium' } },
	affiliation: {
		a: { contact: 'mira', partner: 'HUG', period: { from: '2020', to: '2023-06' } },
		b: { contact: 'mira', partner: 'TUD', period: { from: '2023-07' } }
	},
	technology: { T: { name: 'Timepix' } },
	project: {
		P: { title: 'FLASH', technologies: ['T'], period: { from: '2021', to: '2026' } },
		Q: { title: 'Undated' }
	},
	participation: {
		p: { project: 'P', partner: 'HUG', period: { from: '2022-02', to: '2024-01' } },
		q: { project: 'Q', partner: 'HUG' },
		r: { project: 'gone', partner: 'HUG' }
	},
	agreement: {
		stepped: { subject: 'R&D', parties: ['HUG'], project: 'P', signedOn: '2022-01-10' },
		signed: { subject: 'MoU', parties: ['HUG'], signedOn: '2019-01-10' }
	},
	agreementStep: {
		s1: { agreement: 'stepped', stage: 'negotiation', on: '2021-11-01' },
		s2: { agreement: 'stepped', stage: 'active', on: '2022-01-10' }
	},
	decision: {
		before: { project: 'P', type: 'advice', date: '2021-05-05' },
		during: { project: 'P', type: 'funding', date: '2022-06-24' }
	},
	stageChange: { st: { project: 'P', to: 'x', on: '2022-06-24' } },
	meeting: { M: { title: 'CMASC', when: { from: '2022-06-24', to: '2022-06-24' } } },
	agendaItem: { i: { meeting: 'M', project: 'P' }, j: { meeting: 'M', project: 'P' } },
	outcome: {
		o: { title: 'Monitor sold', type: 'product', technology: 'T', date: '2025' },
		paper: { title: 'Paper', type: 'publication', project: 'P', date: '2019' }
	},
	interaction: {
		c: { subject: 'Beam time', date: '2022-09-01', people: ['mira'], project: 'P', technology: 'T' }
	}
});

const told = (kind: string, id: string) =>
	timelineOf(portfolio, kind, id).map(({ on, type, record, end }) =>
		[on ?? '-', type, record.id, ...(end ? [end] : [])].join(' ')
	);

test('a partner: what was said, its projects and agreements, and what became of them while it took part', () => {
	expect(told('partner', 'HUG')).toEqual([
		'2024-01 project p to',
		'2022-09-01 conversation c',
		'2022-06-24 decision during',
		'2022-06-24 stage st',
		'2022-02 project p from',
		'2022-01-10 agreement s2',
		'2021-11-01 agreement s1',
		'2019-01-10 agreement signed',
		'- project q'
	]);
});

test('a person: theirs, and what their organisation did while they were there', () => {
	expect(told('contact', 'mira')).toEqual([
		'2023-07 affiliation b from',
		'2023-06 affiliation a to',
		'2022-09-01 conversation c',
		'2022-06-24 decision during',
		'2022-06-24 stage st',
		'2022-02 project p from',
		'2022-01-10 agreement s2',
		'2021-11-01 agreement s1',
		'2020 affiliation a from'
	]);
	const through = timelineOf(portfolio, 'contact', 'mira').find(({ type }) => type === 'decision')?.through;
	expect(through).toBe('HUG');
});

test('a project: its meetings once each, partners, agreements, decisions, stages and conversations', () => {
	expect(told('project', 'P')).toEqual([
		'2024-01 project p to',
		'2022-09-01 conversation c',
		'2022-06-24 decision during',
		'2022-06-24 meeting M',
		'2022-06-24 stage st',
		'2022-02 project p from',
		'2022-01-10 agreement s2',
		'2021-11-01 agreement s1',
		'2021-05-05 decision before',
		'2019 outcome paper'
	]);
});

test('a technology: its projects, what came of it and what was said of it', () => {
	expect(told('technology', 'T')).toEqual([
		'2026 project P to',
		'2025 outcome o',
		'2022-09-01 conversation c',
		'2021 project P from'
	]);
});

test('six overlapping affiliations tell each event once', () => {
	const many = tablesOf({
		partner: { A: { name: 'A' }, B: { name: 'B' } },
		contact: { x: { lastName: 'X' } },
		affiliation: Object.fromEntries(
			[1, 2, 3, 4, 5, 6].map((n) => [
				`a${n}`,
				{ contact: 'x', partner: n % 2 ? 'A' : 'B', role: `r${n}`, period: { from: `200${n}` } }
			])
		),
		project: { P: { title: 'P' } },
		participation: {
			p: { project: 'P', partner: 'A', period: { from: '2010' } },
			q: { project: 'P', partner: 'B', period: { from: '2010' } }
		},
		decision: { d: { project: 'P', date: '2012-01-01', type: 'advice' } }
	});
	const events = timelineOf(many, 'contact', 'x').map(({ type, record }) => `${type} ${record.id}`);
	expect(events.filter((event) => event === 'decision d')).toHaveLength(1);
	expect(events.filter((event) => event.startsWith('project'))).toEqual(['project p', 'project q']);
	expect(events.filter((event) => event.startsWith('affiliation'))).toHaveLength(6);
});

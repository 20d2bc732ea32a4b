import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { proposedItem } from './proposed-item';

const source = tablesOf({
	stage: {
		idea: { order: 0, body: 'KT' },
		mapf: { order: 1, body: 'MAPF', gate: 'advice' },
		light: { order: 2, body: 'CMASC', gate: 'greenLight' }
	},
	meeting: {
		past: { body: 'CMASC', when: { from: '2026-11-02' } },
		off: { body: 'CMASC', when: { from: '2026-12-04' }, cancelled: true },
		next: { body: 'CMASC', when: { from: '2027-03-04' } },
		later: { body: 'CMASC', when: { from: '2027-06-04' } },
		forum: { body: 'MAPF', when: { from: '2027-02-01' } }
	},
	agendaItem: {
		a: { meeting: 'next', order: 1.5, title: 'x' },
		b: { meeting: 'next', order: 3, title: 'y' }
	},
	project: {
		P: { title: 'FLASH', stage: 'light' },
		Q: { title: 'New' },
		R: { title: 'Idea', stage: 'idea' }
	},
	technology: { T: { name: 'Medipix' } },
	action: { A: { text: 'Ask the hospital' } }
});
const of = (about: object, locale: 'en' | 'fr' = 'en') => proposedItem(source, about, '2026-12-01', locale);

test('the next meeting of the body that holds a project, behind what is on its agenda, asked for what its gate decides', () => {
	expect(of({ project: 'P' })).toEqual({
		meeting: 'next',
		order: 4,
		title: 'FLASH · Green light',
		kind: 'decision',
		asks: 'greenLight'
	});
	expect(of({ project: 'P' }, 'fr')).toMatchObject({ title: 'FLASH · Feu vert' });
});

test('a meeting that was chosen stands; of another body nothing is asked', () => {
	expect(of({ project: 'P', meeting: 'later' })).toEqual({
		order: 1,
		title: 'FLASH · Green light',
		kind: 'decision',
		asks: 'greenLight'
	});
	expect(of({ project: 'P', meeting: 'forum' })).toEqual({ order: 1, title: 'FLASH', kind: 'presentation' });
	expect(of({ project: 'P', meeting: null })).toEqual({ title: 'FLASH', kind: 'presentation' });
});

test('a project on no path, a body without a meeting ahead, and what is about something else', () => {
	expect(of({ project: 'Q' })).toEqual({ title: 'New', kind: 'presentation' });
	expect(of({ project: 'R' })).toEqual({ title: 'Idea', kind: 'presentation' });
	expect(of({ technology: 'T', meeting: 'next' })).toEqual({ order: 4, title: 'Medipix' });
	expect(of({ action: 'A', meeting: 'forum' })).toEqual({
		order: 1,
		title: 'Ask the hospital',
		kind: 'discussion'
	});
	expect(of({})).toEqual({});
});

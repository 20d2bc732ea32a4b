import { expect, it } from 'vitest';
import { applyChanges, changesOf, tablesOf } from '../../../../tests/support/tables-of';
import { countryId, seedChanges, stageId } from '../seed/seed-changes';
import { relatedColumnsOf } from './all';

const chf = (francs: number) => ({ amount: francs * 100, currency: 'CHF' });
const eur = (euros: number) => ({ amount: euros * 100, currency: 'EUR' });

const state = tablesOf({});
applyChanges(state, [
	...seedChanges(),
	...changesOf({
		project: {
			P: { title: 'Gantry', stage: stageId('In execution') },
			Q: { title: 'Dose', stage: stageId('Idea') },
			R: { title: 'Bare' }
		},
		partner: {
			A: { name: 'Warsaw', country: 'PL' },
			B: { name: 'Lyon', country: 'FR' },
			C: { name: 'Funder', country: 'CH', kind: 'international-organisation' }
		},
		participation: {
			1: { project: 'P', partner: 'A' },
			2: { project: 'P', partner: 'B' },
			3: { project: 'Q', partner: 'C' }
		},
		agreement: { G: { subject: 'Gantry', project: 'P', parties: ['A'], stage: 'signed' } },
		budgetLine: {
			1: { project: 'P', stage: 'requested', year: 2026, money: chf(100) },
			2: { project: 'P', stage: 'requested', year: 2027, money: chf(20) },
			3: { project: 'P', stage: 'approved', year: 2026, money: chf(0) },
			4: { project: 'Q', stage: 'requested', year: 2026, money: eur(7) },
			5: { project: 'R', stage: 'requested', year: 2026, money: eur(7) },
			6: { project: 'R', stage: 'requested', year: 2026, money: chf(7) }
		},
		assessment: {
			1: { project: 'Q', assessor: 'Ada', score: 4 },
			2: { project: 'Q', assessor: 'Bo', score: 3 },
			3: { project: 'Q', assessor: 'Cy', score: 3 }
		},
		interaction: {
			1: { subject: 'Later', date: '2026-05-05', project: 'P', nextStep: 'Second', due: '2026-07' },
			2: { subject: 'Sooner', date: '2026-05-06', project: 'P', nextStep: 'First', due: '2026-06-30' },
			3: { subject: 'Over', date: '2026-05-07', project: 'P', nextStep: 'Done', due: '2026-05', done: true }
		}
	})
]);

// The health of projects in execution has tests of its own.
const columns = relatedColumnsOf('project').filter(({ name }) => name !== 'health');
const told = (id: string) =>
	Object.fromEntries(
		columns.map(({ name, value }) => [name, value(state, state.table('project').get(id)!, '2026-11-27')])
	);

it('tells of a project with whom, where, for how much and what is next', () => {
	expect(told('P')).toEqual({
		phase: 'execution',
		partners: ['A', 'B'],
		states: [countryId('PL'), countryId('FR')],
		requested: chf(120),
		approved: chf(0),
		score: undefined,
		nextStep: 'First',
		unbound: ['B']
	});
});

it('rounds a score, counts an organisation of many States for none, and keeps a currency that no rate converts', () => {
	expect(told('Q')).toMatchObject({
		phase: 'proposal',
		states: undefined,
		requested: eur(7),
		approved: undefined,
		score: 3.33
	});
});

it('says nothing of what nobody entered, nor one amount of two currencies that no rate brings together', () => {
	expect(told('R')).toEqual({
		phase: undefined,
		partners: undefined,
		states: undefined,
		requested: undefined,
		approved: undefined,
		score: undefined,
		nextStep: undefined,
		unbound: undefined
	});
});

it('brings currencies together once there is a rate, and follows what changes', () => {
	applyChanges(state, changesOf({ rate: { 1: { currency: 'EUR', date: '2026-01-01', francs: 2 } } }));
	expect(told('R')['requested']).toEqual(chf(21));
	applyChanges(state, changesOf({ participation: { 4: { project: 'R', partner: 'A' } } }));
	expect(told('R')['states']).toEqual([countryId('PL')]);
});

it('every kind it is worked out of is named, or the list would not follow it', () => {
	for (const { name, reads, value } of columns) {
		const asked = new Set<string>();
		const watched = {
			...state,
			table: (kind: string) => {
				asked.add(kind);
				return state.table(kind);
			}
		};
		value(watched as never, state.table('project').get('P')!, '2026-11-27');
		// The columns of a budget hold envelopes and pillars too, which change no sum of a project.
		for (const kind of ['project', 'envelope', 'technology']) asked.delete(kind);
		expect(
			[...asked].filter((kind) => !reads.includes(kind)),
			name
		).toEqual([]);
	}
});

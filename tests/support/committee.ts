import type { DecisionDraft } from '../../src/lib/domain/committee/decision-draft';
import type { AnyValues } from '../../src/lib/domain/schema/kind';

export const francs = (amount: number) => ({ amount, currency: 'CHF' });

/** A committee of three, two of them there, before one item: a project that asks for money. */
export const committee: Record<string, Record<string, AnyValues>> = {
	body: { B: { acronym: 'CMASC', quorum: 2 } },
	membership: { X: { body: 'B', seat: 'x' }, Y: { body: 'B', seat: 'y' }, Z: { body: 'B', seat: 'z' } },
	meeting: {
		M: { title: 'CMASC', body: 'B', when: { from: '2027-03-04' } },
		N: { title: 'Next', body: 'B', when: { from: '2027-06-10' } }
	},
	attendance: {
		A: { meeting: 'M', membership: 'X', status: 'attended' },
		B: { meeting: 'M', membership: 'Y', status: 'attended' }
	},
	stage: {
		mapf: { order: 0 },
		light: { order: 1, gate: 'greenLight', body: 'B' },
		signed: { order: 2, onlyWithMoney: true },
		committee: { order: 3, onlyWithMoney: true, gate: 'funding' },
		agreements: { order: 4 },
		deferred: { order: 100, side: true, outcome: 'deferred' },
		conditions: { order: 101, side: true, outcome: 'conditions' },
		refused: { order: 102, side: true, outcome: 'rejected', closed: true }
	},
	fund: { F: { name: 'MA' } },
	envelope: {
		E7: { fund: 'F', year: 2027, money: francs(100_00) },
		E8: { fund: 'F', year: 2028, money: francs(0) }
	},
	project: { P: { title: 'FLASH', stage: 'light', stageSince: '2027-01-10', fund: 'F' } },
	agendaItem: { I: { meeting: 'M', order: 1, project: 'P', asks: 'greenLight' } },
	budgetLine: {
		R1: {
			project: 'P',
			fund: 'F',
			year: 2027,
			stage: 'requested',
			category: 'material',
			money: francs(40_00)
		},
		R2: { project: 'P', year: 2027, stage: 'requested', category: 'material', money: francs(10_50) }
	}
};

/** What it decides when nothing is special: it recommends what is asked. */
export const greenLight: DecisionDraft = {
	meeting: 'M',
	item: 'I',
	project: 'P',
	type: 'greenLight',
	outcome: 'approved',
	date: '2027-03-04',
	by: 'Ada',
	amounts: [{ fund: 'F', year: 2027, amount: 50_50 }],
	recused: []
};

/** The other decision that the same project needs: it grants what is asked. */
export const funding: DecisionDraft = { ...greenLight, type: 'funding' };

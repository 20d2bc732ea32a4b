import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../../../tests/support/apply';
import { tablesOf } from '../../../../tests/support/tables-of';
import { budgetColumns } from '../budget/entries';
import { headroomsOf } from '../budget/headroom';
import type { Change } from '../records/changeset';
import { decisionChanges, takeBackChanges } from './decide';
import { decisionId, grantsOf, type DecisionDraft } from './decision-draft';
import { envelopesAt } from './envelopes';

const francs = (amount: number) => ({ amount, currency: 'CHF' });
const projects = ['P', 'Q', 'R'];
const funds = ['F', 'G'];
const years = [2027, 2028];
const about = funds.flatMap((fund) => years.map((year) => ({ fund, year })));

const start = () =>
	tablesOf({
		meeting: { M: { title: 'CMASC', body: 'B', when: { from: '2027-03-04' } } },
		stage: {
			light: { order: 0, gate: 'greenLight' },
			next: { order: 1 },
			no: { side: true, outcome: 'rejected' }
		},
		project: Object.fromEntries(projects.map((id) => [id, { title: id, stage: 'light' }])),
		envelope: Object.fromEntries(
			about.map(({ fund, year }, at) => [`E${at}`, { fund, year, money: francs(at * 33_33) }])
		),
		budgetLine: { O: { fund: 'F', year: 2027, stage: 'approved', money: francs(10_01) } }
	});

const amount = fc.oneof(fc.integer({ min: 0, max: 200_00 }), fc.constant(2 ** 52));
const decision = fc.record({
	do: fc.constant('decide' as const),
	project: fc.constantFrom(...projects),
	type: fc.constantFrom('greenLight' as const, 'funding' as const),
	outcome: fc.constantFrom('approved', 'conditions', 'rejected', 'deferred', 'noted'),
	amounts: fc.uniqueArray(
		fc.record({ fund: fc.constantFrom(...funds), year: fc.constantFrom(...years), amount }),
		{ selector: ({ fund, year }) => `${fund} ${year}`, maxLength: 4 }
	)
});
const step = fc.oneof(
	{ weight: 4, arbitrary: decision },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('take back' as const), at: fc.nat() }) }
);

test('after any decisions, undone or taken back, what is left is the envelope less what stands', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
			const state = start();
			let standing = new Map<string, DecisionDraft>();
			const undone: { changes: Change[]; standing: Map<string, DecisionDraft> }[] = [];
			for (const one of steps) {
				if (one.do === 'undo') {
					const last = undone.pop();
					if (!last) continue;
					apply(state, last.changes);
					standing = last.standing;
				} else if (one.do === 'take back') {
					const [id] = [...standing.keys()].slice(one.at % Math.max(1, standing.size));
					if (id === undefined) continue;
					undone.push({ changes: apply(state, takeBackChanges(state, id)), standing: new Map(standing) });
					standing.delete(id);
				} else {
					const draft: DecisionDraft = {
						...one,
						meeting: 'M',
						item: undefined,
						date: '2027-03-04',
						by: 'Ada',
						recused: [],
						conditions: 'a',
						envelopeReason: 'a'
					};
					const decided = decisionChanges(state, draft);
					if (!decided.ok) throw new Error(JSON.stringify(decided.problem));
					const before = new Map(standing);
					undone.push({ changes: apply(state, decided.value.changes), standing: before });
					standing.set(decisionId(draft), draft);
				}
			}
			for (const shown of envelopesAt(state, 'M', about)) {
				const at = about.findIndex(({ fund, year }) => fund === shown.fund && year === shown.year);
				const today = [...standing.values()]
					.flatMap(grantsOf)
					.filter(({ fund, year }) => fund === shown.fund && year === shown.year)
					.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
				const before = at === 0 ? 10_01 : 0;
				expect(shown).toMatchObject({ envelope: at * 33_33, before });
				if (!Number.isSafeInteger(Number(today))) continue;
				expect(shown.today).toBe(Number(today));
				expect(shown.left).toBe(at * 33_33 - before - Number(today));
				const where = { fund: new Set([shown.fund]), year: new Set([String(shown.year)]) };
				expect(headroomsOf(budgetColumns(state), where, '2020-01-01')().left?.rest.amount).toBe(shown.left);
			}
		}),
		{ numRuns: 50 }
	);
}, 30_000);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetColumns } from '../budget/entries';
import { rollUpBudget, totalBudget } from '../budget/roll-up';
import type { Json } from '../base/json';
import type { AnyValues } from '../schema/kind';
import { packMeeting, packRecords } from '../../../../tests/support/pack-meeting';
import { lensWith } from '../../../../tests/support/lens';
import { seededWith } from '../../../../tests/support/seeded';
import { tablesOf, type Records } from '../../../../tests/support/tables-of';
import { packOf, type Pack, type PackChoice } from './pack';
import type { Source } from '../reading/source';

const lens = lensWith();

function made(source: Source, choice: Partial<PackChoice> = {}): Pack {
	const steps = packOf(source, lens, { meeting: packMeeting, today: '2027-01-01', ...choice });
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);

describe('the pack of a meeting', () => {
	const source = seededWith(packRecords(12));
	const pack = made(source);

	it('has a sheet for each project on the agenda, in its order', () => {
		expect(pack.agenda.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
		expect(pack.projects.map(({ id }) => id)).toEqual(pack.agenda.map(({ project }) => project?.id));
		expect(pack.agenda[0]?.asks).toBe('funding');
		expect(pack.agenda[1]?.asks).toBe('greenLight');
		expect(pack.day).toBe('2027-04-14');
	});

	it('tells of a project all that is recorded', () => {
		const sheet = pack.projects[0]!;
		expect(sheet.technologies).toMatchObject([{ readiness: { level: 4, date: '2026-05' }, unique: true }]);
		expect(
			sheet.partners.map(({ country, status }) => [country, (status as { status: string }).status])
		).toEqual([
			['FR', 'member'],
			['DE', 'member']
		]);
		expect(sheet.decisions).toMatchObject([{ values: { outcome: 'conditions' } }]);
		expect(sheet.score).toMatchObject({ mean: 3.5, assessors: 2 });
		expect(sheet.checks.find(({ state }) => state === 'overridden')?.answer?.values.overrideReason).toBe(
			'The contract begins in June.'
		);
	});

	it('does not ask whether the decision asked for has been taken', () => {
		const checks = pack.projects[0]!.checks.filter(({ findings }) =>
			findings.some((one) => one.type === 'undecided' && one.decision === 'funding')
		);
		expect(checks).toEqual([]);
	});

	it('leaves out the items told', () => {
		const left = made(source, { without: new Set(pack.agenda.slice(1).map(({ id }) => id)) });
		expect(left.projects.map(({ id }) => id)).toEqual([pack.projects[0]!.id]);
		expect(left.budget.total.asked).toEqual(pack.projects[0]!.money.asked);
	});

	it('counts the money of a granted project once', () => {
		const id = pack.projects[0]!.id;
		const granted = seededWith({
			...packRecords(12),
			decision: { D: { project: id, type: 'funding', outcome: 'approved', date: '2027-02-01' } }
		});
		const after = made(granted);
		expect(after.waiting.has(id)).toBe(false);
		expect(after.budget.total.asked.amount).toBe(
			pack.budget.total.asked.amount - pack.projects[0]!.money.asked.amount
		);
	});
});

describe('its totals', () => {
	const ids = { projects: ['P', 'Q', 'R'], funds: ['F', 'G', ''], countries: ['CH', 'FR', ''] };
	const line = fc.record({
		project: fc.constantFrom(...ids.projects, 'S'),
		fund: fc.constantFrom(...ids.funds),
		year: fc.integer({ min: 2026, max: 2028 }),
		stage: fc.constantFrom('requested', 'approved'),
		money: fc.record({
			amount: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
			currency: fc.constantFrom('CHF', 'CHF', 'EUR')
		})
	});
	const arbitrary = fc.record({
		lines: fc.array(line, { maxLength: 25 }),
		envelopes: fc.array(
			fc.record({
				fund: fc.constantFrom('F', 'G'),
				year: fc.constant(2027),
				money: line.map(({ money }) => money)
			})
		),
		partners: fc.array(fc.constantFrom(...ids.countries), { maxLength: 5 }),
		participations: fc.array(fc.record({ project: fc.constantFrom(...ids.projects), partner: fc.nat(4) })),
		granted: fc.subarray(ids.projects)
	});

	it('are those of the budget, to the centime', () => {
		fc.assert(
			fc.property(arbitrary, ({ lines, envelopes, partners, participations, granted }) => {
				const source = tablesOf({
					meeting: { [packMeeting]: { title: 'Meeting', when: { from: '2027-04-14' } } },
					project: list(
						'',
						ids.projects.map((title) => ({ title })),
						(_, at) => ids.projects[at]!
					),
					agendaItem: list(
						'A',
						ids.projects.map((project, order) => ({ meeting: packMeeting, order, title: project, project }))
					),
					budgetLine: list('L', lines),
					envelope: list('E', envelopes),
					partner: list(
						'X',
						partners.map((country) => (country === '' ? { name: 'a' } : { name: 'a', country }))
					),
					participation: list(
						'Y',
						participations.map(({ project, partner }) => ({ project, partner: `X${partner}` }))
					),
					decision: list(
						'D',
						granted.map((project) => ({ project, type: 'funding', outcome: 'approved', date: '2026' }))
					)
				});
				const columns = budgetColumns(source);
				const { budget, projects, states, waiting } = made(source);
				const rolled = rollUpBudget(columns, ['project', 'measure']);
				for (const { id, money } of projects) {
					expect(money.asked.amount).toBe(rolled.total(id, 'requested').amount);
					expect(money.approved.amount).toBe(rolled.total(id, 'approved').amount);
				}
				const asked = totalBudget(columns, { measure: new Set(['requested']), project: waiting });
				expect(sum(budget.rows.map((row) => row.asked.amount))).toBe(asked.amount);
				expect(budget.total.asked.amount).toBe(asked.amount);
				expect(budget.total.after?.amount ?? 0).toBe(sum(budget.rows.map((row) => row.after?.amount ?? 0)));
				expect(sum(states.rows.map((row) => row.asked.amount)) + states.unshared.amount).toBe(asked.amount);
			})
		);
	});
});

/** Records under ids made from their place. */
function list(
	letter: string,
	values: readonly object[],
	idOf = (given: string, at: number) => given + String(at)
): Records[string] {
	return Object.fromEntries(
		values.map((one, at) => [idOf(letter, at), one as Record<string, Json> as AnyValues])
	);
}

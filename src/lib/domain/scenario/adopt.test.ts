import { describe, expect, test } from 'vitest';
import { committee, francs } from '../../../../tests/support/committee';
import { tablesOf } from '../../../../tests/support/tables-of';
import { finished } from '../base/steps';
import { agendaItemId } from '../committee/agenda';
import { agendaItem } from '../kinds/agenda-item';
import { bestSet } from '../optimum/best-set';
import { read } from '../reading/read';
import { withChanges } from '../reading/with-changes';
import type { AnyValues } from '../schema/kind';
import { adoptChanges, adoptionOf, meetingsToAdopt } from './adopt';
import { draftedDecision } from './drafted';
import { readScenario, settingsText } from './kept';
import { nothingPosed, type Posed } from './posed';
import { roundOf } from './round';
import { standingOf } from './standing';

const day = '2027-01-15';
const titleOf = (id: string) => id;
const asks = (project: string, year: number, amount: number) => ({
	project,
	fund: 'F',
	year,
	stage: 'requested',
	money: francs(amount)
});
const scored = (project: string, score: number) => ({ project, assessor: 'Ada', score, on: '2027-01-01' });

/** Four proposals: Q is on the agenda, R has its green light, S and T wait. */
const tables = {
	...committee,
	envelope: { ...committee['envelope'], E8: { fund: 'F', year: 2028, money: francs(90_00) } },
	project: Object.fromEntries(
		['Q', 'R', 'S', 'T', 'U'].map((id) => [id, { title: `Title ${id}`, round: 2027, stage: 'light' }])
	),
	agendaItem: { I: { meeting: 'M', order: 1, project: 'Q', asks: 'greenLight' } },
	decision: {
		D: { project: 'R', type: 'greenLight', outcome: 'approved', date: '2026-11-05' },
		E: { project: 'S', type: 'greenLight', outcome: 'deferred', date: '2026-11-05' }
	},
	budgetLine: {
		1: asks('Q', 2027, 10_00),
		2: asks('R', 2027, 10_00),
		3: asks('S', 2027, 40_00),
		4: asks('T', 2027, 10_00),
		5: asks('U', 2027, 90_00)
	},
	assessment: {
		1: scored('Q', 5),
		2: scored('R', 4),
		3: scored('S', 3),
		4: scored('T', 2),
		5: scored('U', 2)
	}
};
const posed: Posed = {
	...nothingPosed,
	musts: new Map([['U', 'out']]),
	starts: new Map([['S', [2028]]]),
	less: new Map([['S', 25]])
};

/** The records with a scenario that was kept of them. */
function kept(more: Record<string, Record<string, AnyValues>> = {}) {
	const before = tablesOf(tables);
	const { model, money } = roundOf(before, 2027, posed, day, titleOf);
	const { choice } = finished(bestSet(model));
	const scenario = {
		name: 'As we see it',
		round: 2027,
		mustNot: ['U'],
		chosen: [...choice!.keys()],
		settings: settingsText(posed, model, choice!, money.asks)
	};
	return { source: tablesOf({ ...tables, ...more, scenario: { Z: scenario } }), choice: choice! };
}

describe('a scenario', () => {
	test('is read as it was kept', () => {
		const { source, choice } = kept();
		const standing = standingOf(source, 'Z', day, titleOf)!;
		expect(readScenario(standing.scenario).posed).toEqual(posed);
		expect(standing.choice).toEqual(choice);
		expect(standing.choice.get('S')).toEqual({ name: '2028', costs: { '2028 F': 30_00 } });
		expect(standing).toMatchObject({ worth: 14_000, since: [], breaches: [] });
		expect(standing.takes).toEqual({ '2027 F': 30_00, '2028 F': 30_00 });
	});

	test('tells what has changed since it was kept', () => {
		const { R: _, ...project } = tables.project;
		const { source } = kept({
			project: { ...project, V: { title: 'V', round: 2027 } },
			budgetLine: {
				...tables.budgetLine,
				1: asks('Q', 2027, 95_00),
				3: asks('S', 2028, 40_00),
				6: asks('V', 2027, 1_00)
			},
			assessment: { ...tables.assessment, 4: scored('T', 3), 6: scored('V', 1) }
		});
		const standing = standingOf(source, 'Z', day, titleOf)!;
		expect(standing.since).toEqual([
			{ type: 'gone', id: 'R' },
			{ type: 'asks', id: 'Q', was: 10_00, now: 95_00 },
			{ type: 'asks', id: 'S', was: 40_00, now: 40_00 },
			{ type: 'score', id: 'T', was: 2_000, now: 3_000 },
			{ type: 'new', id: 'V' }
		]);
		expect(standing.breaches).toEqual([{ type: 'envelope', envelope: '2027 F', over: 5_00 }]);
	});

	test('made by hand, or with settings that nobody can read, is what it names', () => {
		const scenario = {
			Z: { name: 'By hand', round: 2027, chosen: ['Q', 'gone'], settings: 'was=x&took=&rule=' }
		};
		const standing = standingOf(tablesOf({ ...tables, scenario }), 'Z', day, titleOf)!;
		expect([...standing.choice.keys()]).toEqual(['Q']);
		expect(standing.since).toEqual([{ type: 'gone', id: 'gone' }]);
	});
});

describe('adopting', () => {
	test('is for meetings to come of those who give the green light', () => {
		const source = tablesOf({
			...tables,
			meeting: {
				...committee['meeting'],
				past: { body: 'B', when: { from: '2026-11-05' } },
				off: { body: 'B', when: { from: '2027-05-05' }, cancelled: true },
				over: { body: 'B', when: { from: '2027-05-05' }, closedOn: '2027-01-01' },
				others: { body: 'C', when: { from: '2027-05-05' } }
			}
		});
		expect(meetingsToAdopt(source, day).map(({ id }) => id)).toEqual(['M', 'N']);
	});

	test('drafts what waits, in order, and leaves what is on the agenda or decided', () => {
		const { source } = kept();
		const adoption = adoptionOf(source, standingOf(source, 'Z', day, titleOf)!, 'M', true);
		expect(adoption.drafts.map(({ project, priority }) => [project, priority])).toEqual([
			['S', 3],
			['T', 4],
			['U', undefined]
		]);
		expect(adoption.left.map(({ project, why }) => [project, why])).toEqual([
			['Q', 'on-agenda'],
			['R', 'decided']
		]);
	});

	test('writes its items and that it was adopted, and nothing else: no money and no decision', () => {
		const { source } = kept();
		const standing = standingOf(source, 'Z', day, titleOf)!;
		const changes = adoptChanges(source, adoptionOf(source, standing, 'M', false), day);
		const item = (project: string, order: number, priority: number) => ({
			do: 'put',
			kind: 'agendaItem',
			id: agendaItemId('M', 'project', project),
			fields: {
				meeting: 'M',
				order,
				title: `Title ${project}`,
				kind: 'decision',
				asks: 'greenLight',
				project,
				scenario: 'Z',
				priority
			}
		});
		expect(changes).toEqual([
			item('S', 2, 3),
			item('T', 3, 4),
			{ do: 'put', kind: 'scenario', id: 'Z', fields: { adoptedFor: 'M', adoptedOn: day } }
		]);
		const after = withChanges(source, changes);
		const again = adoptionOf(after, standingOf(after, 'Z', day, titleOf)!, 'M', false);
		expect(adoptChanges(after, again, day)).toEqual([]);
	});

	test('an item proposes what the scenario gives, while there is a scenario that chooses its project', () => {
		const { source } = kept();
		const standing = standingOf(source, 'Z', day, titleOf)!;
		const changes = adoptChanges(source, adoptionOf(source, standing, 'M', true), day);
		const after = withChanges(source, changes);
		const drafted = (project: string, of = after) =>
			draftedDecision(of, read(of, agendaItem).one(agendaItemId('M', 'project', project))!);
		expect(drafted('S')).toMatchObject({
			priority: 3,
			outcome: 'approved',
			amounts: [{ fund: 'F', year: 2028, amount: 30_00 }]
		});
		expect(drafted('U')).toBeUndefined();
		const without = withChanges(after, [{ do: 'drop', kind: 'scenario', id: 'Z' }]);
		expect(drafted('S', without)).toBeUndefined();
	});
});

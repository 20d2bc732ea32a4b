import { describe, expect, test } from 'vitest';
import { sampleLog } from '../../scripts/sample/sample';
import { budgetColumns } from '../../src/lib/domain/budget/entries';
import { keyFigures } from '../../src/lib/domain/budget/figures';
import { expectedOf, latenessesOf } from '../../src/lib/domain/budget/expected';
import { rollUpBudget } from '../../src/lib/domain/budget/roll-up';
import { decisionFlags, minutesOf } from '../../src/lib/domain/committee/minutes';
import { dueItems } from '../../src/lib/domain/due/due';
import { agreement } from '../../src/lib/domain/kinds/agreement';
import { action } from '../../src/lib/domain/kinds/action';
import { contact } from '../../src/lib/domain/kinds/contact';
import { decision } from '../../src/lib/domain/kinds/decision';
import { interaction } from '../../src/lib/domain/kinds/interaction';
import { meeting } from '../../src/lib/domain/kinds/meeting';
import { partner } from '../../src/lib/domain/kinds/partner';
import { project } from '../../src/lib/domain/kinds/project';
import { reviewRequest } from '../../src/lib/domain/kinds/review-request';
import { ruleResult } from '../../src/lib/domain/kinds/rule-result';
import { scenario } from '../../src/lib/domain/kinds/scenario';
import { stage } from '../../src/lib/domain/kinds/stage';
import { stageChange } from '../../src/lib/domain/kinds/stage-change';
import { trlReading } from '../../src/lib/domain/kinds/trl-reading';
import { view } from '../../src/lib/domain/kinds/view';
import { LikenessIndex } from '../../src/lib/domain/likeness/likeness-index';
import { likenessOf } from '../../src/lib/domain/likeness/likeness-of';
import { lensOf } from '../../src/lib/domain/reading/lens';
import { read } from '../../src/lib/domain/reading/read';
import { lists } from '../../src/lib/domain/seed/lists';
import { bodyId } from '../../src/lib/domain/seed/seed-changes';
import { sampleDay } from '../../src/lib/domain/seed/sample-day';
import { opened } from './opened';

const { log, state } = sampleLog();
const columns = budgetColumns(state);
const year = new Set([sampleDay.slice(0, 4)]);
const held = (acronym: string) =>
	read(state, meeting)
		.by('body', bodyId(acronym))
		.filter(({ values }) => values.illustrative === true && String(values.when?.from) <= sampleDay);
const decisions = read(state, decision).all();

describe('the story of the sample', () => {
	test('has a year of money, with one project beyond its grant', () => {
		const figures = Object.entries(keyFigures(columns, { year })).map(([name, total]) => [
			name,
			(total as { amount: number }).amount / 100_000
		]);
		expect(Object.fromEntries(figures)).toMatchObject({
			envelope: 780,
			approved: 612,
			committed: 548,
			spent: 342,
			forecast: 545
		});
		const of = (measure: string) => rollUpBudget(columns, ['project'], { year, measure: new Set([measure]) });
		const [approved, spent, forecast] = [of('approved'), of('spent'), of('forecast')];
		const beyond = read(state, project)
			.all()
			.filter(({ id }) => spent.total(id).amount > approved.total(id).amount);
		expect(beyond.map(({ values }) => values.title)).toEqual(['CAFEIN stroke registry']);
		expect(forecast.total(beyond[0]!.id).amount).toBeGreaterThan(approved.total(beyond[0]!.id).amount);
		expect([...columns.apart]).toEqual([]);
	});

	test('expects all that is committed, and what is approved for a project that is late after the year', () => {
		const expected = expectedOf(columns, latenessesOf(state), {}, sampleDay.slice(0, 4), sampleDay);
		expect(expected.total.amount / 100_000).toBe(548);
		expect(expected.late).toHaveLength(1);
	});

	test('has a project at each stage', () => {
		const standing = new Set(
			read(state, project)
				.all()
				.map(({ values }) => values.stage)
		);
		const empty = read(state, stage)
			.all()
			.filter(({ id }) => !standing.has(id));
		expect(empty.map(({ values }) => values.name)).toEqual([]);
	});

	test('has committees held, with who came and what they decided', () => {
		expect([held('CMASC').length, held('MAPF').length]).toEqual([3, 2]);
		for (const { id } of [...held('CMASC'), ...held('MAPF')]) {
			const minutes = minutesOf(state, id)!;
			expect(minutes.quorum.reached).toBe(true);
			expect(minutes.attendance.some(({ status }) => status === 'excused')).toBe(true);
			expect(minutes.items.every(({ item }) => item.values.treated)).toBe(true);
			expect(minutes.others.decisions).toEqual([]);
		}
		expect(new Set(decisions.map(({ values }) => values.outcome))).toEqual(
			new Set(['approved', 'conditions', 'rework', 'deferred', 'rejected'])
		);
		expect(decisions.filter(({ values }) => values.recused?.length)).toHaveLength(1);
		// A recommendation is not a grant: money is approved by the decision about it alone.
		for (const one of decisions) {
			expect(decisionFlags(state, one)).toEqual([]);
			if (one.values.type === 'greenLight') expect(one.values.money).toBeUndefined();
		}
	});

	test('has its actions done but for three, and few things overdue', () => {
		const actions = read(state, action).all();
		expect([actions.length, actions.filter(({ values }) => values.done !== true).length]).toEqual([12, 3]);
		const overdue = dueItems(state, sampleDay, 60).filter((one) => one.overdue);
		expect(overdue.map(({ type }) => type).sort()).toEqual(['duty', 'end', 'stale']);
	});

	test('has its rules answered, and one overridden for a reason', () => {
		expect(read(state, ruleResult).all().length).toBeGreaterThan(400);
		const overridden = read(state, stageChange)
			.all()
			.filter(({ values }) => values.overridden?.length);
		expect(overridden.map(({ values }) => typeof values.overrideReason)).toEqual(['string']);
	});

	test('has a year of conversations, most of their next steps done', () => {
		const said = read(state, interaction).all();
		expect(said.length).toBeGreaterThanOrEqual(60);
		expect(said.every(({ values }) => String(values.date) > '2025-11-27')).toBe(true);
		const steps = said.filter(({ values }) => values.nextStep !== undefined);
		const open = steps.filter(({ values }) => values.done !== true);
		expect(open.length).toBeGreaterThan(3);
		expect(open.length).toBeLessThan(steps.length / 2);
	});

	test('has agreements at every stage, and technologies that have become readier', () => {
		const stages = new Set(read(state, agreement).column('stage'));
		expect(lists['agreementStage']!.filter(([key]) => !stages.has(key))).toEqual([]);
		const technologies = read(state, trlReading).column('technology');
		expect(technologies.length).toBeGreaterThan(1.5 * new Set(technologies).size);
	});

	test('has what two laptops said otherwise, and three records that stand twice', () => {
		expect(state.conflicts.map(({ kind, type }) => [type, kind])).toEqual([
			['field', 'action'],
			['field', 'project']
		]);
		const twice = [partner, contact].flatMap((kind) => {
			const index = new LikenessIndex(likenessOf(kind));
			for (const { id, values } of state.table(kind.name).all()) index.put(id, values);
			return index.pairs;
		});
		expect(twice.length).toBeGreaterThanOrEqual(3);
	});

	test('has views, scenarios and files of advisers, one of them back', () => {
		expect([read(state, view).all().length, read(state, scenario).all().length]).toEqual([4, 2]);
		const answered = read(state, reviewRequest)
			.all()
			.map(({ values }) => values.answeredOn !== undefined);
		expect(answered.toSorted()).toEqual([false, true]);
		for (const { values } of read(state, view).all())
			expect(opened(state, lensOf(state as never, 'en'), values.address!).length).toBeGreaterThan(0);
	});

	test('is told over two years, by functions', () => {
		expect(log[0]!.at.slice(0, 7)).toBe('2024-12');
		expect(new Set(log.map(({ author }) => author)).size).toBeGreaterThan(5);
		expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).toSorted());
	});
});

import { beforeAll, describe, expect, test } from 'vitest';
import { cellsOf } from '../../scripts/sample/rows';
import { sampleLog } from '../../scripts/sample/sample';
import { carriedIn } from '../../src/lib/domain/budget/carried-in';
import { carryRulesOf } from '../../src/lib/domain/budget/carry-forward';
import { latenessesOf } from '../../src/lib/domain/budget/expected';
import { budgetColumns } from '../../src/lib/domain/budget/entries';
import { keyFigures } from '../../src/lib/domain/budget/figures';
import { rollUpBudget, type Total } from '../../src/lib/domain/budget/roll-up';
import { headroomsOf } from '../../src/lib/domain/budget/headroom';
import { fund } from '../../src/lib/domain/kinds/fund';
import { kindNamed } from '../../src/lib/domain/kinds/all';
import { countByCountry } from '../../src/lib/domain/participation/by-country';
import { countedProjects } from '../../src/lib/domain/participation/counted-projects';
import { countryIds, participantsOf, periodsByCountry } from '../../src/lib/domain/participation/read';
import { lensOf } from '../../src/lib/domain/reading/lens';
import { breakdownOf, breakdowns, type BreakdownBy } from '../../src/lib/features/budget/breakdown';
import type { Budget } from '../../src/lib/features/budget/budget.svelte';
import { whereOf } from '../../src/lib/features/budget/choice';
import { envelopeTable } from '../../src/lib/features/budget/envelopes';
import { explainMeasure, explainHeadroom } from '../../src/lib/features/budget/explain';
import type { Measure } from '../../src/lib/features/budget/measures';
import { pipelineOf } from '../../src/lib/features/budget/pipeline';
import { spendByYear } from '../../src/lib/features/budget/spend';
import { proposals } from '../../src/lib/features/overview/proposals';
import { relatedTo } from '../../src/lib/features/records/related';
import { sampleDay } from '../../src/lib/domain/seed/sample-day';
import { overwriteGetLocale } from '../../src/lib/paraglide/runtime';
import type { FigureCell, FigureTable } from '../../src/lib/ui/chart/figure-table';
import { formatAmount } from '../../src/lib/ui/format';
import { totalPart, totalText } from '../../src/lib/ui/table/totals';
import { francs, opened } from './opened';

const { state } = sampleLog();
const lens = lensOf(state as never, 'en');
const columns = budgetColumns(state);
const funds = state.table(fund.name).ids();
const years = columns.by.year.keys.toSorted();
const today = sampleDay;
const rules = carryRulesOf(state);

beforeAll(() => overwriteGetLocale(() => 'en'));

/** What the Budget screen shows under a choice. */
function budgetUnder(year: string | undefined, of: string | undefined): Budget {
	const where = whereOf({ year, fund: of });
	return {
		portfolio: state,
		columns,
		years,
		lens,
		choice: { year, fund: of },
		where,
		headrooms: headroomsOf(columns, where, today),
		rules,
		carriedIn: carriedIn(columns, latenessesOf(state), rules, whereOf({ year: undefined, fund: of }), today),
		currency: columns.currency,
		funds: funds.map((id) => ({ id, name: id })),
		fundName: (id: string) => id
	} as unknown as Budget;
}

/** `1’234.50 CHF` as a number for machines. */
const written = (value: string) => value.replaceAll('’', '').replace(/\s.*/, '');

const cellsWithLists = ({ rows, foot = [] }: FigureTable): FigureCell[] =>
	[...rows.flat(), ...foot].filter(({ href }) => href !== undefined && !href.includes('/new?'));

const choices = [undefined, ...years].flatMap((year) =>
	[undefined, ...funds].map((of) => [year ?? 'all', of ?? 'all', budgetUnder(year, of)] as const)
);

describe('every figure opens just its records', () => {
	test.each(choices)('Budget of %s, fund %s', (_, __, budget) => {
		const tables = [
			spendByYear(budget, years).table,
			envelopeTable(budget).table,
			...(Object.keys(breakdowns) as BreakdownBy[]).map((by) => breakdownOf(budget, by).table)
		];
		for (const { exact, href } of tables.flatMap(cellsWithLists))
			expect([href, francs(opened(state, lens, href!))]).toEqual([href, exact]);
		const figures = keyFigures(columns, budget.where);
		const parts = Object.entries(figures).flatMap(
			([measure, total]) => explainMeasure(budget, measure as Measure, total as Total).parts
		);
		const { left, lapsed, outside } = budget.headrooms();
		const headrooms = [left, lapsed].flatMap((headroom) => headroom ?? []);
		const ofRooms = headrooms.flatMap(
			(headroom) => explainHeadroom(budget, { formula: '', label: '' }, headroom, outside).parts
		);
		for (const { href, value } of [...parts, ...ofRooms])
			if (href) expect([href, francs(opened(state, lens, href))]).toEqual([href, written(value)]);
	});

	test('Pipeline by stage', () => {
		const cells = cellsWithLists(pipelineOf(budgetUnder(undefined, undefined)).table);
		const isCount = ({ href }: FigureCell) => href!.startsWith('/projects');
		const counts = cells.filter(isCount);
		expect(counts.reduce((sum, { exact }) => sum + Number(exact), 0)).toBe(state.table('project').size);
		for (const { exact, href } of counts) expect(String(opened(state, lens, href!).length)).toBe(exact);
		const money = cells.filter((cell) => !isCount(cell));
		expect(money.length).toBeGreaterThan(0);
		for (const { exact, href } of money)
			expect([href, francs(opened(state, lens, href!))]).toEqual([href, exact]);
	});

	test('proposals before the committee', () => {
		const { list, round, stages } = proposals(state, 2026, (_, id) => id);
		const keys = stages.map((key) => `stage.any=${key}`).join('&');
		const all = opened(state, lens, `/projects?round.from=${round}&round.to=${round}&${keys}`);
		expect(all).toHaveLength(list.length);
	});

	test('what is related to a project', () => {
		const { id } = state
			.table('project')
			.all()
			.find(({ values }) => values['title'] === 'CERN-MEDICIS')!;
		for (const { kind, field, records } of relatedTo(kindNamed('project')!, id, state as never))
			expect(opened(state, lens, `/${kind.path}?${field}.any=${id}`)).toHaveLength(records.length);
	});
});

describe('figures of the sample', () => {
	test('a project has a sum for each stage of its money', () => {
		const title = 'Radon Dose Monitor';
		const { id } = state
			.table('project')
			.all()
			.find(({ values }) => values['title'] === title)!;
		const lines = relatedTo(kindNamed('project')!, id, state as never).find(
			({ kind }) => kind.name === 'budgetLine'
		)!;
		const sumOf = (stage: string) =>
			cellsOf('illustrative/budget_lines.csv')
				.filter((cells) => cells['project'] === title && cells['stage'] === stage)
				.reduce((sum, cells) => sum + Math.round(Number(cells['amount_chf']) * 100), 0);
		const [{ field, totals } = { field: undefined, totals: [] }] = lines.sums(lens);
		expect(
			totals.map((one) => `${totalPart(lines.kind, field!, one, lens)} ${totalText(field!, one, lens)}`)
		).toEqual(
			['Requested', 'Approved', 'Committed', 'Spent'].map(
				(stage) => `${stage} CHF\u00a0${formatAmount(sumOf(stage.toLowerCase()), 'CHF')}`
			)
		);
	});

	test('a year without an envelope leaves nothing to decide, and is not overdrawn', () => {
		const { left, lapsed, outside } = budgetUnder('2012', undefined).headrooms();
		expect([left, lapsed]).toEqual([undefined, undefined]);
		expect(outside.approved.amount).toBe(keyFigures(columns, { year: new Set(['2012']) }).approved.amount);
	});

	const ids = countryIds(state);
	const periods = periodsByCountry(state);
	const money = rollUpBudget(columns, ['project'], { measure: new Set(['approved']) });
	const counts = countedProjects(state, 'portfolio', money);
	const count = (status: string | undefined, seats?: 'counted') =>
		countByCountry({
			participants: participantsOf(state, seats).filter((one) => counts(one.project)),
			periods: new Map([...ids].map(([code, id]) => [code, periods.get(id) ?? []])),
			statusAt: 'start',
			today,
			money: (id) => money.total(id),
			sharing: 'whole',
			...(status && { statuses: new Set([status]) })
		});
	const projects = (of: ReturnType<typeof count>, code: string) =>
		of.countries.find((one) => one.country === code)?.projects.length;

	test('States count without the international organisations that sit in them', () => {
		const states = ['BE', 'CH', 'FR', 'AT'];
		const [own, seats] = [undefined, 'counted' as const].map((how) =>
			states.map((code) => projects(count(undefined, how), code)!)
		) as [number[], number[]];
		expect(own.map((one, at) => one < seats[at]!)).toEqual(states.map(() => true));
		expect(count(undefined).projects).toBe(count(undefined, 'counted').projects);
	});

	test('a project without a date counts for a State whose status was never another', () => {
		expect(count('member').projects).toBeLessThan(count('member', 'counted').projects);
		expect(count('unknown').projects).toBe(12);
		expect(projects(count('member'), 'IT')).toBe(projects(count(undefined), 'IT'));
	});
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedSince } from '$lib/domain/budget/changed-since';
import type { AnyValues } from '$lib/domain/schema/kind';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { shownDay } from '$lib/ui/shown-day.svelte';
import { tablesOf } from '../../../../../tests/support/tables-of';
import { Budget } from '../budget.svelte';
import { cumulativeOf, spansOf } from './cumulative';
import { externalChart } from './external-chart';
import { funnelChart } from './funnel';
import { multiplesChart } from './multiples-chart';
import { parityChart } from './parity-chart';
import { sinceChart } from './since-chart';
import { spentChart } from './spent-chart';
import { spentOf, type SpentBy } from './spent-by';
import { waterfallOf, waterfallTitle } from './waterfall';
import { Year } from './year.svelte';

beforeEach(() => {
	overwriteGetLocale(() => 'en');
	shownDay.current = '2026-11-30';
});
afterEach(() => {
	shownDay.current = undefined;
});

const money = (francs: number) => ({ amount: francs * 100, currency: 'CHF' });
const line = (stage: string, year: number, francs: number, more: AnyValues = {}): AnyValues => ({
	stage,
	year,
	money: money(francs),
	fund: 'MA',
	project: 'P1',
	...more
});

const records = {
	fund: { MA: { name: 'MA budget' } },
	stage: { idea: { name: 'Idea', order: 0 }, run: { name: 'In execution', order: 1 } },
	project: {
		P1: { title: 'P1', medicalField: 'imaging', stage: 'run', stageSince: '2026-11-20' },
		P2: { title: 'P2', medicalField: 'radiotherapy', stage: 'run', stageSince: '2026-10-31' },
		P3: { title: 'P3' }
	},
	partner: { A: { name: 'A', country: 'CH' }, B: { name: 'B', country: 'FR' } },
	participation: {
		X: { project: 'P1', partner: 'A' },
		Y: { project: 'P1', partner: 'B' }
	},
	envelope: {
		E5: { fund: 'MA', year: 2025, money: money(1000) },
		E6: { fund: 'MA', year: 2026, money: money(1000) }
	},
	budgetLine: {
		A: line('approved', 2026, 800),
		B: line('committed', 2026, 600),
		C: line('spent', 2026, 300),
		D: line('spent', 2026, 100, { project: 'P2' }),
		E: line('committed', 2025, 500),
		F: line('spent', 2025, 500, { project: 'P2' })
	}
};

function yearOf(address: string, more: Record<string, Record<string, AnyValues>> = {}): Year {
	const portfolio = tablesOf({ ...records, ...more }) as unknown as Portfolio;
	return new Year(new Budget(portfolio, () => new URLSearchParams(address)));
}

const texts = (rows: readonly (readonly { readonly text: string }[])[]) =>
	rows.map((row) => row.map(({ text }) => text));

describe('the waterfall', () => {
	it('goes down by stages, and what is left hangs from the envelope', () => {
		const { bars, table } = waterfallOf(yearOf('year=2026'));
		const [money] = bars.series;
		// P2 spent without a commitment: expected is 600 of P1 and 100 of P2.
		expect(money!.values).toEqual([100_000, 80_000, 60_000, 40_000, 70_000, 20_000]);
		expect(money!.starts?.at(-1)).toBe(80_000);
		expect(texts(table.rows).map((row) => row.at(-1))).toEqual(
			['100 %', '80 %', '60 %', '40 %', '70 %', '20 %'].map((share) => share.replace(' ', '\u00a0'))
		);
	});

	it('hangs what is left from its envelope, whatever was approved in funds without one', () => {
		const G = line('approved', 2026, 100, { fund: 'KT' });
		const { bars } = waterfallOf(yearOf('year=2026', { budgetLine: { ...records.budgetLine, G } }));
		const { values, starts } = bars.series[0]!;
		expect([values[1], values.at(-1), starts?.at(-1)]).toEqual([90_000, 20_000, 80_000]);
	});

	it('says at its bars what they are, also where that is little', () => {
		const { tick } = waterfallOf(yearOf('year=2026')).bars;
		expect([0, 3_300, 12_345_600, 78_000_000].map((amount) => tick(amount))).toEqual([
			'0',
			'0.033',
			'123.5',
			'780'
		]);
	});

	it('says what is seen, and no share of what is not entered', () => {
		const title = (address: string) => waterfallTitle(yearOf(address)).replaceAll('\u00a0', ' ');
		expect(title('year=2026')).toBe('80 % of the 2026 envelope is approved, 60 % committed, 40 % spent');
		expect(title('year=2025')).toBe('2025: nothing approved of the envelope');
		const bare = yearOf('year=2026', { envelope: {} });
		expect(waterfallTitle(bare)).toBe('2026: no envelope to set the money against');
		const elsewhere = { ...records.budgetLine, Z: line('approved', 2026, 5, { fund: 'OTHER' }) };
		expect(waterfallTitle(yearOf('year=2026', { budgetLine: elsewhere })).replaceAll('\u00a0', ' ')).toBe(
			'2026: 805 CHF approved, 600 CHF committed and 400 CHF spent'
		);
		expect(waterfallOf(bare).bars.series[0]!.values[0]).toBeUndefined();
	});
});

describe('committed and spent so far', () => {
	it('adds up the years, and opens the lines of all of them', () => {
		const { bars, title, href } = cumulativeOf(yearOf('year=2026'));
		expect(bars.series.map(({ values }) => values)).toEqual([
			[50_000, 110_000],
			[50_000, 90_000]
		]);
		expect(bars.limit?.values).toEqual([100_000, 200_000]);
		expect(title.replaceAll('\u00a0', ' ')).toBe(
			'Since 2025, 45 % of all envelopes is spent and 55 % committed'
		);
		expect(href('2026', 'spent')).toContain('year.from=2025');
	});

	it('names the years without an envelope, and gives no share then', () => {
		const { title } = cumulativeOf(yearOf('year=2026', { envelope: { E6: records.envelope.E6 } }));
		expect(title.replaceAll('\u00a0', ' ')).toBe(
			'Since 2025, 900 CHF spent and 1’100 CHF committed; envelopes of 2025 are not entered'
		);
		const { A, C } = records.budgetLine;
		const uncommitted = cumulativeOf(yearOf('year=2026', { envelope: {}, budgetLine: { A, C } }));
		expect(uncommitted.title.replaceAll('\u00a0', ' ')).toBe(
			'Since 2026, 300 CHF spent and nothing committed; no envelope is entered'
		);
		expect(spansOf(['2011', '2012', '2013', '2019'])).toEqual(['2011–2013', '2019']);
	});
});

describe('spent by year', () => {
	const chart = (by: SpentBy) => {
		const year = yearOf('year=2026');
		return spentChart(year, by, spentOf(year, by));
	};

	it('is told apart by field, and sums to what was spent', () => {
		const { title, table } = chart('field');
		expect(title.replaceAll('\u00a0', ' ')).toMatch(/^Largest part of what was spent in 2026: .*, 75 %$/);
		expect(texts([table.foot!])).toEqual([['Total', '500', '400']]);
	});

	it('is told apart by State in equal parts, which open nothing that says another sum', () => {
		const { title, table, bars } = chart('state');
		expect(texts(table.rows)).toEqual([
			['Switzerland', '–', '150'],
			['France', '–', '150'],
			['In no State', '500', '100']
		]);
		expect(table.rows.flat().every(({ href }: { href?: string }) => href === undefined)).toBe(true);
		expect(title.replaceAll('\u00a0', ' ')).toBe(
			'Several share the most of what was spent in 2026: 38 % each'
		);
		expect(bars.stacked).toBe(true);
	});
});

it('the funnel says which stage holds most and where the wait is longest', () => {
	const { title, table } = funnelChart(yearOf('year=2026').budget);
	expect(title).toBe('In execution holds most: 2 projects; longest median stay: In execution, 20 days');
	expect(texts(table.rows)).toEqual([
		['Idea', '–', '–', '0'],
		['In execution', '2', '20', '0'],
		['No stage named', '1', '–', '0']
	]);
});

describe('since the last committee', () => {
	const since = (then: Record<string, AnyValues>) => {
		const year = yearOf('year=2026');
		const before = yearOf('year=2026', { budgetLine: then });
		const changed = changedSince(before.budget.columns, year.budget.columns, year.where)!;
		return sinceChart(year, changed, '12 Nov 2026', '/changes?from=2026-11-12');
	};

	it('goes from what was left to what is left, by the projects that were granted', () => {
		const { bars, title, href } = since({ A: line('approved', 2026, 500) });
		expect(title.replaceAll('\u00a0', ' ')).toBe(
			'2026: 300 CHF less is left than on 12 Nov 2026; 1 project changed'
		);
		expect(bars.categories.map(({ label }) => label)).toEqual(['left on 12 Nov 2026', 'P1', 'left now']);
		expect(bars.series[0]).toMatchObject({ values: [50_000, -30_000, 20_000], starts: [0, 50_000, 0] });
		expect(href('P1')).toContain('project.any=P1');
		expect(href('after')).toBe('/changes?from=2026-11-12');
	});

	it('says that nothing has changed', () => {
		const { title, bars } = since({ A: records.budgetLine.A, C: line('spent', 2026, 1) });
		expect(title).toBe('2026: no envelope and no approved amount has changed since 12 Nov 2026');
		expect(bars.categories).toHaveLength(2);
	});
});

describe('francs of others for one of CERN', () => {
	it('are told with how many projects, and those of which nothing is entered', () => {
		const projects = { ...records.project, P1: { ...records.project.P1, externalFunding: money(2000) } };
		const { title, all, table } = externalChart(yearOf('year=2026', { project: projects }));
		expect(title).toBe('For each franc of CERN, others bring 2.5, in 1 project');
		expect(all.unknown).toEqual([]);
		expect(texts([table.foot!])).toEqual([['Total', '1', '–', '–', '2’000', '2’000', '800', '2.5']]);
	});

	it('are told apart in cash and in kind, stacked to what they come to', () => {
		const parts = {
			X: { project: 'P1', partner: 'A', cash: money(400) },
			Y: { project: 'P1', partner: 'B', cash: money(400), inKind: money(1600) }
		};
		const { bars, legend, table } = externalChart(yearOf('year=2026', { participation: parts }));
		expect(bars.series.map(({ key, values }) => [key, values])).toEqual([
			['cash', [1]],
			['kind', [2]]
		]);
		expect(legend.map(({ label }) => label)).toEqual(['In cash', 'In kind']);
		expect(texts([table.foot!])).toEqual([['Total', '1', '800', '1’600', '–', '2’400', '800', '3']]);
	});

	it('are not 0 where none is entered', () => {
		const { title, all, bars } = externalChart(yearOf('year=2026'));
		expect(title).toBe('No external money is entered for what CERN funds');
		expect([all.unknown, bars.categories]).toEqual([['P1'], []]);
	});
});

describe('participation and contribution', () => {
	const contributions = {
		country: { C1: { code: 'CH', nameEn: 'Switzerland' }, C2: { code: 'FR', nameEn: 'France' } },
		contribution: {
			K1: { country: 'C1', year: 2026, percent: 10 },
			K2: { country: 'C2', year: 2025, percent: 30 }
		}
	};

	it('are set side by side, and the title says who is below', () => {
		const { title, scatter, years, table } = parityChart(yearOf('', contributions).budget);
		expect(title).toBe('1 of 2 States take part by their share or more; France is furthest below');
		expect(scatter.points.map(({ label, x, y }) => [label, x, y])).toEqual([
			['France', 0.75, 0.5],
			['Switzerland', 0.25, 0.5]
		]);
		expect(scatter.points[0]!.told.replaceAll('\u00a0', ' ')).toBe(
			'France: 1 project; share of the projects 50 %, of the contributions 75 %'
		);
		expect(years).toEqual([2025, 2026]);
		expect(table.rows[0]![1]).toMatchObject({ text: '1', href: '/member-states?country=FR' });
	});

	it('say what is not entered', () => {
		expect(parityChart(yearOf('').budget).title).toBe('No share of the contributions is entered');
		const nobody = { ...contributions, participation: {} };
		expect(parityChart(yearOf('', nobody).budget).title).toBe('No State that contributes takes part yet');
	});
});

describe('participation by year', () => {
	const since = (period: Record<string, string>) => ({
		...records.participation,
		X: { ...records.participation.X, period }
	});

	it('counts the projects under way in each year of each State, and names the one that leads', () => {
		const { title, table, multiples, undated } = multiplesChart(
			yearOf('year=2026', { participation: since({ from: '2024-03-01' }) })
		);
		expect(title).toBe('2026: Switzerland leads the States, with 1 project under way');
		expect(multiples.years).toEqual(Array.from({ length: 12 }, (_, at) => 2015 + at));
		expect(texts(table.rows)).toEqual([['Switzerland', ...Array<string>(9).fill('–'), '1', '1', '1']]);
		// France takes part in the same project, nobody knows since when.
		expect(undated).toBe(1);
	});

	it('is told up to the year that is shown, and no year to come', () => {
		const idle = multiplesChart(
			yearOf('year=2025', { participation: since({ from: '2021', to: '2023-12-31' }) })
		);
		expect(idle.title).toBe('2025: no project with a State is under way');
		expect(idle.multiples.rows[0]!.values.reduce((sum, value) => sum + value)).toBe(3);
		const none = multiplesChart(yearOf('year=2026', { participation: {} }));
		expect([none.title, none.shown]).toEqual(['No State takes part in a project yet', []]);
	});

	it('names no leader where several share it', () => {
		const both = {
			X: { ...records.participation.X, period: { from: '2026' } },
			Y: { ...records.participation.Y, period: { from: '2025' } }
		};
		expect(multiplesChart(yearOf('year=2026', { participation: both })).title).toBe(
			'2026: 2 States lead, with 1 project under way each'
		);
	});
});

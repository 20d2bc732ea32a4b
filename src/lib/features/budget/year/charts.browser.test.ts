import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnyValues } from '$lib/domain/schema/kind';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { shownDay } from '$lib/ui/shown-day.svelte';
import { tablesOf } from '../../../../../tests/support/tables-of';
import { Budget } from '../budget.svelte';
import { cumulativeOf, spansOf } from './cumulative';
import { funnelChart } from './funnel';
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

	it('says what is seen, and no share of what is not entered', () => {
		const title = (address: string) => waterfallTitle(yearOf(address)).replaceAll('\u00a0', ' ');
		expect(title('year=2026')).toBe('80 % of the 2026 envelope is approved, 60 % committed, 40 % spent');
		expect(title('year=2025')).toBe('2025: nothing approved of the envelope yet');
		const bare = yearOf('year=2026', { envelope: {} });
		expect(waterfallTitle(bare)).toBe('2026: no envelope to set the money against');
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
	expect(title).toBe('In execution holds most: 2 projects; longest wait In execution, 20 days');
	expect(texts(table.rows)).toEqual([
		['Idea', '–', '–', '0'],
		['In execution', '2', '20', '0'],
		['No stage named', '1', '–', '0']
	]);
});

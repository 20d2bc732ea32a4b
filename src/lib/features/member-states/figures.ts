import { currencyDecimals } from '$lib/domain/fields/currency';
import { country } from '$lib/domain/kinds/country';
import { nothing } from '$lib/domain/budget/roll-up';
import type { CountryCount } from '$lib/domain/participation/by-country';
import { international } from '$lib/domain/participation/seat';
import { m } from '$lib/paraglide/messages';
import type { Bars } from '$lib/ui/chart/bars';
import type { FigureCell, FigureTable } from '$lib/ui/chart/figure-table';
import { formatWithUnit, totalCell } from '$lib/problems/total-words';
import { formatMoney, formatNumber } from '$lib/ui/format';
import type { CountryValue } from '$lib/ui/map/country-values';
import type { Participation } from './participation.svelte';
import type { StateRow } from './rows';
import { isOfCern, statusAnswerWord, statusWord } from './words';
import { recordAddress } from '$lib/ui/addresses';

/** What the map, the tiles and the bars say of a country. */
export function countryValues(participation: Participation): CountryValue[] {
	return participation.rows
		.filter(({ code, today, count }) => code !== '' && (count || today !== 'none'))
		.map((row) => ({
			code: row.code,
			name: row.name,
			value: valueOf(participation, row),
			short: writeValue(participation, valueOf(participation, row)) + moreOf(participation, row),
			outlined: isOfCern(row.today),
			said: m.memberstates_said({
				name: row.name,
				status: statusAnswerWord(row.today, participation.lens),
				projects: row.count?.projects.length ?? 0,
				partners: row.count?.partners.length ?? 0,
				money: formatWithUnit(row.count?.money ?? nothing, participation.currency)
			})
		}));
}

/** A sign for money that is not all in the value, for want of a rate. */
function moreOf({ choice }: Participation, { count }: StateRow): string {
	return choice.show === 'money' && count && count.money.apart.length > 0 ? '+' : '';
}

/** The lines that are no State: organisations that act for many, and those whose country nobody entered. */
export function linesApart(participation: Participation): CountryCount[] {
	return [international, ''].flatMap(
		(code) => participation.count.countries.find(({ country }) => country === code) ?? []
	);
}

/** `International organisations and funders, in no State: 31 projects`, for each of these lines. */
export function apartWords(participation: Participation, line: CountryCount): string {
	return m.memberstates_line_apart({
		name: participation.nameOf(line.country),
		projects: line.projects.length,
		partners: line.partners.length,
		money: formatWithUnit(line.money, participation.currency)
	});
}

/** The value of the address that shows a line. */
export function codeInAddress(code: string): string {
	return code === '' ? 'none' : code;
}

function valueOf({ choice }: Participation, { count }: Pick<StateRow, 'count'>): number {
	if (!count) return 0;
	if (choice.show === 'money') return Number.isSafeInteger(count.money.amount) ? count.money.amount : 0;
	return count[choice.show].length;
}

/** A value as the scale and the bars write it; the unit stands above. */
export function writeValue({ choice, currency }: Participation, value: number): string {
	if (choice.show !== 'money') return Number.isInteger(value) ? formatNumber(value) : '';
	return formatNumber(value / (1000 * 10 ** currencyDecimals(currency)), 0);
}

/** How many bars stand readable below one another. */
const mostBars = 16;

/** The countries with most, largest first; below them the lines that are no State. */
export function countryBars(participation: Participation): Bars {
	const states = countryValues(participation)
		.filter(({ value }) => value > 0)
		.sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1))
		.slice(0, mostBars);
	const apart = linesApart(participation).map((count) => ({
		code: codeInAddress(count.country),
		name: participation.nameOf(count.country),
		value: valueOf(participation, { count })
	}));
	const first = [...states, ...apart];
	return {
		categories: first.map(({ code, name }) => ({ key: code, label: name })),
		series: [
			{
				key: participation.choice.show,
				label: showWord(participation.choice.show),
				colour: '--accent',
				values: first.map(({ value }) => value)
			}
		],
		horizontal: true,
		labelled: true,
		unit:
			participation.choice.show === 'money'
				? m.memberstates_money_thousands({ currency: participation.currency })
				: showWord(participation.choice.show),
		tick: (value) => writeValue(participation, value),
		say: (value) =>
			participation.choice.show === 'money'
				? formatMoney({ amount: value, currency: participation.currency })
				: formatNumber(value)
	};
}

export function showWord(show: Participation['choice']['show']): string {
	return {
		projects: m.memberstates_projects,
		partners: m.memberstates_partners,
		money: m.memberstates_money
	}[show]();
}

/** Every country and organisation, with its status today and when it takes part, and its part. */
export function stateTable(participation: Participation, hrefOf: (code: string) => string): FigureTable {
	const { count, lens, currency } = participation;
	return {
		columns: [
			{ label: m.memberstates_state() },
			{ label: m.memberstates_code() },
			{ label: m.memberstates_status_today() },
			{ label: m.memberstates_status_then() },
			{ label: m.memberstates_partners(), numeric: true },
			{ label: m.memberstates_projects(), numeric: true },
			{ label: m.memberstates_money_in({ currency }), numeric: true },
			{ label: m.memberstates_share(), numeric: true }
		],
		rows: [
			...participation.rows.map((row) => stateCells(participation, row, hrefOf)),
			...linesApart(participation).map((line) => [
				{ text: participation.nameOf(line.country) },
				{ text: '' },
				{ text: '–' },
				{ text: '–' },
				...partCells(participation, line.country, line, hrefOf),
				{ text: '–', order: -1 }
			])
		],
		foot: [
			{ text: m.memberstates_all_once() },
			{ text: '' },
			{ text: '' },
			{ text: '' },
			numberCell(count.partners, count.illustrative),
			numberCell(count.projects, count.illustrative),
			totalCell(count.money, currency),
			{ text: '' }
		]
	};

	function stateCells(from: Participation, row: StateRow, href: (code: string) => string): FigureCell[] {
		const then = [...(row.count?.byStatus ?? [])].map(([key, projects]) =>
			row.count && row.count.byStatus.size > 1
				? `${statusWord(key, lens)} (${formatNumber(projects.length)})`
				: statusWord(key, lens)
		);
		return [
			{ text: row.name, ...(row.id && { href: recordAddress(country, row.id) }) },
			{ text: row.code },
			{ text: statusAnswerWord(row.today, lens) },
			{
				text: then.length > 0 ? then.join(', ') : '–',
				...(row.count?.doubtful && { note: m.memberstates_doubtful() })
			},
			...partCells(from, row.code, row.count, href),
			row.share
				? {
						text: m.memberstates_percent({
							percent: formatNumber(row.share.percent),
							year: String(row.share.year)
						}),
						exact: String(row.share.percent),
						order: row.share.percent
					}
				: { text: '–', order: -1 }
		];
	}
}

function partCells(
	{ currency }: Participation,
	code: string,
	count: StateRow['count'],
	hrefOf: (code: string) => string
): FigureCell[] {
	// The panel lists just the partners and projects counted; all partners of a country are more.
	const details = hrefOf(codeInAddress(code));
	return [
		numberCell(count?.partners.length ?? 0, count?.illustrative, details),
		numberCell(count?.projects.length ?? 0, count?.illustrative, details),
		totalCell(count?.money ?? nothing, currency, details)
	];
}

function numberCell(value: number, illustrative = false, href?: string): FigureCell {
	return value === 0
		? { text: '–', exact: '0', order: 0 }
		: {
				text: formatNumber(value),
				exact: String(value),
				order: value,
				illustrative,
				...(href !== undefined && { href })
			};
}

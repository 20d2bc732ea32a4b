import { country } from '$lib/domain/kinds/country';
import { decimalAmount } from '$lib/domain/fields/money';
import { countryIds } from '$lib/domain/participation/read';
import { m } from '$lib/paraglide/messages';
import { totalCell } from '$lib/problems/total-words';
import { recordAddress } from '$lib/ui/addresses';
import type { Bars } from '$lib/ui/chart/bars';
import type { FigureCell, FigureTable } from '$lib/ui/chart/figure-table';
import { formatAmount, formatNumber, formatShare } from '$lib/ui/format';
import { language } from '$lib/ui/language.svelte';
import { regionName } from '$lib/ui/region-name';
import type { States } from './states.svelte';
import { surplusWords } from './words';

/** The return of every Member State as bars, the largest surplus first, and where each leads. */
export function returnChart(states: States): { bars: Bars; table: FigureTable; href(code: string): string } {
	const { ktReturn, currency } = states;
	const ids = countryIds(states.portfolio);
	const nameOf = (code: string) =>
		states.lens.title(country.name, ids.get(code) ?? '') ?? regionName(code, language.current);
	const href = (code: string) => `${recordAddress(country, ids.get(code) ?? '')}#return`;
	const money = (amount: number): FigureCell => ({
		text: formatAmount(Math.round(amount / 100) * 100, currency),
		exact: decimalAmount({ amount, currency }),
		order: amount
	});
	const sum = ktReturn.states.reduce((all, { surplus }) => all + surplus, 0);
	return {
		href,
		bars: {
			categories: ktReturn.states.map(({ country: code }) => ({ key: code, label: nameOf(code) })),
			series: [
				{
					key: 'surplus',
					label: m.state_return(),
					colour: '--accent',
					values: ktReturn.states.map(({ surplus }) => surplus),
					looks: ktReturn.states.map(({ surplus }) => ({
						colour: surplus < 0 ? '--money-requested' : '--accent'
					}))
				}
			],
			horizontal: true,
			unit: m.state_thousands({ currency }),
			tick: (value) => formatNumber(value / 100_000, 0),
			say: (value) => surplusWords(value, currency)
		},
		table: {
			columns: [
				{ label: m.memberstates_state() },
				{ label: m.state_surplus_in({ currency }), numeric: true },
				{ label: m.state_received_in({ currency }), numeric: true },
				{ label: m.state_expected_in({ currency }), numeric: true },
				{ label: m.state_share_of_total(), numeric: true },
				{ label: m.state_participations_head(), numeric: true },
				{ label: m.state_coefficient(), numeric: true }
			],
			rows: ktReturn.states.map((one) => [
				{ text: nameOf(one.country), href: href(one.country) },
				{ ...money(one.surplus), illustrative: one.received.illustrative },
				totalCell(one.received, currency),
				money(one.expected),
				shareCell(ktReturn.total.amount === 0 ? Number.NaN : one.expected / ktReturn.total.amount),
				{ text: formatNumber(one.participations), order: one.participations },
				one.coefficient === undefined
					? { text: '–', exact: '', order: -1, note: m.state_too_few({ count: one.participations }) }
					: { text: formatNumber(one.coefficient, 2, true), order: one.coefficient }
			]),
			foot: [
				{ text: m.state_all_members() },
				money(sum),
				totalCell(ktReturn.total, currency),
				money(ktReturn.total.amount),
				{ text: '' },
				{ text: '' },
				{ text: '' }
			]
		}
	};
}

function shareCell(share: number): FigureCell {
	return {
		text: formatShare(share, 2),
		exact: Number.isFinite(share) ? String(share) : '',
		order: Number.isFinite(share) ? share : -1
	};
}

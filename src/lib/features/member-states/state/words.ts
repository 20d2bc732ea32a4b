import { showRange } from '$lib/domain/fields/date-range';
import type { KtReturn } from '$lib/domain/participation/return';
import type { SplitRule } from '$lib/domain/participation/value-by-state';
import { m } from '$lib/paraglide/messages';
import { formatWithUnit } from '$lib/problems/total-words';
import { formatAmount, formatList, formatNumber } from '$lib/ui/format';
import { regionName } from '$lib/ui/region-name';
import { language } from '$lib/ui/language.svelte';
import type { States } from './states.svelte';

/** `1 Feb 2021 – 30 Aug 2024`, `from 1991`; words where neither end is known. */
export function periodWords(from: string | undefined, to: string | undefined): string {
	if (from === undefined && to === undefined) return m.memberstates_undated();
	return showRange({ ...(from && { from }), ...(to && { to }) }, language.current);
}

const stages: Readonly<Record<string, () => string>> = {
	requested: m.budget_requested,
	approved: m.budget_approved,
	committed: m.budget_committed,
	spent: m.budget_spent
};

export function stageWord(stage: string): string {
	return stages[stage]?.() ?? stage;
}

/** Between whom the money of a project is split. */
export function ruleWords(split: SplitRule): string {
	return split === 'states' ? m.state_rule_states() : m.state_rule_partners();
}

/** `+ 45’000 CHF`, whole francs, with the sign that a surplus has. */
export function surplusWords(amount: number, currency: string): string {
	const francs = Math.round(Math.abs(amount) / 100) * 100;
	const sign = francs === 0 ? '' : amount < 0 ? '− ' : '+ ';
	return `${sign}${formatAmount(francs, currency)}\u00a0${currency}`;
}

/** Which way it is from the share, beside the amount; rounded as that is. */
export function standingWords(surplus: number): string {
	const francs = Math.round(surplus / 100);
	if (francs === 0) return m.state_even();
	return francs < 0 ? m.state_deficit() : m.state_surplus();
}

/** `2022–2026`; one year alone by itself. */
export function windowWords({ from, to }: { readonly from: number; readonly to: number }): string {
	return from === to ? String(from) : `${from}–${to}`;
}

/** Where the shares entered do not sum to 100 %; undefined where they do. */
export function unevenWords({ uneven }: KtReturn): string | undefined {
	if (uneven.length === 0) return undefined;
	const years = uneven.map(({ year, percent }) =>
		m.state_uneven_year({ percent: formatNumber(percent), year: String(year) })
	);
	return m.state_uneven({ years: formatList(years) });
}

/** What else must be known of a return of all States: which shares, what is in none. */
export function returnNotes(states: States, { withoutShare, apart, scales }: KtReturn): string[] {
	const { currency } = states;
	const names = withoutShare.map((code) => regionName(code, language.current));
	return [
		...(scales ? [m.state_scales({ years: windowWords({ from: scales[0], to: scales[1] }) })] : []),
		...(names.length > 0 ? [m.state_without_share({ names: formatList(names) })] : []),
		m.state_apart({
			associates: formatWithUnit(apart.associates, currency),
			others: formatWithUnit(apart.others, currency),
			none: formatWithUnit(apart.noState, currency),
			missing: formatWithUnit(apart.withoutShare, currency)
		})
	];
}

import { country } from '$lib/domain/kinds/country';
import { parityOf, type Parity } from '$lib/domain/participation/parity';
import { countryIds } from '$lib/domain/participation/read';
import { latestShares } from '$lib/domain/participation/shares';
import { m } from '$lib/paraglide/messages';
import type { Bars } from '$lib/ui/chart/bars';
import type { FigureTable } from '$lib/ui/chart/figure-table';
import { formatNumber, formatShare } from '$lib/ui/format';
import { language } from '$lib/ui/language.svelte';
import { regionName } from '$lib/ui/region-name';
import type { Budget } from '../budget.svelte';
import { countedParticipants } from './participants';

export interface ParityChart {
	readonly title: string;
	readonly bars: Bars;
	readonly table: FigureTable;
	/** The years whose contributions are taken, the first and the last. */
	readonly years: readonly [number, number] | undefined;
	href(code: string): string;
}

/** How many States have a bar; the table has all. */
const mostStates = 12;

/** Each State's share of the projects, with a line where its share of the contributions would be met. */
export function parityChart({ portfolio, lens }: Budget): ParityChart {
	const ids = countryIds(portfolio);
	const shares = latestShares(portfolio);
	const known = [...ids].flatMap(([code, id]) => {
		const share = shares.get(id);
		return share && share.percent > 0 ? [{ code, share }] : [];
	});
	const all = parityOf(
		countedParticipants(portfolio),
		new Map(known.map(({ code, share }) => [code, share.percent]))
	);
	const name = (code: string) =>
		lens.title(country.name, ids.get(code) ?? '') ?? regionName(code, language.current);
	const years = known.map(({ share }) => share.year);
	const shown = all.slice(0, mostStates);
	const href = (code: string) => `/member-states?country=${code}`;
	return {
		title: titleOf(all, name),
		years: years.length === 0 ? undefined : [Math.min(...years), Math.max(...years)],
		href,
		bars: {
			categories: shown.map((one) => ({ key: one.country, label: name(one.country) })),
			series: [
				{
					key: 'participation',
					label: m.year_parity_participation(),
					colour: '--accent',
					values: shown.map((one) => one.participation)
				}
			],
			limit: { label: m.year_parity_contribution(), values: shown.map((one) => one.contribution) },
			horizontal: true,
			tick: (value) => formatShare(value),
			say: (value) => formatShare(value, 1)
		},
		table: {
			columns: [
				{ label: m.year_by_state() },
				{ label: m.budget_projects(), numeric: true },
				{ label: m.year_parity_participation(), numeric: true },
				{ label: m.year_parity_contribution(), numeric: true }
			],
			rows: all.map((one) => [
				{ text: name(one.country) },
				projectsCell(one, href(one.country)),
				shareCell(one.participation),
				shareCell(one.contribution)
			])
		}
	};
}

function projectsCell({ projects }: Parity, href: string) {
	const count = projects.length;
	return count === 0
		? { text: '–', exact: '0', order: 0 }
		: { text: formatNumber(count), exact: String(count), order: count, href };
}

const shareCell = (share: number) => ({ text: formatShare(share, 1), exact: String(share), order: share });

/** How many States take part by at least their share, and who is furthest below. */
function titleOf(all: readonly Parity[], name: (code: string) => string): string {
	if (all.length === 0) return m.year_parity_title_none();
	if (all.every(({ projects }) => projects.length === 0)) return m.year_parity_title_nobody();
	const above = all.filter((one) => one.participation >= one.contribution).length;
	const gap = (one: Parity) => one.contribution - one.participation;
	const below = all.reduce((most, one) => (gap(one) > gap(most) ? one : most));
	return gap(below) > 0
		? m.year_parity_title({ above, all: all.length, below: name(below.country) })
		: m.year_parity_title_all({ count: all.length });
}

import { country } from '$lib/domain/kinds/country';
import { parityOf, type Parity } from '$lib/domain/participation/parity';
import { countryIds } from '$lib/domain/participation/read';
import { latestShares } from '$lib/domain/participation/shares';
import { m } from '$lib/paraglide/messages';
import type { FigureTable } from '$lib/ui/chart/figure-table';
import type { Scatter } from '$lib/ui/chart/scatter';
import { formatNumber, formatShare } from '$lib/ui/format';
import { language } from '$lib/ui/language.svelte';
import { regionName } from '$lib/ui/region-name';
import type { Budget } from '../budget.svelte';
import { countedParticipants } from './participants';

export interface ParityChart {
	readonly title: string;
	readonly scatter: Scatter;
	readonly table: FigureTable;
	/** The years whose contributions are taken, the first and the last. */
	readonly years: readonly [number, number] | undefined;
	href(code: string): string;
}

/** Each State's share of the projects against its share of the contributions. */
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
	const href = (code: string) => `/member-states?country=${code}`;
	return {
		title: titleOf(all, name),
		years: years.length === 0 ? undefined : [Math.min(...years), Math.max(...years)],
		href,
		scatter: {
			points: all.map((one) => ({
				key: one.country,
				label: name(one.country),
				short: one.country,
				told: m.year_parity_point({
					state: name(one.country),
					count: one.projects.length,
					participation: formatShare(one.participation, 1),
					contribution: formatShare(one.contribution, 1)
				}),
				x: one.contribution,
				y: one.participation
			})),
			x: m.year_parity_contribution(),
			y: m.year_parity_participation(),
			tick: (share) => formatShare(share, share > 0 && share < 0.01 ? 1 : 0)
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

import { m } from '$lib/paraglide/messages';
import type { Examination, Finding, PortfolioCase } from '$lib/store/boot/examine';
import type { Snapshot } from '$lib/store/snapshots/snapshot';
import { formatBytes } from '$lib/ui/format';

const findings: Record<Finding, (one: PortfolioCase) => string> = {
	sound: ({ held }) => m.rescue_found_sound({ count: held }),
	missing: () => m.rescue_found_missing(),
	empty: () => m.rescue_found_empty(),
	behind: ({ held, expected }) =>
		m.rescue_found_behind({ count: held, expected: expected?.counts.changesets ?? held }),
	torn: () => m.rescue_found_torn(),
	unfoldable: ({ held, apart = 0 }) => m.rescue_found_unfoldable({ held, apart }),
	failed: () => m.rescue_found_failed(),
	hung: () => m.rescue_found_hung()
};

/** What the browser still has of a portfolio. */
export function findingWords(one: PortfolioCase): string {
	return findings[one.finding](one);
}

/** What stands above everything. */
export function titleWords({ cases }: Examination, safe: boolean): string {
	if (cases.some(isUnfoldable)) return m.rescue_title_unfoldable();
	return safe ? m.rescue_title_safe() : m.rescue_title();
}

/** Something in the portfolio is too much, and not too little. */
export function isUnfoldable({ finding }: PortfolioCase): boolean {
	return finding === 'unfoldable';
}

/** What has probably happened. */
export function whyWords({ directory, lost, cases }: Examination): string {
	if (directory === 'hung' || cases.some(({ finding }) => finding === 'hung')) return m.rescue_why_hung();
	if (cases.some(isUnfoldable)) return m.rescue_why_unfoldable();
	return lost ? m.rescue_why_lost() : m.rescue_why();
}

/** 132 records · 45 changes · 12 kB */
export function contentWords({ counts, bytes }: Snapshot): string {
	const { records, changesets } = counts;
	return [
		m.rescue_records({ count: records }),
		m.rescue_changes({ count: changesets }),
		formatBytes(bytes)
	].join(' · ');
}

import { kindNamed } from '$lib/domain/kinds';
import { getLocale } from '$lib/paraglide/runtime';
import { lensOf } from '$lib/store/lens';
import type { Portfolio } from '$lib/store/portfolio.svelte';
import type { Surroundings } from '$lib/ui/fields/surroundings';
import { kindWords } from '$lib/ui/record-words';

/** What editors ask while something is settled: any record may be chosen, none is made. */
export function surroundingsOf(portfolio: Portfolio): Surroundings {
	const lens = lensOf(portfolio, getLocale());
	return {
		lens,
		candidates(name) {
			const kind = kindNamed(name);
			if (!kind) return [];
			const options = portfolio
				.all(name)
				.map(({ id, values }) => ({ key: id, label: kind.title(values, lens) }));
			return options.sort((a, b) => a.label.localeCompare(b.label, lens.locale));
		},
		creator: () => undefined,
		kindWord: (name) => kindWords(name).toLocaleLowerCase()
	};
}

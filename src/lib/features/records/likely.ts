import { likelyFor } from '$lib/domain/relations/mismatch';
import type { AnyValues, Kind } from '$lib/domain/schema/kind';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { provideSurroundings, surroundings } from '$lib/ui/fields/surroundings';

/**
 * Narrows what the editors below choose from by what else the record being typed says: the people of its partner.
 * To be called while a form starts.
 */
export function provideLikely(portfolio: Portfolio, kind: Kind, values: () => AnyValues): void {
	const around = surroundings();
	provideSurroundings(() => ({
		...around(),
		choosable(to) {
			const options = around().choosable(to);
			const likely = likelyFor(portfolio, kind.name, to, values());
			if (!likely) return options;
			return options.map((option) => (likely.has(option.key) ? option : { ...option, unlikely: true }));
		}
	}));
}

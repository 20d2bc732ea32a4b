import { lensOf } from '$lib/domain/reading/lens';
import type { Source } from '$lib/domain/reading/source';
import type { Lens } from '$lib/domain/schema/field';
import { language } from '$lib/ui/language.svelte';

/** How the fields of a portfolio are read on the screen: in the language of the app, and reactive with it. */
export function shownLens(tables: Source): Lens {
	return lensOf(tables, language.current);
}

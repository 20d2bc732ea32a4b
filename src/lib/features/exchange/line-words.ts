import type { Place } from '$lib/exchange/plan/import-plan';
import { shownName } from '$lib/domain/base/text/shown-name';

/** Where a row stands: its line, with the sheet before it and the year behind it where there are several. */
export function lineWords(place: Place): string {
	if (!('line' in place)) return String(place.position);
	return [place.sheet === undefined ? undefined : shownName(place.sheet), String(place.line), place.part]
		.filter((text) => text !== undefined)
		.join(' · ');
}

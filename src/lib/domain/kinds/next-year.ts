import type { Json } from '../base/json';

/** The year after, as the value of a field `year`; nothing where there is none to count from. */
export function nextYear(year: Json | undefined): { readonly year?: number } {
	return typeof year === 'number' ? { year: year + 1 } : {};
}

import { termsOf } from './terms';

/** A stretch of a text; `hit` where it says one of the terms. */
export interface MarkedStretch {
	readonly text: string;
	readonly hit: boolean;
}

/** Cuts a text where it says any of the terms, in whichever language. */
export function markTerms(text: string, terms: ReadonlySet<string>): readonly MarkedStretch[] {
	const stretches: MarkedStretch[] = [];
	let at = 0;
	for (const { key, from, to } of termsOf(text)) {
		if (!terms.has(key) || to <= at) continue;
		const start = Math.max(from, at);
		if (start > at) stretches.push({ text: text.slice(at, start), hit: false });
		stretches.push({ text: text.slice(start, to), hit: true });
		at = to;
	}
	if (at < text.length) stretches.push({ text: text.slice(at), hit: false });
	return stretches;
}

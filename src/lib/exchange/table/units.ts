const unit = /(?:^|[\s([,])([kM]?(?:CHF|EUR|USD|GBP|€|£))\s?[)\]]?$/iu;

/** Headings are no longer than this; what is longer is a text. */
const longest = 200;

/** What a heading says in which its amounts are: of `Montant (kCHF)` it is `kCHF`. */
export function unitOf(heading: string): string | undefined {
	const found = heading.length > longest ? undefined : unit.exec(heading.trim())?.[1];
	return found && found.replace(/^K/, 'k').replace(/^m(?=\p{L}{3})/u, 'M');
}

/** A heading without the unit it names. */
export function withoutUnit(heading: string): string {
	const text = heading.trim();
	const at = text.length > longest ? -1 : text.search(unit);
	return at > 0 ? text.slice(0, at).replace(/ (?:en|in)$/i, '') : text;
}

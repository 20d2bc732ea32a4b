/** A piece of a text: words, or an address in them. */
export interface TextPart {
	readonly text: string;
	readonly href?: string;
}

const address = /https?:\/\/[^\s<>"'()]+[^\s<>"'().,;:!?]/g;

/** A text in parts, so that the addresses in it become links. Only http and https ever do. */
export function textParts(text: string): readonly TextPart[] {
	const parts: TextPart[] = [];
	let end = 0;
	for (const found of text.matchAll(address)) {
		if (found.index > end) parts.push({ text: text.slice(end, found.index) });
		parts.push(webAddress(found[0]) ? { text: found[0], href: found[0] } : { text: found[0] });
		end = found.index + found[0].length;
	}
	if (end < text.length) parts.push({ text: text.slice(end) });
	return parts;
}

/** The address if it may be followed from here; undefined for `javascript:` and its kin. */
export function webAddress(text: string): string | undefined {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : undefined;
}

/**
 * Where a letter to an e-mail address is begun. What stands in the address is only an address: a subject or further
 * recipients, which `?` would bring in, are not; undefined where it names no host.
 */
export function mailAddress(text: string): string | undefined {
	const at = text.lastIndexOf('@');
	const [name, host] = [text.slice(0, at), text.slice(at + 1)];
	if (at < 1 || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(host)) return undefined;
	return `mailto:${encodeURIComponent(name)}@${encodeURIComponent(host)}`;
}

/** Characters of a text that are shown at once; some pages of it. */
const page = 5000;

/** A text, or of one so long that it would bury everything after it the beginning, up to a space. */
export function beginning(text: string): string {
	if (text.length <= page) return text;
	const space = text.slice(0, page).search(/\s\S*$/);
	return `${text.slice(0, space > 0 ? space : page).replace(/[\uD800-\uDBFF]$/, '')} …`;
}

/*
 * Text as it may stand in a document, whoever wrote it: well-formed, without control characters, and unable to
 * turn the writing direction of what stands beside it.
 */

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const lineBreak = /\r\n?|[\u0085\u2028\u2029]/g;
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g;

/** What a browser would drop, complain of or take for a line of code becomes U+FFFD or a plain line break. */
function wellFormed(text: string): string {
	return text.replace(lineBreak, '\n').replace(loneSurrogate, '\ufffd').replace(control, '\ufffd');
}

const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';
const turning =
	/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const isolates = /[\u2066-\u2069]/g;

/**
 * A text of another writing direction, or with marks that turn it, is closed off by Unicode's isolates rather
 * than by `<bdi>`, which a title, an attribute and a drawing do not know. Its own isolates are paired first, so
 * that none of them ends ours.
 */
function isolated(text: string): string {
	if (!turning.test(text)) return text;
	let open = 0;
	const paired = text.replace(isolates, (mark) => {
		if (mark !== popIsolate) open++;
		else if (open === 0) return '';
		else open--;
		return mark;
	});
	return firstStrongIsolate + paired + popIsolate.repeat(open + 1);
}

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** A text that stays text in an element and in a quoted attribute. */
export function escapeText(text: string): string {
	return isolated(wellFormed(text)).replace(/[&<>"']/g, (sign) => entities[sign] as string);
}

/** A quoted string for a style sheet: nothing in it can end the string, the rule or the sheet. */
export function cssString(text: string): string {
	const plain = isolated(wellFormed(text)).replace(
		/["\\\n<>&]/g,
		(sign) => `\\${sign.charCodeAt(0).toString(16)} `
	);
	return `"${plain}"`;
}

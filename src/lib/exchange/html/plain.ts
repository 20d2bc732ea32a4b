/** HTML as plain text: breaks where blocks end, no markup, no scripts, no styles. */
export function fromHtml(html: string): string {
	return html
		.replace(/<(style|script|head|title)\b[^<>]{0,500}>[^<]{0,20000}<\/\1\s*>/gi, ' ')
		.replace(/[\r\n]+/g, ' ')
		.replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d|\/table|hr)\b[^<>]{0,500}>/gi, '\n')
		.replace(/<li\b[^<>]{0,500}>/gi, '- ')
		.replace(/<!--[^<>]{0,5000}-->|<\/?[a-z!][^<>]{0,5000}>/gi, '')
		.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (entity, name: string) => entityText(name) ?? entity);
}

const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	eacute: 'é',
	egrave: 'è',
	agrave: 'à',
	ccedil: 'ç',
	ecirc: 'ê',
	ouml: 'ö',
	uuml: 'ü',
	auml: 'ä',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	rsquo: '’',
	lsquo: '‘',
	laquo: '«',
	raquo: '»'
};

function entityText(name: string): string | undefined {
	if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? entities[name] : undefined;
	const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
	const broken = Number.isNaN(code) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000);
	return broken ? undefined : String.fromCodePoint(code);
}

/** No control characters, no half emoji, no trailing blanks, at most one empty line in a row. */
export function tidyText(text: string): string {
	return text
		.toWellFormed()
		.replace(/\r\n?/g, '\n')
		.replace(/[\v\f\u0085\u2028\u2029]/g, '\n')
		.replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/g, '')
		.replace(/[ \t\u00a0]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** One form of line ends, and no control characters, which no calendar and no card may hold. */
export function clean(text: string): string {
	return text
		.toWellFormed()
		.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
		.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
		.trim();
}

/** The same as a text of a calendar (RFC 5545, 3.3.11) or a card (RFC 6350, 3.4) writes it: on one line. */
export function escaped(text: string): string {
	return clean(text)
		.replace(/[\\;,]/g, (sign) => `\\${sign}`)
		.replaceAll('\n', '\\n');
}

const followed = new Set(['http:', 'https:', 'mailto:']);

/** The address as a link may carry it; nothing for anything but a web page or an e-mail. */
export function safeUrl(text: string): string | undefined {
	if (!URL.canParse(text)) return undefined;
	const url = new URL(text);
	return followed.has(url.protocol) ? url.href : undefined;
}

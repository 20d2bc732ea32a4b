/** The name of a country as the browser knows it; what is no code is its own name. */
export function regionName(code: string, locale: string): string {
	try {
		return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
	} catch {
		return code;
	}
}

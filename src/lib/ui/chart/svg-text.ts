/** A text as XML holds it: what XML forbids is left out. */
export function xmlText(text: string): string {
	return text
		.toWellFormed()
		.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** A number in a drawing, to a hundredth. */
export const coordinate = (value: number): string => String(Math.round(value * 100) / 100 || 0);

/** An element without content, or with content that is SVG already. */
export function element(
	name: string,
	attributes: Record<string, string | number | undefined>,
	content?: string
): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : xmlText(value!)}"`)
		.join('');
	return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Which part of the whole name of a person. */
export type NamePart = 'first' | 'last';

const titles = /^(?:(?:prof|dr|mme|mlle|m|mr|mrs|ms|herr|frau|sig|sigra|dott|dipl|ing|pd|phd)\.?\s+)+/iu;

/**
 * A part of a name as lists have it: `Rossi, Anna`, `ROSSI Anna`, `Anna ROSSI`, or the first name first, titles before
 * it left out. One word alone is the last name.
 */
export function namePart(text: string, part: NamePart): string {
	const name = text.trim().replace(/\s+/g, ' ').slice(0, 300).replace(titles, '');
	const { first, last } = partsOf(name);
	return part === 'first' ? first : last;
}

function partsOf(name: string): Record<NamePart, string> {
	const comma = name.indexOf(',');
	if (comma > 0) return { last: name.slice(0, comma).trim(), first: name.slice(comma + 1).trim() };
	const words = name.split(' ');
	const loud = words.filter(isLoud);
	if (loud.length > 0 && loud.length < words.length)
		return { last: loud.join(' '), first: words.filter((word) => !isLoud(word)).join(' ') };
	return { first: words.length > 1 ? words[0]! : '', last: words.slice(words.length > 1 ? 1 : 0).join(' ') };
}

/** A last name is often written in capitals. */
function isLoud(word: string): boolean {
	return word.length > 2 && /\p{Lu}\p{Lu}/u.test(word) && word === word.toUpperCase();
}

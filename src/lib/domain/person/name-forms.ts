import { fold } from '../base/fold';

/** What somebody is called, as their record says it. */
export interface PersonName {
	readonly firstName?: string | undefined;
	readonly lastName?: string | undefined;
}

/** Ways of writing a name, as words between single spaces. */
export interface NameForms {
	/** That mean it wherever they stand: "mira osmium". */
	readonly anywhere: readonly string[];
	/** That mean it where they begin what is said, as in "Osmium, Mira; Rossi, Maria": in "Paul Osmium, Mira Rossi" they do not. */
	readonly first: readonly string[];
}

const none: NameForms = { anywhere: [], first: [] };

/** A whole name, either part first. None where a part is not known: a family name alone may be any word. */
export function wholeName(name: PersonName): NameForms {
	const [first, last] = [wordsIn(name.firstName).join(' '), wordsIn(name.lastName).join(' ')];
	return first && last ? { anywhere: [`${first} ${last}`], first: [`${last} ${first}`] } : none;
}

/**
 * Initials for the first names, each with its stop: "m. osmium" and "osmium m.", of Jean-Pierre "j. p. osmium" too. They mean
 * somebody only where nobody else has that family name: "M. Osmium" is in French whoever of that name is a man.
 */
export function nameWithInitials(name: PersonName): NameForms {
	const [first, last] = [wordsIn(name.firstName), wordsIn(name.lastName).join(' ')];
	if (first.length === 0 || !last) return none;
	const letters = first.map((word) => `${[...word][0]!}.`);
	const said = [...new Set([letters.join(' '), letters[0]!])];
	return { anywhere: said.map((one) => `${one} ${last}`), first: said.map((one) => `${last} ${one}`) };
}

/**
 * A text as names are looked for in it: its words between single spaces, an initial with its stop, and a bar at its beginning
 * and where a sign or a new line parts what stands before it from what follows.
 */
export function formsLine(text: string): string {
	const parts = text.split(/[;:()|\n]/).map((part) => fold(part).match(oneWord)?.join(' ') ?? '');
	return `| ${parts.join(' | ')} `.replace(/ +/g, ' ');
}

const oneWord = /(?<![\p{L}\p{N}])\p{L}\.|[\p{L}\p{N}]+/gu;

function wordsIn(text = ''): readonly string[] {
	return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

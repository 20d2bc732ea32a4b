import type { AnyValues } from '../schema/kind';
import { isOneEdit } from '../search/one-edit';
import { generic, organisationWords } from './organisation-words';
import { spelledWords } from './spelling';
import type { Read, Trait, Weight } from '../schema/trait';

interface Fields {
	readonly name: string;
	readonly acronym: string;
	readonly country: string;
	readonly city: string;
}

interface Organisation extends Read {
	readonly words: readonly string[];
	/** The name in one word, as it was written. */
	readonly whole: string;
	/** Short names it goes by, and those that the beginnings of its words would make. */
	readonly short: readonly string[];
	readonly initials: string;
	/** The name is a short one itself. */
	readonly isShort: boolean;
	readonly country: unknown;
	readonly city: readonly string[];
}

/**
 * A name near to another, whatever the language, the order (`University of X`, `X University`), the form of company
 * or a town that only one of them names; or the same acronym. Organisations in two states, or in two towns, are two:
 * `Institut Pasteur` is in Paris and in Lille.
 */
export function organisationName(fields: Fields): Trait<Organisation> {
	return {
		fields: [fields.name, fields.acronym],
		read: (values) => organisationOf(values, fields),
		compare: (a, b) => (apart(a, b) ? undefined : (byName(a, b) ?? byAcronym(a, b)))
	};
}

function organisationOf(values: AnyValues, fields: Fields): Organisation | undefined {
	const [name, acronym, town] = [fields.name, fields.acronym, fields.city].map((field) => {
		const value = values[field];
		return typeof value === 'string' ? value : '';
	}) as [string, string, string];
	const { long, inBrackets } = withoutBrackets(name);
	const words = organisationWords(long);
	const whole = spelledWords(long).join('');
	const isShort = isAcronym(long.trim());
	const short = [acronym, ...inBrackets, ...(isShort ? [long] : [])]
		.map(acronymKey)
		.filter((text) => text.length > 2);
	const initials = initialsOf(long);
	if (words.length === 0 && short.length === 0) return undefined;
	const keys = new Set<string>([`=${whole}`, ...short.map((text) => `^${text}`), ...wordKeys(words)]);
	if (initials.length > 2) keys.add(`^${initials}`);
	const city = organisationWords(town);
	return { keys: [...keys], words, whole, short, initials, isShort, country: values[fields.country], city };
}

/** Two near names share their words, or all but one of them: each word left out once is a key. */
function wordKeys(words: readonly string[]): string[] {
	if (words.length === 0) return [];
	const all = words.join(' ');
	if (words.length > 8) return [all];
	return [all, ...words.map((_, at) => words.filter((__, place) => place !== at).join(' '))].filter(Boolean);
}

function apart(a: Organisation, b: Organisation): boolean {
	if (a.country && b.country && a.country !== b.country) return true;
	return a.city.length > 0 && b.city.length > 0 && !a.city.some((word) => b.city.includes(word));
}

function byName(a: Organisation, b: Organisation): Weight | undefined {
	if (a.whole !== '' && a.whole === b.whole) return 2;
	const onlyA = a.words.filter((word) => !b.words.includes(word));
	const onlyB = b.words.filter((word) => !a.words.includes(word));
	if (a.words.length === 0 || b.words.length === 0) return undefined;
	if (onlyA.length === 0 && onlyB.length === 0) return isTelling(a.words) ? 2 : placed(a, b);
	const extra = [...onlyA, ...onlyB];
	const [inA, inB] = [a.city, b.city];
	const place = extra.every((word) => (onlyA.includes(word) ? inB : inA).includes(word));
	if (place && a.words.some((word) => b.words.includes(word))) return 2;
	return onlyA.length === 1 && onlyB.length === 1 && isMisspelt(onlyA[0]!, onlyB[0]!) ? 1 : undefined;
}

/** Names of nothing but kinds of organisation are alike in one town only. */
function placed(a: Organisation, b: Organisation): Weight | undefined {
	return a.city.length > 0 && a.city.some((word) => b.city.includes(word)) ? 1 : undefined;
}

function isTelling(words: readonly string[]): boolean {
	return words.some((word) => !generic.has(word));
}

/** One wrong letter in a long word; a state, a number or a kind of organisation is never misspelt for another. */
function isMisspelt(a: string, b: string): boolean {
	const usable = (word: string) => word.length >= 7 && /^\p{L}+$/u.test(word) && !generic.has(word);
	return usable(a) && usable(b) && isOneEdit(a, b);
}

function byAcronym(a: Organisation, b: Organisation): Weight | undefined {
	if (a.short.some((text) => b.short.includes(text))) return a.isShort || b.isShort ? 2 : 1;
	const written = (one: Organisation, other: Organisation) =>
		one.isShort && one.short.includes(other.initials);
	return written(a, b) || written(b, a) ? 1 : undefined;
}

/** `Lausanne University Hospital (CHUV)` has two names. */
function withoutBrackets(name: string): { long: string; inBrackets: string[] } {
	const inBrackets: string[] = [];
	const long = name.replace(/[([]([^()[\]]*)[)\]]/g, (_, inner: string) => {
		if (isAcronym(inner.trim())) inBrackets.push(inner);
		return ' ';
	});
	return long.trim() === '' ? { long: name, inBrackets: [] } : { long, inBrackets };
}

/** One word, mostly of capitals. */
function isAcronym(text: string): boolean {
	return (
		/^[\p{L}\p{N}.&-]{2,12}$/u.test(text) &&
		(text.match(/\p{Lu}/gu) ?? []).length >= 2 &&
		!/\p{Ll}{3}/u.test(text)
	);
}

function acronymKey(text: string): string {
	return spelledWords(text).join('');
}

function initialsOf(name: string): string {
	const words = spelledWords(name).filter((word) => word.length > 3);
	return words.length < 3 ? '' : words.map((word) => word[0]).join('');
}

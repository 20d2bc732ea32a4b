import { isOneEdit } from '../search/one-edit';
import type { AnyValues } from '../schema/kind';
import { lastCommon, spelledWords } from './spelling';
import type { Read, Trait, Weight } from '../schema/trait';

/** Words that come and go with a name without making it another. */
const particles = new Set(
	(
		'dr prof professor mr mrs ms mme mlle md phd ing dipl habil herr frau jr sr sir dame ' +
		'de del della der den dos du da di la le van von zu zum zur el al bin ben af av y e i'
	).split(' ')
);

interface Person extends Read {
	readonly first: readonly string[];
	readonly last: readonly string[];
	/** All of it in one word, first name first, and the other way round. */
	readonly whole: readonly [string, string];
}

/**
 * A name near to another: the same words in any order, initials for names (`H. Müller`), a name that one of them
 * leaves out, one wrong letter in a long word. `Müller H.` and `Müller K.` are two people.
 */
export function personName(firstField: string, lastField: string): Trait<Person> {
	return {
		fields: [firstField, lastField],
		read: (values) => personOf(values, firstField, lastField),
		compare
	};
}

function personOf(values: AnyValues, firstField: string, lastField: string): Person | undefined {
	const first = nameWords(values[firstField]);
	const last = nameWords(values[lastField]);
	const words = [...first, ...last];
	if (words.every(isInitial)) return undefined;
	const [one, two] = [first.join(''), last.join('')];
	const keys = new Set([one < two ? `=${one} ${two}` : `=${two} ${one}`]);
	for (const [at, word] of words.entries()) {
		if (isInitial(word)) continue;
		for (const [place, other] of words.entries()) if (place !== at) keys.add(`${word}|${other[0]!}`);
	}
	return { keys: [...keys], first, last, whole: [one + two, two + one] };
}

function nameWords(value: unknown): string[] {
	const words = typeof value === 'string' ? spelledWords(value) : [];
	const own = words.filter((word) => isInitial(word) || !particles.has(word));
	return own.length > 0 ? own : words;
}

function isInitial(word: string): boolean {
	return word.length === 1;
}

function compare(a: Person, b: Person): Weight | undefined {
	if (a.whole[0] === b.whole[0] || a.whole[0] === b.whole[1]) return 2;
	const [fewer, more] = sizeOf(a) <= sizeOf(b) ? [a, b] : [b, a];
	if (sizeOf(fewer) < 2) return undefined;
	return matches(fewer, more);
}

function sizeOf({ first, last }: Person): number {
	return first.length + last.length;
}

/** Finds every word of the shorter name in the longer one, the surest first. */
function matches(fewer: Person, more: Person): Weight | undefined {
	const rest = [...more.first.map((word) => ({ word, last: false })), ...more.last.map(lastWord)];
	let open = [...fewer.first.map((word) => ({ word, last: false })), ...fewer.last.map(lastWord)];
	let same = 0;
	let misspelt = 0;
	for (const fits of [isSame, isAbbreviated, isMisspelt]) {
		open = open.filter((one) => {
			const place = rest.findIndex((other) => fits(one, other));
			if (place < 0) return true;
			const [other] = rest.splice(place, 1);
			if (fits === isSame && !isInitial(one.word)) same++;
			if (fits === isMisspelt && other) misspelt++;
			return false;
		});
	}
	if (open.length > 0 || same === 0 || misspelt > 1) return undefined;
	return rest.length === 0 && same === sizeOf(fewer) ? 2 : 1;
}

interface NameWord {
	readonly word: string;
	readonly last: boolean;
}

function lastWord(word: string): NameWord {
	return { word, last: true };
}

function isSame(a: NameWord, b: NameWord): boolean {
	return a.word === b.word;
}

function isAbbreviated(a: NameWord, b: NameWord): boolean {
	return (isInitial(a.word) || isInitial(b.word)) && a.word[0] === b.word[0];
}

/**
 * One wrong letter, not a number, in a long word. At the end of a first name it makes another name (`Christian`, `Christina`), in
 * a short surname too (`Müller`, `Möller`).
 */
function isMisspelt(a: NameWord, b: NameWord): boolean {
	if (Math.min(a.word.length, b.word.length) < 7 || a.last !== b.last) return false;
	if (!/^\p{L}+$/u.test(a.word + b.word)) return false;
	return (a.last || lastCommon(a.word, b.word) > 2) && isOneEdit(a.word, b.word);
}

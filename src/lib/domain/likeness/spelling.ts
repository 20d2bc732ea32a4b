import { fold } from '../base/fold';

const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
	(
		'а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh ' +
		'щ shch ъ _ ы y ь _ э e ю yu я ya є ye і i ґ g ђ d љ lj њ nj ћ c џ dz ј j'
	)
		.split(' ')
		.flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1]!.replace('_', '')]] : []))
);

/**
 * The words of a name in one spelling: no case, no accents, Cyrillic in Latin letters, `ü` as `u` however it was
 * written out (`Müller`, `Mueller` and `Muller` are one), `y` as `i`. Hyphens and points end a word.
 */
export function spelledWords(text: string): string[] {
	return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
		word
			.replace(/[а-џґ]/g, (letter) => cyrillic[letter] ?? letter)
			.replace(/([auo])e(?=[^aeiou]|$)/g, '$1')
			.replaceAll('y', 'i')
	);
}

/** How far from its end a word of this one differs from another, for words that differ in one place. */
export function lastCommon(a: string, b: string): number {
	let at = 0;
	while (at < a.length && at < b.length && a[at] === b[at]) at++;
	return Math.max(a.length, b.length) - at;
}

import { foldForSearch, wordsOf } from '../base/text/words-of';

/** Words of both languages that tell nothing about what a project is. */
const silent = new Set(
	wordsOf(
		foldForSearch(
			'a an and are as at be been by can for from has have how in into is it its may more new no not of on or other ' +
				'our than that the their them then there these they this those through to use used user users using was ' +
				'were which while will with within without would also based between both each first such all under over ' +
				'project projects cern work works develop developed development developing system systems study ' +
				'au aux avec ce ces cet cette comme dans de des du elle elles en entre est et etre eux il ils la le les ' +
				'leur leurs lors mais meme ne notre nous on ou par pas plus pour qui que quoi sa sans se ses si son sont ' +
				'sous sur sera tout tous toute toutes un une vers afin ainsi aussi autre autres dont deux deja nouveau ' +
				'nouvelle nouveaux nouvelles premier premiere projet projets travaux developpement developper systeme ' +
				'systemes etude etudes utilise utilisee utiliser utilisant base basee fait faire chez jusqu lorsque puis'
		)
	)
);

/** Ends of a plural; of these and of the endings below, the first that fits is taken, once. */
const plurals: readonly (readonly [RegExp, string])[] = [
	[/eaux$/, 'eau'],
	[/(?<=.{3})aux$/, 'al'],
	[/(?<=.{2}[^sui])s$/, '']
];

/** Endings that say the same in both languages. */
const endings: readonly (readonly [RegExp, string])[] = [
	[/(?<=.{3})isations?$|(?<=.{3})izations?$/, 'is'],
	[/(?<=.{3})(?:ical|icale|ique|ic)$/, 'ic'],
	[/(?<=.{3})(?:teur|trice)$/, 'tor'],
	[/(?<=.{3})(?:euse|eur)$/, 'or'],
	[/(?<=.{3})(?:ive|if)$/, 'iv'],
	[/(?<=.{3})(?:ie|y|i)$/, 'i'],
	[/(?<=.{3})(.)\1ing$/, '$1'],
	[/(?<=.{3})(?:ing|ed)$/, ''],
	[/(?<=.{3})ee?$/, '']
];

/**
 * What is left of a folded word without its grammar, English and French by one rule: `detectors` and
 * `détecteurs` both give `detector`. Undefined for a word that tells nothing.
 */
export function stemOf(word: string): string | undefined {
	if (silent.has(word) || (word.length < 3 && !/^(?:ai|ia|ct|3d|4d)$/.test(word))) return undefined;
	if (word.length < 4 || /\d/.test(word)) return word;
	return cut(cut(word, plurals), endings);
}

function cut(word: string, rules: readonly (readonly [RegExp, string])[]): string {
	for (const [end, put] of rules) if (end.test(word)) return word.replace(end, put);
	return word;
}

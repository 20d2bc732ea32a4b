import { newToken, type RandomBytes } from '../../domain/base/id';
import { fold } from '../../domain/base/fold';

/** Why a passphrase is too easily guessed by a machine that tries many. */
export type Weakness = 'too-short' | 'too-plain' | 'too-known';

/** With a second of work for each try, this many characters of any kind hold; fewer do not. */
const shortest = 12;
/** A text of fewer different characters is a pattern. */
const leastDifferent = 6;

/** Words and rows of keys that are tried first, folded; what is left beside them has to hold by itself. */
const known =
	/isocentre|cern|passphrase|password|passwort|motdepasse|welcome|bienvenue|azerty|qwert[yz]|admin|secret|portfolio|portefeuille|medical|hadron|geneva|geneve|letmein|iloveyou|abcdef/g;

/** Fewer letters beside known words and numbers are no help. */
const leastOther = 6;

/** Why a passphrase is weak; undefined where it holds. */
export function weaknessOf(passphrase: string): Weakness | undefined {
	const text = passphrase.trim();
	if (text.length < shortest) return 'too-short';
	if (new Set(fold(text)).size < leastDifferent) return 'too-plain';
	const bare = fold(text).replace(/[^\p{L}\p{N}]/gu, '');
	const other = bare.replace(known, '');
	const isKnown = other.length < bare.length || /^\d+$/.test(bare);
	return isKnown && other.replace(/\d/g, '').length < leastOther ? 'too-known' : undefined;
}

/** A passphrase that nobody guesses and that can be read out: four groups of five, 100 random bits. */
export function newPassphrase(random: RandomBytes): string {
	const token = newToken(random);
	return [0, 5, 10, 15].map((at) => token.slice(at, at + 5)).join('-');
}

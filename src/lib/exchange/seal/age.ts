import { armor, Decrypter, Encrypter } from 'age-encryption';
import { fail, ok, type Result } from '../../domain/base/result';
import type { SealProblem } from './problems';

/** Work of scrypt, as a power of two, for each try of a passphrase: about a second, and 256 MB. */
const work = 18;

/** What the library says when no passphrase or key fits; it says it in no other way. */
const noMatch = "no identity matched any of the file's recipients";

/**
 * Seals bytes by a passphrase, in the format of age (age-encryption.org/v1, scrypt).
 *
 * @param logN work of scrypt, where it is not the usual
 */
export async function sealBytes(
	bytes: Uint8Array,
	passphrase: string,
	logN = work
): Promise<Uint8Array<ArrayBuffer>> {
	const encrypter = new Encrypter();
	encrypter.setPassphrase(canonical(passphrase));
	encrypter.setScryptWorkFactor(logN);
	return new Uint8Array(await encrypter.encrypt(bytes));
}

/** Opens what was sealed by a passphrase, here or by another program, as bytes or as text. */
export async function openBytes(
	sealed: Uint8Array,
	passphrase: string
): Promise<Result<Uint8Array<ArrayBuffer>, SealProblem>> {
	const start = new TextDecoder().decode(sealed.subarray(0, 64)).trimStart();
	try {
		const bytes = start.startsWith('-----BEGIN AGE')
			? armor.decode(new TextDecoder().decode(sealed))
			: sealed;
		const decrypter = new Decrypter();
		decrypter.addPassphrase(canonical(passphrase));
		return ok(new Uint8Array(await decrypter.decrypt(bytes)));
	} catch (error) {
		const isUnmatched = error instanceof Error && error.message === noMatch;
		if (!isUnmatched) return fail({ type: 'seal-damaged' });
		const isByPassphrase = /^age-encryption\.org\/v1\n-> scrypt |^-----/.test(start);
		return fail({ type: isByPassphrase ? 'wrong-passphrase' : 'sealed-for-keys' });
	}
}

/** Keyboards write an accented letter in one piece or in two; blanks around it were not meant. */
function canonical(passphrase: string): string {
	return passphrase.trim().normalize('NFC');
}

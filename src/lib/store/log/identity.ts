import { replicaOfKey } from '../../domain/signature/signature';
import type { Surroundings } from '../base/surroundings';
import { newSigningKey, type SigningKey } from '../keys/signing-key';

/** A name to write under, and the key that gives it. */
export interface Identity {
	readonly replica: string;
	readonly signing: SigningKey;
}

/**
 * A new name with a key of its own. To be made before a transaction: the browser's functions for keys take turns in
 * which a transaction would end.
 */
export async function newIdentity({ random, newKey = newSigningKey }: Surroundings): Promise<Identity> {
	const signing = await newKey(random);
	return { replica: replicaOfKey(signing.publicKey), signing };
}

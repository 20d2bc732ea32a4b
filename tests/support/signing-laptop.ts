import type { Changeset } from '../../src/lib/domain/records/changeset';
import { originalOf } from '../../src/lib/domain/merge/copies';
import { changesetDigest } from '../../src/lib/domain/merge/digest';
import { replicaOfKey, type Signature } from '../../src/lib/domain/signature/signature';
import { plainKey, signChangeset, type SigningKey } from '../../src/lib/store/keys/signing-key';
import { Laptop } from './laptop';

/** The portfolio that laptops of tests sign for. */
export const portfolioId = 'PF00000000000001';

/** A laptop that writes under the name its key gives, and signs. */
export class SigningLaptop extends Laptop {
	readonly key: SigningKey;

	private constructor(author: string, seed: number, key: SigningKey) {
		super(author, seed);
		this.key = key;
		this.replica = replicaOfKey(key.publicKey);
	}

	/** Two of one seed are a copied profile. */
	static async of(author: string, seed: number): Promise<SigningLaptop> {
		return new SigningLaptop(author, seed, await plainKey((bytes) => bytes.fill(seed)));
	}

	/** Vouches for a changeset: its newest one, where none is named. */
	sign(changeset = this.newest, portfolio = portfolioId): Promise<Signature> {
		const { seq } = originalOf(changeset);
		return signChangeset(this.key, portfolio, { seq, digest: changesetDigest(originalOf(changeset)) });
	}

	get newest(): Changeset {
		return this.log.findLast((changeset) => originalOf(changeset).replica === this.replica)!;
	}

	/** What this laptop wrote. */
	get written(): Changeset[] {
		return this.log.filter((changeset) => originalOf(changeset).replica === this.replica);
	}
}

/** A changeset that somebody without the key puts behind, or in the place of, one of another. */
export function forged(before: Changeset | undefined, like: Changeset, fields: object): Changeset {
	const [op] = like.ops;
	return {
		...like,
		seq: (before?.seq ?? 0) + 1,
		prev: before ? changesetDigest(before) : '',
		ops: [{ ...(op as Extract<typeof op, { do: 'put' }>), fields: { ...fields } }] as Changeset['ops']
	};
}

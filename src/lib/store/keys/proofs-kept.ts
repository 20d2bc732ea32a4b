import type { Heads } from '../../domain/records/changeset';
import type { Knowledge } from '../../domain/merge/knowledge';
import { Proofs, type Signed } from '../../domain/signature/proofs';

/** What is proved, worked out anew only when something has come that may change it. */
export class ProofsKept {
	#of: readonly unknown[] = [];
	#proofs: Proofs | undefined;

	/** @param heads those of the knowledge; another object after each change */
	of(knowledge: Knowledge, heads: Heads, signed: Signed, replica: string): Proofs {
		const asked = [heads, signed, replica];
		if (this.#proofs && asked.every((one, at) => one === this.#of[at])) return this.#proofs;
		this.#of = asked;
		return (this.#proofs = new Proofs(knowledge, signed, replica));
	}
}

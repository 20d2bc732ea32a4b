import type { Changeset } from '../../domain/records/changeset';
import { originalOf } from '../../domain/merge/copies';
import { changesetDigest } from '../../domain/merge/digest';
import { idForm } from '../../domain/merge/limits';
import type { Knowledge } from '../../domain/merge/knowledge';
import { signedSpot, type Signed } from '../../domain/signature/proofs';
import {
	isSameSignature,
	signatureBytes,
	signatureSchema,
	signedBytes,
	type CheckedSignatures,
	type Signature
} from '../../domain/signature/signature';
import { isSigned } from '../../store/keys/signing-key';
import { Slices } from '../slices';

/** To what the signatures of a file are held. */
export interface SignatureGround {
	/** The id of the portfolio. */
	readonly portfolio: string;
	/** The changesets of the file that were read. */
	readonly changesets: readonly Changeset[];
	/** What is held here; absent where that is nothing. */
	readonly knowledge?: Knowledge;
	/** Those of before need no second look. */
	readonly signed?: Signed;
}

/** So many are verified at once, since the browser does so beside the page. */
const atOnce = 32;

/**
 * Verifies the signatures of a file in slices: each of a changeset that is in the file or held, by the key that gives
 * the replica's name. What costs least is asked first, so that a forged list costs little.
 *
 * @param found what stands in the header
 * @throws the signal's reason when cancelled
 */
export async function checkSignatures(
	found: unknown,
	ground: SignatureGround,
	signal?: AbortSignal
): Promise<CheckedSignatures> {
	const slices = new Slices(signal);
	const held = new Map(ground.signed?.signatures.map((one) => [keyOf(one), one]));
	const unfit = new Set<string>();
	const asked = new Map<string, Signature>();
	for (const entry of Array.isArray(found) ? (found as readonly unknown[]) : []) {
		const read = signatureSchema.safeParse(entry);
		const key = read.success ? keyOf(read.data) : '';
		const known = held.get(key);
		if (!read.success) note(unfit, entry);
		else if (known && isSameSignature(known, read.data)) continue;
		// Of several for one changeset only the first is tried.
		else if (asked.has(key)) unfit.add(read.data.replica);
		else asked.set(key, read.data);
		await slices.pause();
	}
	const all = [...asked.values()];
	const here = all.length > 0 ? await findIn(ground, all, slices) : new Set<Signature>();
	const sound: Signature[] = [];
	for (let at = 0; at < all.length; at += atOnce) {
		const some = all.slice(at, at + atOnce);
		const verdicts = await Promise.all(
			some.map(async (one) => here.has(one) && verify(ground.portfolio, one))
		);
		for (const [i, one] of some.entries())
			if (verdicts[i]) sound.push(one);
			else unfit.add(one.replica);
		await slices.pause();
	}
	return { sound, unfit: [...unfit] };
}

async function verify(portfolio: string, signature: Signature): Promise<boolean> {
	const bytes = signatureBytes(signature);
	return bytes !== undefined && isSigned(signedBytes(portfolio, signature), bytes);
}

/** Those whose changeset is in the file or held. */
async function findIn(
	{ changesets, knowledge }: SignatureGround,
	signatures: readonly Signature[],
	slices: Slices
): Promise<Set<Signature>> {
	const wanted = new Map<string, Map<number, Signature[]>>();
	const here = new Set<Signature>();
	for (const one of signatures) {
		const { replica, seq } = one;
		if (knowledge && signedSpot(knowledge, one)) {
			here.add(one);
			continue;
		}
		const numbers = wanted.get(replica) ?? new Map<number, Signature[]>();
		const some = numbers.get(seq);
		if (some) some.push(one);
		else wanted.set(replica, numbers.set(seq, [one]));
	}
	if (wanted.size === 0) return here;
	for (const changeset of changesets) {
		const { replica, seq } = changeset.copyOf ?? changeset;
		const some = wanted.get(replica)?.get(seq);
		if (!some) continue;
		const digest = changesetDigest(originalOf(changeset));
		for (const one of some) if (one.digest === digest) here.add(one);
		await slices.pause();
	}
	return here;
}

/** One that cannot be read may still say whose it is meant to be. */
function note(unfit: Set<string>, entry: unknown): void {
	const replica = (entry as { readonly replica?: unknown } | null)?.replica;
	if (typeof replica === 'string' && idForm.test(replica)) unfit.add(replica);
}

function keyOf({ replica, seq, digest }: Signature): string {
	return `${replica} ${seq} ${digest}`;
}

import type { Changeset } from '../../domain/records/changeset';
import type { Result } from '../../domain/base/result';
import type { CheckedSignatures } from '../../domain/signature/signature';
import type { Portfolio } from './portfolio.svelte';
import type { StoreProblem } from '../base/problems';
import type { MergeReceipt } from '../base/receipts';

/** A portfolio that comes from elsewhere: what its file says of it, and its log. */
export interface Arriving {
	readonly portfolio: { readonly id: string; readonly name: string };
	readonly changesets: AsyncIterable<Changeset> | Iterable<Changeset>;
	/** What waited for others where the file was written. */
	readonly waiting?: readonly Changeset[];
	/** The name of the file, where it has one. */
	readonly file?: string | undefined;
	/** The chain of the changesets has been verified while reading. */
	readonly verified?: boolean;
	/** What the signatures that came with them are worth. */
	readonly signatures?: CheckedSignatures;
}

/** Takes the log of an arriving portfolio into one just made for it. */
export function takeIn(
	portfolio: Portfolio,
	arriving: Arriving
): Promise<Result<MergeReceipt, StoreProblem>> {
	const { changesets, waiting = [], file, verified = false, signatures } = arriving;
	const source = { act: 'join', name: arriving.portfolio.name, file } as const;
	return portfolio.merge(changesets, source, { undoable: false, waiting, verified, signatures });
}

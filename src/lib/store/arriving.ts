import type { Changeset } from '../domain/merge/changeset';

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
}

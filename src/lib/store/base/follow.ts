import { fail, type Result } from '../../domain/base/result';
import type { StoreProblem } from './problems';

/** How somebody follows long work, and stops it. */
export interface Follow {
	readonly signal?: AbortSignal;
	/** Called with the share done, 0 to 1. */
	readonly progress?: ((done: number) => void) | undefined;
}

/** Thrown to take a transaction back when the person has cancelled: Dexie makes its own error of a browser's. */
export class Cancelled extends Error {}

/** What work comes to, or that it was cancelled. */
export async function orCancelled<T>(
	{ signal }: Follow,
	work: () => Promise<Result<T, StoreProblem>>
): Promise<Result<T, StoreProblem>> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof Cancelled || (signal?.aborted && error === signal.reason))
			return fail({ type: 'cancelled' });
		throw error;
	}
}

/** The progress of a part of the work, which goes from one share of it to another. */
export function between(from: number, to: number, { progress }: Follow): Follow['progress'] {
	return progress && ((done) => progress(from + done * (to - from)));
}

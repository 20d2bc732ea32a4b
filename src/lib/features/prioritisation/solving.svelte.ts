import type { Steps } from '$lib/domain/base/steps';
import { bestSet, type BestSet } from '$lib/domain/optimum/best-set';
import { clashOf, type Clash } from '$lib/domain/optimum/clash';
import type { Model } from '$lib/domain/optimum/model';
import { whyIn, whyOut, type WhyIn, type WhyOut } from '$lib/domain/optimum/why';
import { Slices } from '$lib/store/base/slices';

/** What was found of a model: a set, or why there is none. */
export type Solved =
	| { readonly best: BestSet; readonly clash?: undefined }
	| { readonly best?: undefined; readonly clash: Clash | undefined };

/** Why a proposal is in or out of the best set. */
export type Why = ({ readonly isIn: true } & WhyIn) | ({ readonly isIn: false } & WhyOut);

/** Amounts move by whole francs. */
const franc = 100;

/** Finds the best set of a model, and what clashes where there is none. */
export function* solved(model: Model): Steps<Solved> {
	const best = yield* bestSet(model);
	if (best.choice) return { best };
	return { clash: best.isProven ? yield* clashOf(model) : undefined };
}

export function* whyOf(model: Model, best: BestSet, id: string): Steps<Why> {
	if (best.choice?.has(id)) return { isIn: true, ...(yield* whyIn(model, best, id)) };
	return { isIn: false, ...(yield* whyOut(model, best, id, franc)) };
}

/** Something that is worked out while the screen stays in use, and anew when what it is of changes. */
export class Working<T> {
	result: T | undefined = $state.raw();
	#stop = new AbortController();

	/** Begins; what was being worked out is dropped. Gives what stops it. */
	begin(steps: () => Steps<T>): () => void {
		const stop = new AbortController();
		this.#stop.abort();
		this.#stop = stop;
		this.result = undefined;
		new Slices(stop.signal).through(steps()).then(
			(result) => {
				if (!stop.signal.aborted) this.result = result;
			},
			(error: unknown) => {
				if (!stop.signal.aborted) throw error;
			}
		);
		return () => stop.abort();
	}
}

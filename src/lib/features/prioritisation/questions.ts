import type { Steps } from '$lib/domain/base/steps';
import { bestSet, type BestSet } from '$lib/domain/optimum/best-set';
import { clashOf, type Clash } from '$lib/domain/optimum/clash';
import type { Model } from '$lib/domain/optimum/model';
import { whyIn, whyOut, type WhyIn, type WhyOut } from '$lib/domain/optimum/why';

/** What was found of a model: a set, or why there is none. */
export type Solved =
	| { readonly best: BestSet; readonly clash?: undefined }
	/** Without a clash nothing was found so far, and nobody knows whether there is anything. */
	| { readonly best?: undefined; readonly clash: Clash | undefined };

/** Why a proposal is in or out of the best set. */
export type Why = ({ readonly isIn: true } & WhyIn) | ({ readonly isIn: false } & WhyOut);

/** What is asked of the search. */
export type Question =
	| { readonly ask: 'best'; readonly model: Model }
	| { readonly ask: 'why'; readonly model: Model; readonly best: BestSet; readonly id: string };

/** What answers each question. */
export interface Answers {
	readonly best: Solved;
	readonly why: Why;
}

/** Amounts move by whole francs. */
const franc = 100;

/** The work that answers a question. */
export function answering(question: Question): Steps<Answers[Question['ask']]> {
	return question.ask === 'best' ? solved(question.model) : whyOf(question.model, question.best, question.id);
}

/** Finds the best set of a model, and what clashes where there is none. */
export function* solved(model: Model): Steps<Solved> {
	const best = yield* bestSet(model);
	if (best.choice) return { best };
	return { clash: best.isProven ? yield* unlessStopped(clashOf(model)) : undefined };
}

/** What clashes is told only when all of it was looked at. */
function* unlessStopped<T>(steps: Steps<T>): Steps<T | undefined> {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		if ((yield) === 'stop') return undefined;
	}
}

function* whyOf(model: Model, best: BestSet, id: string): Steps<Why> {
	if (best.choice?.has(id)) return { isIn: true, ...(yield* whyIn(model, best, id)) };
	return { isIn: false, ...(yield* whyOut(model, best, id, franc)) };
}

import { keyFigures, type KeyFigures } from '$lib/domain/budget/figures';
import { budgetColumns } from '$lib/domain/budget/entries';
import { compareRecords, type RecordChange } from '$lib/domain/records/compare';
import { kindNamed } from '$lib/domain/kinds/all';
import { shownFields } from '$lib/domain/schema/withholding';
import { app } from '$lib/store/app/app.svelte';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { StoreProblem } from '$lib/store/base/problems';
import type { Moment } from './moment';

/** Two moments of a portfolio, compared. */
export interface Compared {
	readonly changes: readonly RecordChange[];
	readonly before: Portfolio;
	readonly after: Portfolio;
	readonly money: { readonly before: KeyFigures; readonly after: KeyFigures };
}

/** Makes two moments and compares them, the last ones asked for. */
export class Changes {
	compared: Compared | undefined = $state.raw();
	problem: StoreProblem | undefined = $state.raw();
	/** The share done, 0 to 1; undefined when nothing is under way. */
	done: number | undefined = $state();
	#stop = new AbortController();

	/** @param to undefined for the moment that the app shows */
	async compare(from: Moment, to: Moment | undefined): Promise<void> {
		this.#stop.abort();
		const stop = (this.#stop = new AbortController());
		this.done = 0;
		this.problem = undefined;
		const before = await this.#make(from, stop.signal, 0);
		const after = before && (await this.#make(to, stop.signal, 0.5));
		if (stop.signal.aborted) return;
		this.compared = before && after && compared(before, after);
		this.done = undefined;
	}

	stop(): void {
		this.#stop.abort();
		this.done = undefined;
	}

	async #make(moment: Moment | undefined, signal: AbortSignal, from: number): Promise<Portfolio | undefined> {
		if (!moment) return app.current;
		const progress = (done: number) => {
			if (!signal.aborted) this.done = from + done / 2;
		};
		const made = await app.present?.asOf(moment.until, { signal, progress });
		if (made?.ok) return made.value;
		if (!signal.aborted) this.problem = made?.problem;
		return undefined;
	}
}

function compared(before: Portfolio, after: Portfolio): Compared {
	const figures = (portfolio: Portfolio) => keyFigures(budgetColumns(portfolio), {});
	return {
		changes: compareRecords(before.state, after.state).map((one) => ({
			...one,
			fields: shownFields(kindNamed(one.kind), asShown(one, before, after), one.fields)
		})),
		before,
		after,
		money: { before: figures(before), after: figures(after) }
	};
}

/** The record as readers get it, at the moment at which it is withheld if it is at one. */
function asShown({ kind, id }: RecordChange, before: Portfolio, after: Portfolio) {
	const [then, now] = [before.get(kind, id), after.get(kind, id)];
	return then?.withheld ? then : now;
}

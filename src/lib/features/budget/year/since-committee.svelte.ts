import { changedSince, type ChangedSince } from '$lib/domain/budget/changed-since';
import { budgetColumns } from '$lib/domain/budget/entries';
import { lastCommittee, pastMeetings, type PastMeeting } from '$lib/domain/committee/past-meetings';
import { app } from '$lib/store/app/app.svelte';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { endOfDay, today } from '$lib/ui/today';
import type { Year } from './year.svelte';

/** The portfolio as it was at the end of the last committee, made once for all years and funds. */
export class SinceCommittee {
	readonly #year: Year;
	readonly meeting: PastMeeting | undefined = $derived.by(() => {
		const { portfolio } = this.#year.budget;
		return lastCommittee(portfolio, pastMeetings(portfolio, today()));
	});
	#then: Portfolio | undefined = $state.raw();
	/** It could not be made. */
	failed = $state(false);
	/** Undefined until it is made, and where no envelope is entered for the year. */
	readonly changed: ChangedSince | undefined = $derived.by(
		() =>
			this.#then &&
			changedSince(
				budgetColumns(this.#then, this.#year.budget.choice.currency),
				this.#year.budget.columns,
				this.#year.where
			)
	);
	/** Nothing was recorded yet by then. */
	readonly bare = $derived.by(() => this.#then !== undefined && budgetColumns(this.#then).length === 0);

	constructor(year: Year) {
		this.#year = year;
	}

	get made(): boolean {
		return this.#then !== undefined;
	}

	/** Makes the moment; to be called again when the meeting is another. */
	async make(signal: AbortSignal): Promise<void> {
		this.#then = undefined;
		this.failed = false;
		const { meeting } = this;
		if (!meeting) return;
		const made = await app.present?.asOf(endOfDay(meeting.day).toISOString(), { signal });
		if (signal.aborted) return;
		if (made?.ok) this.#then = made.value;
		else this.failed = true;
	}
}

import { goto, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { untrack } from 'svelte';
import { app } from '$lib/store/app/app.svelte';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { StoreProblem } from '$lib/store/base/problems';
import { shownDay } from '$lib/ui/shown-day.svelte';
import { momentParameter } from '$lib/ui/moment-parameter';
import { addressAt, readMoment, type Moment } from './moment';

/** A moment on its way to the screen. */
interface Journey {
	readonly moment: Moment;
	/** The share of the log that has been folded, 0 to 1. */
	readonly done: number;
	readonly stop: AbortController;
	/** The app was opened at this address: nothing is on the screen yet. */
	readonly entering: boolean;
}

/** How an address came to be the one of the page. */
type Navigation = 'enter' | 'popstate' | 'other';

/** Which moment of the open portfolio the screens show. The address says it, and keeps it from screen to screen. */
class TimeTravel {
	underway: Journey | undefined = $state.raw();
	problem: StoreProblem | undefined = $state.raw();
	#shown: { readonly moment: Moment; readonly portfolio: Portfolio } | undefined = $state.raw();
	/** The last one made, as long as the log has not grown since. */
	#kept:
		| { readonly of: Portfolio; readonly length: number; readonly until: string; readonly past: Portfolio }
		| undefined;

	/** The moment that is shown; undefined in the present. */
	get moment(): Moment | undefined {
		return this.#shown && app.current === this.#shown.portfolio ? this.#shown.moment : undefined;
	}

	/** The first moment of an address is still being made: there is nothing to show yet. */
	get arriving(): boolean {
		return this.underway?.entering ?? false;
	}

	/** Does what the address says, or where it says nothing, has it say what is shown. */
	follow(url: URL, navigation: Navigation): void {
		const asked = readMoment(url.searchParams.get(momentParameter));
		const shown = untrack(() => this.moment);
		if (asked) {
			if (asked.key !== shown?.key) void this.#travel(asked, navigation === 'enter');
		} else if (shown && navigation === 'other') replaceState(addressAt(url, shown.key), page.state);
		else this.#arrive(undefined);
	}

	/** Makes the moment anew, from what the log has more than when it was made. */
	renew(): void {
		const shown = untrack(() => this.moment);
		if (shown) void this.#travel(shown, false);
	}

	go(key: string): Promise<void> {
		return goto(addressAt(page.url, key), { keepFocus: true, noScroll: true });
	}

	/** Back to the present, on the same screen. */
	async back(): Promise<void> {
		this.underway?.stop.abort();
		this.#arrive(undefined);
		await goto(addressAt(page.url, undefined), { noScroll: true });
	}

	async #travel(moment: Moment, entering: boolean): Promise<void> {
		const of = untrack(() => app.present);
		untrack(() => this.underway)?.stop.abort();
		if (!of) return;
		const stop = new AbortController();
		this.problem = undefined;
		const journey = { moment, done: 0, stop, entering };
		this.underway = journey;
		const made = await this.#make(of, journey);
		if (stop.signal.aborted) return;
		if (made) this.#arrive({ moment, portfolio: made });
		else this.underway = undefined;
	}

	async #make(of: Portfolio, journey: Journey): Promise<Portfolio | undefined> {
		const { until } = journey.moment;
		const { signal } = journey.stop;
		const { length } = of;
		const kept = this.#kept;
		if (kept?.of === of && kept.length === length && kept.until === until) return kept.past;
		const made = await of.asOf(until, {
			signal,
			progress: (done) => {
				if (!signal.aborted) this.underway = { ...journey, done };
			}
		});
		if (!made.ok) {
			this.problem = made.problem.type === 'cancelled' ? undefined : made.problem;
			return undefined;
		}
		this.#kept = { of, length, until, past: made.value };
		return made.value;
	}

	#arrive(shown: { readonly moment: Moment; readonly portfolio: Portfolio } | undefined): void {
		this.underway = undefined;
		this.#shown = shown;
		shownDay.current = shown?.moment.day;
		app.past = shown?.portfolio;
	}
}

export const timeTravel = new TimeTravel();

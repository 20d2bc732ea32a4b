import { reportingCurrency } from '$lib/domain/budget/entries';
import { packOf } from '$lib/domain/pack/pack';
import type { Locale } from '$lib/domain/base/words';
import { plainName } from '$lib/exchange/portfolio-file/file-name';
import { Slices } from '$lib/exchange/slices';
import { m } from '$lib/paraglide/messages';
import { lensOf } from '$lib/domain/reading/lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { today } from '$lib/ui/today';
import { meeting as meetingKind } from '$lib/domain/kinds/meeting';
import type { PaperMark } from '$lib/domain/base/paper/paper-mark';
import { recordAddress } from '$lib/ui/addresses';
import { packDocument } from './pages/document';
import { voiceOf } from './pages/voice';

export interface Order {
	readonly meeting: string;
	readonly locale: Locale;
	/** Ids of the agenda items to leave out. */
	readonly without: ReadonlySet<string>;
}

export interface Making {
	readonly signal?: AbortSignal;
	/** Told as pages are done. */
	readonly onprogress?: (progress: Progress) => void;
	/** ISO instant. */
	readonly now: string;
}

export interface Progress {
	readonly done: number;
	readonly of: number;
}

/** What is shown of a portfolio: the present, or a moment of the past. */
export type Shown = Pick<Portfolio, 'id' | 'table' | 'conflicts' | 'fingerprint' | 'name' | 'author'>;

/** The decision pack of a meeting as a file; the page draws in between. Throws when the signal does. */
export async function makePack(
	portfolio: Shown,
	{ meeting, locale, without }: Order,
	{ signal, onprogress, now }: Making
): Promise<{ readonly name: string; readonly text: string }> {
	for (;;) {
		const { fingerprint } = portfolio;
		const slices = new Slices(signal);
		const lens = lensOf(portfolio, locale);
		const day = today();
		const pack = await slices.through(told(packOf(portfolio, lens, { meeting, without, today: day }), 0));
		const voice = voiceOf(portfolio, lens, reportingCurrency);
		const mark: PaperMark = {
			of: 'pack',
			title: `${m.pack_title({}, { locale })} · ${pack.meeting.title}`.slice(0, 500),
			locale,
			address: recordAddress(meetingKind, meeting),
			portfolio: portfolio.id,
			day,
			made: now,
			without: [...without]
		};
		const about = { portfolio: portfolio.name, fingerprint, day, made: now, by: portfolio.author, mark };
		const text = await slices.through(told(packDocument(voice, pack, about), pack.projects.length));
		// Changed meanwhile, its pages might be of two states.
		if (portfolio.fingerprint !== fingerprint) continue;
		const name = [m.pack_title({}, { locale }), pack.meeting.title, pack.day, locale]
			.map(plainName)
			.join('-');
		return { name: `${name}.html`, text };
	}

	function* told<T>(steps: Generator<Progress, T>, before: number): Generator<void, T> {
		for (;;) {
			const step = steps.next();
			if (step.done) return step.value;
			onprogress?.({ done: step.value.done + before, of: step.value.of * 2 });
			signal?.throwIfAborted();
			yield;
		}
	}
}

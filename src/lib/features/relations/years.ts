import type { EventType, TimelineEvent } from '$lib/domain/relations/timeline';

/** The events of one year, or those without a date. */
export interface Year {
	/** Four digits; empty for events that nobody knows the date of. */
	readonly year: string;
	readonly events: readonly TimelineEvent[];
	/** How many there are, also where not all of them go on paper. */
	readonly count: number;
	/** Whether it stands open at first: the years that fill the first page. */
	readonly open: boolean;
}

/** So many events stand open at first, the whole of the year that reaches it included. */
const readAtOnce = 12;

/** A timeline by year, in its order. */
export function byYear(events: readonly TimelineEvent[]): readonly Year[] {
	const years: { year: string; events: TimelineEvent[] }[] = [];
	for (const event of events) {
		const year = event.on?.slice(0, 4) ?? '';
		const last = years.at(-1);
		if (last?.year === year) last.events.push(event);
		else years.push({ year, events: [event] });
	}
	let read = 0;
	return years.map(({ year, events: own }) => {
		const open = read < readAtOnce && (year !== '' || read === 0);
		read += own.length;
		return { year, events: own, count: own.length, open };
	});
}

/**
 * As much of a timeline as goes on paper, its latest events first: each year as far as there is room for it, and all
 * of them open.
 */
export function onPaper(years: readonly Year[], room: number): readonly Year[] {
	let left = room;
	return years.flatMap((year) => {
		const events = year.events.slice(0, left);
		left -= events.length;
		return events.length === 0 ? [] : [{ ...year, events, open: true }];
	});
}

/** What the events are about, each with how many there are of it. */
export function typesIn(events: readonly TimelineEvent[]): ReadonlyMap<EventType, number> {
	const counts = new Map<EventType, number>();
	for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
	return counts;
}

import type { Due } from '$lib/domain/due/due-item';
import { kindNamed } from '$lib/domain/kinds/all';
import { meeting } from '$lib/domain/kinds/meeting';
import { peopleIn } from '$lib/domain/protection/people-in';
import { read } from '$lib/domain/reading/read';
import type { CalendarEntry } from '$lib/exchange/calendar/calendar-entry';
import { dueEntry, meetingEntry, type EntryWords } from '$lib/exchange/calendar/entries';
import { plainName } from '$lib/exchange/portfolio-file/file-name';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { dueHref, dueTitle, dueTypeWords, dueWhy } from '$lib/problems/due-words';
import { noteFile } from '$lib/problems/note-file';
import { saveText } from '$lib/ui/save-file';
import { today } from '$lib/ui/today';
import { withWholeSeries } from './whole-series';

/** Puts what is due among the downloads as a calendar; a meeting with its times, its place and its series. */
export async function giveCalendar(portfolio: Portfolio, items: readonly Due[], name: string): Promise<void> {
	// Who never gives a calendar never loads what writes one.
	const { calendarType, writeCalendar } = await import('$lib/exchange/calendar/write');
	const given = withWholeSeries(items, read(portfolio, meeting).all());
	const entries = given.map((due) => entryOf(portfolio, due));
	const text = writeCalendar(entries, { now: new Date().toISOString(), name });
	const file = `${plainName(name)}-${today()}.ics`;
	saveText(file, text, calendarType);
	const people = given.flatMap(({ kind, id }) => {
		const record = id === undefined ? undefined : portfolio.get(kind, id);
		return record ? [...peopleIn(kindNamed(kind)!, [record])] : [];
	});
	// The calendar of one thing is called after it, and that may be a person.
	const noted = items.length === 1 ? '….ics' : file;
	const written = { form: 'calendar', file: noted, scope: m.due_title(), people } as const;
	await noteFile(portfolio, written, m.calendar_given({ name: file, count: entries.length }));
}

function entryOf(portfolio: Portfolio, due: Due): CalendarEntry {
	const words = wordsOf(portfolio, due);
	const record = due.type === 'meeting' ? read(portfolio, meeting).inAnyState(due.id) : undefined;
	return (record && meetingEntry(record.id, record.values, words)) ?? dueEntry(due, words);
}

function wordsOf(portfolio: Portfolio, due: Due): EntryWords {
	const lens = shownLens(portfolio);
	const record = due.id === undefined ? undefined : portfolio.get(due.kind, due.id);
	const title = dueTitle(due, record, lens);
	const url = new URL(dueHref(due), location.origin).href;
	const kind = kindNamed(due.kind)?.label[getLocale()];
	const about = [dueWhy(due, today(), lens), due.owner, kind, url].filter(Boolean);
	return {
		summary: due.type === 'meeting' ? title : m.calendar_entry({ what: dueTypeWords(due.type), title }),
		description: about.join('\n'),
		categories: dueTypeWords(due.type),
		url
	};
}

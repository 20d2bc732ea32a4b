import { shownName } from '$lib/domain/base/text/shown-name';
import type { CalendarProblem, EventNote } from '$lib/exchange/calendar/problems';
import type { EventProblem } from '$lib/exchange/plan/event-problem';
import { m } from '$lib/paraglide/messages';
import { formatBytes, formatDate, formatNumber } from '$lib/ui/format';
import { error, wordingOf, type Wording, type WordingMap } from '$lib/ui/problems/wording';

const words: WordingMap<CalendarProblem> = {
	empty: () => refused(m.problems_file_empty()),
	'too-large': ({ size, max }) =>
		refused(m.calendar_too_large({ size: formatBytes(size), max: formatBytes(max) })),
	'too-many-lines': ({ max }) => refused(m.calendar_too_many_lines({ max: formatNumber(max) })),
	'too-many-events': ({ max }) => refused(m.calendar_too_many_events({ max: formatNumber(max) })),
	'too-many-dates': ({ max }) => refused(m.calendar_too_many_dates({ max: formatNumber(max) })),
	'not-a-calendar': () => refused(m.calendar_none()),
	'no-events': ({ others }) =>
		refused(others > 0 ? m.calendar_only_others({ count: others }) : m.calendar_no_events())
};

const eventWords: WordingMap<EventProblem, string> = {
	'cut-short': () => m.calendar_event_cut_short(),
	'no-start': () => m.calendar_event_no_start(),
	'bad-start': ({ text }) => m.calendar_event_bad_start({ text: shownName(text) }),
	'no-title': () => m.calendar_event_no_title(),
	superseded: ({ by }) => m.calendar_event_superseded({ line: by }),
	older: () => m.calendar_event_older(),
	'no-longer-there': ({ title, date }) => m.calendar_event_no_longer_there({ title, date: formatDate(date) }),
	'own-due': () => m.calendar_event_own_due()
};

const noteWords: WordingMap<EventNote, string> = {
	'series-cut': ({ title, taken, from, to }) =>
		m.calendar_note_series_cut({ title, count: taken, from: formatDate(from), to: formatDate(to) }),
	'series-unread': ({ title, rule }) => m.calendar_note_series_unread({ title, rule }),
	'rule-unread': (note) => m.calendar_note_rule_unread(note),
	'without-unread': (note) => m.calendar_note_without_unread(note),
	'date-unread': (note) => m.calendar_note_date_unread(note),
	'range-unread': (note) => m.calendar_note_range_unread(note),
	'zone-guessed': (note) => m.calendar_note_zone_guessed(note),
	'zone-differs': (note) => m.calendar_note_zone_differs(note),
	'zone-unknown': (note) => m.calendar_note_zone_unknown(note),
	'end-before-start': ({ title }) => m.calendar_note_end_before_start({ title }),
	others: ({ count }) => m.calendar_note_others({ count })
};

/** Why a calendar file is refused as a whole. */
export function calendarProblemWords(problem: CalendarProblem): Wording {
	return wordingOf(words, problem);
}

/** Why an event of it is not taken. */
export function eventProblemWords(problem: EventProblem): string {
	return wordingOf(eventWords, problem);
}

/** What was understood otherwise than written, or left out. */
export function eventNoteWords(note: EventNote): string {
	return wordingOf(noteWords, note);
}

function refused(text: string): Wording {
	return error(text, m.problems_nothing_changed());
}

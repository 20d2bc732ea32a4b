import type { Invited } from '$lib/domain/committee/invited';
import { contact } from '$lib/domain/kinds/contact';
import { country } from '$lib/domain/kinds/country';
import { countryStatus } from '$lib/domain/kinds/country-status';
import { meeting } from '$lib/domain/kinds/meeting';
import { partner } from '$lib/domain/kinds/partner';
import { periodsByCountry } from '$lib/domain/participation/read';
import { statusKey, statusOn } from '$lib/domain/participation/status';
import { shownLens } from '$lib/problems/shown-lens';
import { read } from '$lib/domain/reading/read';
import { organisationsOn } from '$lib/domain/relations/affiliations';
import { meetingEntry } from '$lib/exchange/calendar/entries';
import { plainName } from '$lib/exchange/portfolio-file/file-name';
import { m } from '$lib/paraglide/messages';
import { recordTitle, valueWords } from '$lib/problems/record-words';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { FigureTable } from '$lib/ui/chart/figure-table';
import { language } from '$lib/ui/language.svelte';
import { saveText } from '$lib/ui/save-file';
import { toasts } from '$lib/ui/toast/toasts.svelte';
import { voiceOf } from '../minutes/words';

/** What the files of an invitation are called, without their ending. */
export function invitationName(portfolio: Portfolio, id: string): string {
	const title = shownLens(portfolio).title(meeting.name, id) ?? '';
	return `${m.forum_file()}-${plainName(title) || id}`;
}

/** Whom to write to, a line a delegate, with all that a letter to them says. */
export function letterTable(portfolio: Portfolio, id: string, { day, delegates }: Invited): FigureTable {
	const lens = shownLens(portfolio);
	const periods = periodsByCountry(portfolio);
	const { when, starts, ends, place, url } = read(portfolio, meeting).inAnyState(id)?.values ?? {};
	const shown = (kind: string, field: string, value: string | undefined) =>
		value === undefined ? '' : valueWords(kind, field, value, lens);
	const columns = [
		m.forum_state(),
		countryStatus.fields.status.label[lens.locale],
		contact.fields.firstName.label[lens.locale],
		contact.fields.lastName.label[lens.locale],
		contact.fields.email.label[lens.locale],
		contact.fields.language.label[lens.locale],
		m.forum_organisation(),
		m.forum_seat(),
		meeting.label[lens.locale],
		meeting.fields.when.label[lens.locale],
		meeting.fields.starts.label[lens.locale],
		meeting.fields.ends.label[lens.locale],
		meeting.fields.place.label[lens.locale],
		meeting.fields.url.label[lens.locale]
	];
	const about = [
		recordTitle(meeting.name, id, lens),
		voiceOf(portfolio, language.current).days(when),
		starts ?? '',
		ends ?? '',
		place ?? '',
		url ?? ''
	];
	const rows = delegates
		.map(({ country: state, term, person: { id: who, values } }) => [
			recordTitle(country.name, state, lens),
			shown(countryStatus.name, 'status', statusKey(statusOn(periods.get(state) ?? [], day, day))),
			values.firstName ?? '',
			values.lastName ?? '',
			values.email ?? '',
			shown(contact.name, 'language', values.language),
			organisationsOn(portfolio, who, day)
				.map((one) => recordTitle(partner.name, one, lens))
				.join('; '),
			term.values.seat ?? '',
			...about
		])
		.toSorted((a, b) => a[0]!.localeCompare(b[0]!, lens.locale) || a[3]!.localeCompare(b[3]!, lens.locale));
	return {
		columns: columns.map((label) => ({ label })),
		rows: rows.map((row) => row.map((text) => ({ text })))
	};
}

/** Whether a meeting has a day that a calendar can hold. */
export function hasDay(portfolio: Portfolio, id: string): boolean {
	return read(portfolio, meeting).inAnyState(id)?.values.when?.from !== undefined;
}

/** Puts a meeting among the downloads as a calendar file to go with a letter: it leads to the page that others can see. */
export async function giveMeeting(portfolio: Portfolio, id: string): Promise<void> {
	const record = read(portfolio, meeting).inAnyState(id);
	const { calendarType, writeCalendar } = await import('$lib/exchange/calendar/write');
	const summary = shownLens(portfolio).title(meeting.name, id) ?? '';
	const url = record?.values.url;
	const entry = record && meetingEntry(id, record.values, { summary, ...(url !== undefined && { url }) });
	if (!entry) return;
	const name = `${invitationName(portfolio, id)}.ics`;
	saveText(name, writeCalendar([entry], { now: new Date().toISOString(), name: summary }), calendarType);
	toasts.show({ text: m.calendar_given({ name, count: 1 }), tone: 'ok' });
}

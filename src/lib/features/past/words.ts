import type { RecordChange } from '$lib/domain/records/compare';
import { m } from '$lib/paraglide/messages';
import { formatDate, formatInstant } from '$lib/ui/format';
import type { Moment } from './moment';

/** 1 May 2026, or with the time of day where it is an instant. */
export function momentWords({ key, day, until }: Moment): string {
	return key === day ? formatDate(day) : formatInstant(until);
}

/** The moment in a sentence. */
export function bandWords(moment: Moment): string {
	const date = momentWords(moment);
	return moment.key === moment.day ? m.past_band_day({ date }) : m.past_band_instant({ date });
}

const types: Readonly<Record<RecordChange['type'], () => string>> = {
	new: m.past_new,
	changed: m.past_changed,
	gone: m.past_gone
};

export function typeWords(type: RecordChange['type']): string {
	return types[type]();
}

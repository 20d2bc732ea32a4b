import { choicePreference, textPreference } from './preferences.svelte';

/** After how many days with changes that no file holds the reader wants to be reminded. */
export const reminderDays = ['1', '7', '30', 'never'] as const;

export const exportReminder = choicePreference('export-reminder', reminderDays, '7');

/** Which portfolio is not to be spoken of until when, as `<id> <milliseconds>`. */
const postponed = textPreference('export-later');

const day = 86_400_000;

/** So many changes are worth a file however young they are. */
const many = 50;

/** Never exported is no fault until there is something to lose. */
const worthAFile = 20;

/** What is known of the last export. */
export interface Exported {
	/** ISO, UTC; undefined when there was none. */
	readonly at: string | undefined;
	readonly changesSince: number;
}

/**
 * Whether an export is overdue by the reader's own rule.
 *
 * @param now in milliseconds since 1970
 */
export function exportIsDue(
	{ at, changesSince }: Exported,
	rule: (typeof reminderDays)[number],
	now: number
): boolean {
	if (rule === 'never' || changesSince === 0) return false;
	if (changesSince >= many) return true;
	if (at === undefined) return changesSince > worthAFile;
	return now - Date.parse(at) >= Number(rule) * day;
}

/** Keeps quiet about a portfolio for a day. */
export function remindLater(portfolio: string, now: number): void {
	postponed.current = `${portfolio} ${now + day}`;
}

/** Whether somebody has asked for quiet about this portfolio, and the day is not over. */
export function isQuiet(portfolio: string, now: number): boolean {
	const [id, until] = postponed.current.split(' ');
	// A clock that has been set back does not prolong it.
	return id === portfolio && now < Number(until) && now >= Number(until) - day;
}

import { choicePreference } from './preferences.svelte';

/** After how many days with changes that no file holds the reader wants to be reminded. */
export const reminderDays = ['1', '7', '30', 'never'] as const;

export const exportReminder = choicePreference('export-reminder', reminderDays, '7');

const day = 86_400_000;

/** Never exported is no fault until there is something to lose. */
const worthAFile = 10;

/** Whether an export is overdue by the reader's own rule. */
export function exportIsDue(
	exported: { readonly at: string | undefined; readonly changesSince: number },
	rule: (typeof reminderDays)[number],
	now: number
): boolean {
	if (rule === 'never' || exported.changesSince === 0) return false;
	if (exported.at === undefined) return exported.changesSince > worthAFile;
	return now - Date.parse(exported.at) >= Number(rule) * day;
}

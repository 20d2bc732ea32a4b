import { choicePreference } from './preferences.svelte';

/** After how many days with changes that no file holds the reader wants to be reminded. */
export const reminderDays = ['7', '1', '30', 'never'] as const;

export const exportReminder = choicePreference('export-reminder', reminderDays);

const day = 86_400_000;

/** Whether an export is overdue by the reader's own rule. Never exported counts from the first change on. */
export function exportIsDue(
	exported: { readonly at: string | undefined; readonly changesSince: number },
	rule: (typeof reminderDays)[number],
	now: number
): boolean {
	if (rule === 'never' || exported.changesSince === 0) return false;
	return exported.at === undefined || now - Date.parse(exported.at) >= Number(rule) * day;
}

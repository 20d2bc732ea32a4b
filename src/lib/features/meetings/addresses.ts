import { meeting } from '$lib/domain/kinds/meeting';
import { recordAddress } from '$lib/ui/addresses';

/** The screen for the day of a meeting. */
export function roomOf(id: string, item?: string): string {
	return `${recordAddress(meeting, id)}/room${item === undefined ? '' : `?item=${item}`}`;
}

/** The minutes of a meeting. */
export function minutesAt(id: string): string {
	return `${recordAddress(meeting, id)}/minutes`;
}

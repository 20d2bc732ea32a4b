import { kindNamed } from '$lib/domain/kinds/all';
import { meeting } from '$lib/domain/kinds/meeting';

/** The page of a record. */
export function pageOf(kind: string, id: string): string {
	return `/${kindNamed(kind)?.path ?? kind}/${id}`;
}

/** The screen for the day of a meeting. */
export function roomOf(id: string, item?: string): string {
	return `/${meeting.path}/${id}/room${item === undefined ? '' : `?item=${item}`}`;
}

/** The minutes of a meeting. */
export function minutesAt(id: string): string {
	return `/${meeting.path}/${id}/minutes`;
}

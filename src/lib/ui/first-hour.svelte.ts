import { textPreference } from './preferences.svelte';

/**
 * What this browser does with the checklist of a portfolio: it has been shown and stays, also once all is done, until
 * it is put away. What is not told is neither.
 */
export type FirstHourPlace = 'open' | 'away';

/** As `<id>:<place>`, one to a portfolio. */
const kept = textPreference('first-hour');

/** Where the checklist of a portfolio stands; undefined while it has never been shown here. */
export function firstHourPlace(portfolio: string): FirstHourPlace | undefined {
	const found = placesOf(kept.current).get(portfolio);
	return found === 'open' || found === 'away' ? found : undefined;
}

export function putFirstHour(portfolio: string, place: FirstHourPlace): void {
	const places = placesOf(kept.current).set(portfolio, place);
	kept.current = [...places].map((one) => one.join(':')).join(' ');
}

function placesOf(text: string): Map<string, string> {
	const told = text.split(' ').filter((part) => part !== '');
	return new Map(told.map((part) => [part.split(':')[0]!, part.split(':')[1] ?? '']));
}

import { lastDay } from '../days/partial-date';
import { isOver, type EnvelopeState, type FundAmount } from './envelopes';

/* What must be true of a decision, whether it is being typed or has come in a file. */

/**
 * Whether a decision is dated before its meeting; never where one of them has no date.
 *
 * @param date partial date: of a month or a year, its last day counts
 * @param day the first day of the meeting, ISO
 */
export function isBeforeMeeting(date: string | undefined, day: string | undefined): boolean {
	return date !== undefined && day !== undefined && lastDay(date) < day;
}

/** Whether it is approved on conditions that nobody says. */
export function lacksConditions(said: {
	readonly outcome?: string | undefined;
	readonly conditions?: string | undefined;
}): boolean {
	return said.outcome === 'conditions' && isBlank(said.conditions);
}

/** The envelopes that these amounts take from, and of which more is approved than there is. */
export function overAmong(
	envelopes: readonly EnvelopeState[],
	amounts: readonly Pick<FundAmount, 'fund' | 'year'>[]
): readonly EnvelopeState[] {
	const touched = new Set(amounts.map(({ fund, year }) => `${year} ${fund}`));
	return envelopes.filter((one) => isOver(one) && touched.has(`${one.year} ${one.fund}`));
}

/** Whether a text says nothing. */
export function isBlank(text: string | undefined): boolean {
	return text === undefined || text.trim() === '';
}

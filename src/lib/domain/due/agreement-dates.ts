import { agreement } from '../agreement/agreement';
import { isBinding, isNegotiated, isStanding } from '../agreement/stages';
import type { AnyValues } from '../kind';
import { addDays, daysBetween, monthsBefore } from './calendar';
import type { Finder, Found } from './due-item';
import { dayIn, sideDay, textIn } from './read-date';

const warnings = [7, 30, 90];

/** No source says how long a draft may lie with somebody: a month. */
const patience = 30;

/** When notice has to be given, when the agreement ends, and who has held a draft for long. */
export const agreementDates: Finder = {
	kind: agreement.name,
	find(values, _, today) {
		if (!isStanding(values.stage) || values.stage === 'expired') return [];
		return [...ending(values, today), waiting(values, today)];
	}
};

function ending(values: AnyValues, today: string): (Found | undefined)[] {
	const ends = sideDay(values.validity, 'to');
	if (ends === undefined) return [];
	const passes = !isBinding(values.stage);
	const end: Found = { type: 'end', date: ends, ends, passes, ...warningBefore(ends, today) };
	const months = values.noticeMonths;
	if (typeof months !== 'number' || !Number.isInteger(months) || months <= 0) return [end];
	const date = monthsBefore(ends, months);
	return [{ type: 'notice', date, ends, passes: true, ...warningBefore(date, today) }, end];
}

/** The closest of the warnings that has been reached. */
function warningBefore(date: string, today: string): Pick<Found, 'warning'> {
	const left = daysBetween(today, date);
	const warning = left < 0 ? undefined : warnings.find((days) => left <= days);
	return warning === undefined ? {} : { warning };
}

function waiting(values: AnyValues, today: string): Found | undefined {
	if (!isNegotiated(values.stage)) return undefined;
	const since = dayIn(values.turnSince) ?? dayIn(values.stageSince);
	if (since === undefined) return undefined;
	const date = addDays(since, patience);
	const turn = textIn(values.turn);
	return date > today ? undefined : { type: 'turn', date, since, ...(turn && { turn }) };
}

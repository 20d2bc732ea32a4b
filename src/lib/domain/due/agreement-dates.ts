import { agreement, type Agreement } from '../kinds/agreement';
import { isBinding, isNegotiated, isOver } from '../agreement/stages';
import { lastDay } from '../days/partial-date';
import { agreementDates as datesOf } from '../agreement/warnings';
import { addDays, daysBetween } from '../days/calendar';
import type { Found } from './due-item';
import { finderOf } from './finder';

const warnings = [7, 30, 90];

/** No source says how long a draft may lie with somebody: a month. */
const patience = 30;

/** When notice has to be given, when the agreement ends, and who has held a draft for long. */
export const agreementDates = finderOf(agreement, (values, _, today) =>
	isOver(values.stage) ? [] : [...ending(values, today), waiting(values, today)]
);

function ending(values: Agreement['values'], today: string): (Found | undefined)[] {
	const { to: ends, notice: date } = datesOf(values);
	if (ends === undefined) return [];
	const passes = !isBinding(values.stage);
	const end: Found = { type: 'end', date: ends, ends, passes, ...warningBefore(ends, today) };
	if (date === undefined) return [end];
	return [{ type: 'notice', date, ends, passes: true, ...warningBefore(date, today) }, end];
}

/** The closest of the warnings that has been reached. */
function warningBefore(date: string, today: string): Pick<Found, 'warning'> {
	const left = daysBetween(today, date);
	const warning = left < 0 ? undefined : warnings.find((days) => left <= days);
	return warning === undefined ? {} : { warning };
}

function waiting(values: Agreement['values'], today: string): Found | undefined {
	if (!isNegotiated(values.stage)) return undefined;
	const { turn, turnSince, stageSince } = values;
	const begun = turnSince ?? stageSince;
	if (begun === undefined) return undefined;
	const since = lastDay(begun);
	const date = addDays(since, patience);
	return date > today ? undefined : { type: 'turn', date, since, ...(turn && { turn }) };
}

import { addDays, daysBetween } from '../days/calendar';
import { firstDay, lastDay } from '../days/partial-date';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import type { Enquiry } from '../kinds/enquiry';
import { setting } from '../kinds/setting';
import type { Asked } from './asked';
import { identityOf } from '../schema/identity';

/** How far it is with an enquiry: an expert has been asked, it is answered, or closed without an answer. */
export const enquiryStates = ['open', 'asked', 'answered', 'closed'] as const;

export type EnquiryState = (typeof enquiryStates)[number];

/** What the dates of an enquiry contradict. It is said at the record, and nothing is refused. */
export type EnquiryProblem =
	| 'answered-before-received'
	| 'expert-before-received'
	| 'answered-before-expert'
	| 'expert-before-asked'
	| 'closed-before-received'
	| 'answered-and-closed'
	/** A day lies ahead of today. */
	| 'ahead';

export interface EnquiryStanding {
	readonly state: EnquiryState;
	/**
	 * Whole days from its coming in until it was answered or closed, else until today. A month or a year counts from its
	 * first day. Undefined where nobody wrote when it came in, or where it would be over before it began.
	 */
	readonly daysOpen: number | undefined;
	readonly problems: readonly EnquiryProblem[];
}

type Values = Enquiry['values'];

/** Whether nobody has answered or closed it yet. */
export function isOpen({ answeredOn, closedOn }: Values): boolean {
	return answeredOn === undefined && closedOn === undefined;
}

/**
 * How an enquiry stands on a day.
 *
 * @param today whole ISO date
 * @param asked the experts who were asked
 */
export function enquiryStanding(values: Values, today: string, asked: readonly Asked[]): EnquiryStanding {
	const { receivedOn, answeredOn, closedOn } = values;
	const end = answeredOn ?? closedOn;
	const until = end === undefined ? today : firstDay(end);
	const from = receivedOn === undefined ? undefined : firstDay(receivedOn);
	return {
		state:
			answeredOn !== undefined
				? 'answered'
				: closedOn !== undefined
					? 'closed'
					: asked.length > 0
						? 'asked'
						: 'open',
		daysOpen:
			from === undefined || surelyBefore(end, receivedOn) || from > until
				? undefined
				: daysBetween(from, until),
		problems: problemsOf(values, today, asked)
	};
}

function problemsOf(values: Values, today: string, asked: readonly Asked[]): readonly EnquiryProblem[] {
	const { receivedOn, answeredOn, closedOn } = values;
	const days = [receivedOn, answeredOn, closedOn, ...asked.flatMap((one) => [one.askedOn, one.answeredOn])];
	return [
		...(surelyBefore(answeredOn, receivedOn) ? (['answered-before-received'] as const) : []),
		...(asked.some((one) => surelyBefore(one.askedOn, receivedOn))
			? (['expert-before-received'] as const)
			: []),
		...(asked.some((one) => surelyBefore(answeredOn, one.askedOn))
			? (['answered-before-expert'] as const)
			: []),
		...(asked.some((one) => surelyBefore(one.answeredOn, one.askedOn))
			? (['expert-before-asked'] as const)
			: []),
		...(surelyBefore(closedOn, receivedOn) ? (['closed-before-received'] as const) : []),
		...(answeredOn !== undefined && closedOn !== undefined ? (['answered-and-closed'] as const) : []),
		...(days.some((day) => day !== undefined && firstDay(day) > today) ? (['ahead'] as const) : [])
	];
}

/** Whether a day lies before another, however exactly either is known. */
function surelyBefore(day: string | undefined, other: string | undefined): boolean {
	return day !== undefined && other !== undefined && lastDay(day) < firstDay(other);
}

/** The key of the setting that says within how many days an enquiry is to be answered. */
export const answerDaysKey = 'enquiryAnswerDays';

/** The id of that setting, on every laptop. */
export const answerDaysId = identityOf(setting, { key: answerDaysKey })!;

/** Within how many days this office answers an enquiry; undefined where it has entered none: there is no other. */
export function answerDays(source: Source): number | undefined {
	const days = Number(read(source, setting).one(answerDaysId)?.values.value ?? '');
	return Number.isInteger(days) && days > 0 && days <= 1000 ? days : undefined;
}

/**
 * The day by which an open enquiry is to be answered, whole: what was promised, else so many days of the office after
 * it came in. Undefined where neither is entered, and once it is answered or closed.
 */
export function answerBy(source: Source, values: Values): string | undefined {
	if (!isOpen(values)) return undefined;
	if (values.due !== undefined) return lastDay(values.due);
	const days = answerDays(source);
	if (days === undefined || values.receivedOn === undefined) return undefined;
	return addDays(lastDay(values.receivedOn), days);
}

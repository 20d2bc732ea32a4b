import { firstDay, isPartialDate } from '../fields/partial-date';
import type { AnyValues } from '../kind';
import { addMonths } from './calendar';
import type { Due, DueType } from './due-item';

/** The field whose date puts it off, where a date alone decides. */
const dateFields: Partial<Record<DueType, string>> = {
	action: 'due',
	'next-step': 'due',
	duty: 'due',
	conditions: 'conditionsDue',
	deadline: 'deadline',
	revisit: 'revisitOn',
	review: 'reviewBy'
};

/** Where a recurring duty falls due again, in months. */
const months: Readonly<Record<string, number>> = { quarterly: 3, yearly: 12 };

const dones: Partial<Record<DueType, (values: AnyValues, today: string) => AnyValues>> = {
	action: (_, today) => ({ done: true, doneOn: today }),
	'next-step': () => ({ done: true }),
	conditions: () => ({ conditionsMet: true }),
	duty(values, today) {
		const again = nextDue(values);
		return again ? { due: again, doneOn: today } : { done: true, doneOn: today };
	}
};

/**
 * What a record says once the thing is done; undefined where no record can say so. A recurring duty falls due
 * again instead.
 */
export function doneValues(
	{ type }: Pick<Due, 'type'>,
	values: AnyValues,
	today: string
): AnyValues | undefined {
	return dones[type]?.(values, today);
}

/** What a record says once the thing is put off to another date; undefined where no date alone decides. */
export function putOffValues({ type }: Pick<Due, 'type'>, date: string): AnyValues | undefined {
	const field = dateFields[type];
	return field === undefined ? undefined : { [field]: date };
}

export function canBeDone({ type }: Pick<Due, 'type'>): boolean {
	return dones[type] !== undefined;
}

export function canBePutOff({ type }: Pick<Due, 'type'>): boolean {
	return dateFields[type] !== undefined;
}

function nextDue({ due, recurrence }: AnyValues): string | undefined {
	const step = months[String(recurrence)];
	if (step === undefined || typeof due !== 'string' || !isPartialDate(due)) return undefined;
	// A month or a year stays one.
	const next = addMonths(due.length === 10 ? due : firstDay(due), step).slice(0, due.length);
	return next === due ? undefined : next;
}

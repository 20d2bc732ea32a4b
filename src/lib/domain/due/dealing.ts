import type { AnyValues } from '../schema/kind';
import type { Due, DueType } from './due-item';

/** The field whose date puts it off, where a date alone decides. */
const dateFields: Partial<Record<DueType, string>> = {
	action: 'due',
	'next-step': 'due',
	duty: 'due',
	enquiry: 'due',
	/** The date planned stays. */
	milestone: 'expected',
	conditions: 'conditionsDue',
	deadline: 'deadline',
	revisit: 'revisitOn',
	review: 'reviewBy'
};

const done = (today: string) => ({ done: true, doneOn: today });

const dones: Partial<Record<DueType, (today: string) => AnyValues>> = {
	action: done,
	/** One that recurs has more to it: see `agreement/obligation-series`. */
	duty: done,
	'next-step': () => ({ done: true }),
	enquiry: (today) => ({ answeredOn: today }),
	milestone: (today) => ({ reachedOn: today }),
	conditions: () => ({ conditionsMet: true })
};

/** What a record says once the thing is done; undefined where no record can say so. */
export function doneValues({ type }: Pick<Due, 'type'>, today: string): AnyValues | undefined {
	return dones[type]?.(today);
}

/** The field whose date puts it off; undefined where no date alone decides. */
export function dateFieldOf({ type }: Pick<Due, 'type'>): string | undefined {
	return dateFields[type];
}

/** What a record says once the thing is put off to another date; undefined where no date alone decides. */
export function putOffValues(due: Pick<Due, 'type'>, date: string): AnyValues | undefined {
	const field = dateFieldOf(due);
	return field === undefined ? undefined : { [field]: date };
}

export function canBeDone({ type }: Pick<Due, 'type'>): boolean {
	return dones[type] !== undefined;
}

export function canBePutOff(due: Pick<Due, 'type'>): boolean {
	return dateFieldOf(due) !== undefined;
}

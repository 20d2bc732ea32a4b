import type { CalendarProblem } from './problems';

/** A hundred times the calendar of a busy office. */
const maxCalendarSize = 48 * 1024 * 1024;

/** Why a file of so many bytes is not even read; undefined when it may be. */
export function sizeProblem(size: number): CalendarProblem | undefined {
	return size > maxCalendarSize ? { type: 'too-large', size, max: maxCalendarSize } : undefined;
}

import { agreement } from '../kinds/agreement';
import { agreementDates } from './warnings';
import { monthsBefore } from '../days/calendar';
import { isPartialDate, lastDay } from '../days/partial-date';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { idOf } from '../base/id';
import type { Change } from '../records/changeset';
import { createChanges, editChanges } from '../merge/edit';
import { obligation, type Obligation } from '../kinds/obligation';

/** Months from one due date of a series to the next, by the keys of the list of recurrences. */
const months: Readonly<Record<string, number>> = { quarterly: 3, yearly: 12 };

/**
 * The due date that follows one in its series. Counted from the first of the series, so that a duty of the 31st
 * comes back to the 31st after a shorter month, and one that was put off does not move those behind it.
 *
 * @returns as exact as the first date; undefined for what does not recur
 */
export function nextDue({ due, firstDue, recurrence }: Obligation['values']): string | undefined {
	const every = months[recurrence ?? ''];
	if (every === undefined || due === undefined) return undefined;
	const first = firstDue ?? due;
	for (let step = 1; ; step++) {
		const next = later(first, every * step);
		// Behind the year 9999 there are no dates.
		if (!isPartialDate(next)) return undefined;
		if (lastDay(next) > lastDay(due)) return next;
	}
}

/** A partial date so many months later, as exact as it was; a year in steps below a year becomes a month. */
function later(date: string, by: number): string {
	const moved = monthsBefore(
		date.length === 10 ? date : `${date.length === 4 ? `${date}-12` : date}-01`,
		-by
	);
	return moved.slice(0, date.length === 4 && by % 12 !== 0 ? 7 : date.length);
}

/** What follows the duty in its series; undefined at its end, which the end of the agreement is. */
export function following(source: Source, values: Obligation['values']): string | undefined {
	const next = nextDue(values);
	const contract = read(source, agreement).inAnyState(values.agreement);
	const { to } = agreementDates(contract?.values ?? {});
	return next !== undefined && to !== undefined && lastDay(next) > to ? undefined : next;
}

/**
 * Marks a duty as done and, where it recurs, writes down the next of its series. The id of that follows from the
 * one done: marked on two laptops, it is one.
 *
 * @param on whole ISO date
 */
export function doneChanges(source: Source, id: string, on: string): Change[] {
	const obligations = read(source, obligation);
	const record = obligations.inAnyState(id);
	if (!record || record.values.done === true) return [];
	const { values } = record;
	const done = editChanges(obligation, record, id, { done: true, doneOn: on });
	const due = following(source, values);
	if (due === undefined) return done;
	const nextId = idOf('obligation after', id);
	const next = obligations.inAnyState(nextId);
	// What follows was written down before: the duty had been opened again.
	if (next && next.state !== 'dropped') return done;
	const { agreement: contract, text, by, recurrence, owner, source: basis, illustrative } = values;
	const firstDue = values.firstDue ?? values.due;
	const kept = { agreement: contract, text, by, recurrence, owner, source: basis, illustrative };
	return [...done, ...createChanges(obligation, next, nextId, { ...kept, due, firstDue, done: false })];
}

import { action } from '../kinds/action';
import { decision } from '../kinds/decision';
import { interaction } from '../kinds/interaction';
import { lastDay } from '../days/partial-date';
import { meeting } from '../kinds/meeting';
import { obligation } from '../kinds/obligation';
import type { DueType, Finder, Found } from './due-item';
import { finderOf } from './finder';

/** Dates that stand in one field of a record and are dealt with by saying so. */
export const openDates: readonly Finder[] = [
	finderOf(action, (values) => [open('action', values)]),
	finderOf(interaction, (values) => [open('next-step', values)]),
	finderOf(obligation, (values) => [open('duty', values)]),
	finderOf(decision, ({ conditionsMet, conditionsDue }) =>
		conditionsMet === true ? [] : [on('conditions', conditionsDue)]
	),
	finderOf(meeting, ({ cancelled, when, deadline }) =>
		cancelled === true ? [] : [passing('meeting', when?.from), passing('deadline', deadline)]
	)
];

function on(type: DueType, date: string | undefined): Found | undefined {
	return date === undefined ? undefined : { type, date: lastDay(date) };
}

function passing(type: DueType, date: string | undefined): Found | undefined {
	const found = on(type, date);
	return found && { ...found, passes: true };
}

function open(
	type: DueType,
	{ done, due, owner }: { readonly done?: boolean; readonly due?: string; readonly owner?: string }
): Found | undefined {
	const found = done === true ? undefined : on(type, due);
	return found && owner ? { ...found, owner } : found;
}

import { action } from '../kinds/action';
import { contact } from '../kinds/contact';
import { decision } from '../kinds/decision';
import { interaction } from '../kinds/interaction';
import type { Json } from '../base/json';
import type { AnyValues } from '../schema/kind';
import { meeting } from '../kinds/meeting';
import { obligation } from '../kinds/obligation';
import type { DueType, Finder, Found } from './due-item';
import { dayIn, sideOf, textIn } from '../reading/read-date';

/** Dates that stand in one field of a record and are dealt with by saying so. */
export const openDates: readonly Finder[] = [
	{ kind: action.name, find: (values) => [open('action', values)] },
	{ kind: interaction.name, find: (values) => [open('next-step', values)] },
	{ kind: obligation.name, find: (values) => [open('duty', values)] },
	{
		kind: decision.name,
		find: (values) => (values.conditionsMet === true ? [] : [on('conditions', values.conditionsDue)])
	},
	{
		kind: meeting.name,
		find: (values) =>
			values.cancelled === true
				? []
				: [passing('meeting', sideOf(values.when, 'from')), passing('deadline', values.deadline)]
	},
	{
		// A person who objects stands in no list.
		kind: contact.name,
		find: (values) => (values.objection === true ? [] : [on('review', values.reviewBy)])
	}
];

function on(type: DueType, date: Json | undefined): Found | undefined {
	const day = dayIn(date);
	return day === undefined ? undefined : { type, date: day };
}

function passing(type: DueType, date: Json | undefined): Found | undefined {
	const found = on(type, date);
	return found && { ...found, passes: true };
}

function open(type: DueType, values: AnyValues): Found | undefined {
	const found = values.done === true ? undefined : on(type, values.due);
	const owner = textIn(values.owner);
	return found && owner ? { ...found, owner } : found;
}

import { action } from '../action/action';
import { agreement } from '../agreement/agreement';
import { decision } from '../decision/decision';
import { isPartialDate, lastDay } from '../fields/partial-date';
import { interaction } from '../interaction/interaction';
import { isJsonObject, type Json } from '../json';
import type { AnyValues } from '../kind';
import { meeting } from '../meeting/meeting';
import { obligation } from '../obligation/obligation';
import type { Table } from '../records/table';
import { bodyId } from '../seed/seed-changes';
import { addDays, monthsBefore } from './calendar';

/** Something that somebody has to do, or be at, by a date. */
export interface Due {
	readonly type:
		| 'meeting'
		| 'deadline'
		| 'next-step'
		| 'action'
		| 'duty'
		| 'notice'
		| 'end'
		| 'conditions'
		/** No meeting of the KT Forum wholly on medical applications yet this year; the framework asks for one. */
		| 'forum';
	readonly kind: string;
	/** The record; absent for what is missing. */
	readonly id?: string;
	/** Whole; a month or a year is due on its last day. */
	readonly date: string;
	readonly overdue: boolean;
}

/** Where it is read from. */
export interface DueSource {
	table(kind: string): Pick<Table, 'all'>;
}

type Found = { readonly type: Due['type']; readonly date: string };

/** What each kind has to say of one of its records: the dates by which something is due. */
const sources: readonly { readonly kind: string; find(values: AnyValues): readonly (Found | undefined)[] }[] =
	[
		{
			kind: meeting.name,
			find: (values) =>
				values.cancelled === true
					? []
					: [coming('meeting', side(values.when, 'from')), coming('deadline', values.deadline)]
		},
		{ kind: interaction.name, find: (values) => [open('next-step', values)] },
		{ kind: action.name, find: (values) => [open('action', values)] },
		{ kind: obligation.name, find: (values) => [open('duty', values)] },
		{ kind: decision.name, find: (values) => [coming('conditions', values.conditionsDue)] },
		{ kind: agreement.name, find: (values) => [ending(values)] }
	];

/** Dates that have passed without a sign that the thing was done are overdue; meetings and ends just pass. */
const staysOpen = new Set<Due['type']>(['next-step', 'action', 'duty']);

/** What is overdue, and what is due within so many days of today, the earliest first. */
export function dueItems(source: DueSource, today: string, days: number): Due[] {
	const until = addDays(today, days);
	const items: Due[] = [];
	for (const { kind, find } of sources)
		for (const { id, values } of source.table(kind).all())
			for (const found of find(values)) {
				if (!found || found.date > until) continue;
				const overdue = found.date < today;
				if (!overdue || staysOpen.has(found.type)) items.push({ ...found, kind, id, overdue });
			}
	const forum = missingForum(source, today);
	if (forum && forum.date <= until) items.push(forum);
	return items.sort((a, b) =>
		a.date === b.date ? (`${a.id}` < `${b.id}` ? -1 : 1) : a.date < b.date ? -1 : 1
	);
}

function coming(type: Due['type'], date: Json | undefined): Found | undefined {
	return typeof date === 'string' && isPartialDate(date) ? { type, date: lastDay(date) } : undefined;
}

function open(type: Due['type'], values: AnyValues): Found | undefined {
	return values.done === true ? undefined : coming(type, values.due);
}

/** An agreement asks for a decision when its notice period begins, or else when it ends. */
function ending(values: AnyValues): Found | undefined {
	const to = side(values.validity, 'to');
	if (to === undefined) return undefined;
	const end = lastDay(to);
	const months = values.noticeMonths;
	return typeof months === 'number' && Number.isInteger(months) && months > 0
		? { type: 'notice', date: monthsBefore(end, months) }
		: { type: 'end', date: end };
}

function missingForum(source: DueSource, today: string): Due | undefined {
	const year = today.slice(0, 4);
	const forum = bodyId('KT Forum');
	const held = source
		.table(meeting.name)
		.all()
		.some(({ values }) => {
			const from = side(values.when, 'from');
			return (
				values.body === forum &&
				values.onlyMedical === true &&
				values.cancelled !== true &&
				from?.startsWith(year)
			);
		});
	return held ? undefined : { type: 'forum', kind: meeting.name, date: `${year}-12-31`, overdue: false };
}

function side(period: Json | undefined, name: 'from' | 'to'): string | undefined {
	const date = isJsonObject(period) ? period[name] : undefined;
	return typeof date === 'string' && isPartialDate(date) ? date : undefined;
}

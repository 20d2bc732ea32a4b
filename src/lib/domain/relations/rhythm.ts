import { addMonths, daysBetween } from '../days/calendar';
import { lastDay } from '../days/partial-date';
import { contact } from '../kinds/contact';
import { partner } from '../kinds/partner';
import { isOf } from '../reading/read';
import type { Source } from '../reading/source';
import type { EntityRecord } from '../schema/record';
import { lastEncounter, type Encounter } from './encounters';

/** How warm a relation is, against the rhythm in which it is to be kept. */
export interface Warmth {
	readonly last: Encounter | undefined;
	/** The day by which the next contact is due, whole; undefined where there has been none yet. */
	readonly due: string | undefined;
	/** `cold` once that day is over, and while there has been no contact at all. */
	readonly state: 'cold' | 'warm';
	/** Whole days since it was due; 0 while it is warm, and while there has been no contact. */
	readonly overdue: number;
}

/** The warmth of a person or an organisation on a day; undefined where no rhythm is set. */
export function warmthOf(source: Source, record: EntityRecord, today: string): Warmth | undefined {
	const months = isOf(contact, record) || isOf(partner, record) ? record.values.contactEvery : undefined;
	if (months === undefined) return undefined;
	const last = lastEncounter(source, record.kind, record.id, today);
	if (last?.on === undefined) return { last, due: undefined, state: 'cold', overdue: 0 };
	const due = addMonths(lastDay(last.on) > today ? today : lastDay(last.on), months);
	const overdue = Math.max(0, daysBetween(due, today));
	return { last, due, state: overdue > 0 ? 'cold' : 'warm', overdue };
}

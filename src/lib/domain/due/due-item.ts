import type { Source } from '../reading/source';

/** What may be due, in the order in which filters list it. */
export const dueTypes = [
	'action',
	'next-step',
	'duty',
	/** A question from outside that is to be answered. */
	'enquiry',
	/** A milestone of a project, not yet reached. */
	'milestone',
	/** Conditions of a decision, not yet met. */
	'conditions',
	'meeting',
	/** To hand in for a meeting. */
	'deadline',
	/** The last day to give notice of an agreement. */
	'notice',
	/** An agreement ends, or has ended and still counts as in force. */
	'end',
	/** Somebody has held a draft agreement for long. */
	'turn',
	/** A project to be looked at again. */
	'revisit',
	/** A project has stood at a stage for longer than the stage allows. */
	'stale',
	/** A person's data are to be reviewed or erased. */
	'review',
	/** A request of a person under OC 11 is to be answered. */
	'request',
	/** No meeting of the KT Forum wholly on medical applications yet this year; the framework asks for one. */
	'forum'
] as const;

export type DueType = (typeof dueTypes)[number];

/** What the sentence that says why needs to know. */
export interface DueFacts {
	/** Since when it has stood so; whole. */
	readonly since?: string;
	/** The stage of a project, by id. */
	readonly stage?: string;
	/** The project of a milestone, by id. */
	readonly project?: string;
	/** When a milestone was planned for, where it is now expected later; partial. */
	readonly planned?: string;
	/** Who holds a draft agreement, as in the list of turns. */
	readonly turn?: string;
	/** The last day of an agreement. */
	readonly ends?: string;
	/** Of the warnings before a day of an agreement, the last one given: 90, 30 or 7 days. */
	readonly warning?: number;
	/** The retention rule by which data are to be reviewed, by id. */
	readonly rule?: string;
	/** Whole months left in the year. */
	readonly months?: number;
}

/** How near it is: beyond a fortnight, within it, past. */
export type DueTone = 'far' | 'soon' | 'overdue';

/** Something that somebody has to do, or be at, by a date. */
export interface Due extends DueFacts {
	readonly type: DueType;
	readonly kind: string;
	/** The record; absent for what is missing. */
	readonly id?: string;
	/** Whole; a month or a year is due on its last day. */
	readonly date: string;
	readonly overdue: boolean;
	readonly tone: DueTone;
	/** As written in the record; absent where nobody in particular is asked. */
	readonly owner?: string;
}

/** A date found in a record. */
export interface Found extends DueFacts {
	readonly type: DueType;
	readonly date: string;
	readonly owner?: string;
	/** Once past it just passes, as a meeting does; else it stays until somebody has dealt with it. */
	readonly passes?: boolean;
}

/** What the records of a kind have to say. */
export interface Finder {
	readonly kind: string;
	/** Of all that are there, each with its id. */
	all(source: Source, today: string): Iterable<readonly [id: string, found: Found]>;
	/** Of one, in whatever state it is. */
	of(id: string, source: Source, today: string): readonly Found[];
}

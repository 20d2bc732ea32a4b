import type { DecisionType } from '../kinds/decision-types';

/** Where a finding is mended: a field of a record, or the form of a record that is missing. */
export interface Where {
	readonly kind: string;
	/** Absent for a record that is still to be made. */
	readonly id?: string;
	readonly field?: string;
	/** What a new record starts with: field to stored value. */
	readonly presets?: Readonly<Record<string, string>>;
}

/** Why a check does not hold, as data; the words are in `problems/findings.ts`. */
export type Finding = { readonly to: Where } & (
	| { readonly type: 'unanswered' | 'no-evidence' }
	| { readonly type: 'answered'; readonly answer: string }
	/** The field that `to` names is empty. */
	| { readonly type: 'missing' }
	/** The field that `to` names has a date, later than the day of the check. */
	| { readonly type: 'later'; readonly date: string }
	| { readonly type: 'not-unique' }
	/** In whole per cent of what is asked. */
	| { readonly type: 'too-little'; readonly percent: number; readonly threshold: number }
	| { readonly type: 'no-rate'; readonly currency: string }
	| { readonly type: 'no-partner' }
	/** A partner in a country that was neither a Member nor an Associate Member State on the day. */
	| { readonly type: 'outside-states'; readonly country: string; readonly status: string }
	| { readonly type: 'not-presented' }
	/** Nobody has said how it relates to a similar project. */
	| { readonly type: 'not-compared'; readonly project: string }
	/** A comparison said that the work is done elsewhere. */
	| { readonly type: 'same-work' }
	| { readonly type: 'undecided'; readonly decision: DecisionType }
	| { readonly type: 'refused'; readonly decision: DecisionType; readonly outcome: string }
	/** It was approved with conditions that nobody has said are met. */
	| { readonly type: 'conditions'; readonly conditions: string | undefined }
	| { readonly type: 'no-request' }
	| { readonly type: 'no-envelope' | 'empty-envelope'; readonly fund: string; readonly year: string }
	/** Minor units of the reporting currency by which the approved money exceeds the envelope. */
	| { readonly type: 'over-envelope'; readonly fund: string; readonly year: string; readonly over: number }
	| { readonly type: 'no-agreement'; readonly partner: string }
	| { readonly type: 'unsigned' }
	| { readonly type: 'ended'; readonly date: string | undefined }
	| { readonly type: 'no-code' }
	/** Ids of the projects that depend on each other in a circle, in order, each once. */
	| { readonly type: 'cycle'; readonly projects: readonly string[] }
	| { readonly type: 'stopped-dependency'; readonly project: string }
);

export type FindingType = Finding['type'];

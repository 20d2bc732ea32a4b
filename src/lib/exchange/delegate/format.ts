import type { FieldProblem } from '../../domain/schema/field';
import type { AnswerPageData } from '../answer/format';
import type { AnswerShape } from '../answer/read';

/*
 * The file a delegate of a State sends back: what the State is interested in, what is wrong in the entries of its people,
 * and organisations it proposes; nothing else. Written by the page in `page.ts`, from disk and without a network.
 */

export const delegateFormat = 'isocentre-delegate';

/** The major number grows when an older reader could not read a file; the minor when it can, without the news. */
export const delegateVersion = '1.0';

export const delegateShape: AnswerShape = {
	format: delegateFormat,
	version: delegateVersion,
	// Hundreds of people with all that is said of them are far below this.
	max: 4 * 1024 * 1024,
	lists: ['interests', 'corrections', 'proposals'],
	others: ['shown']
};

/** More than anybody says in one file. */
export const maxLines = 500;
export const maxProposals = 20;

/** What of a person may be corrected. */
export const personFields = ['firstName', 'lastName', 'email', 'phone'] as const;

export type PersonField = (typeof personFields)[number];

/** A person of the State as the file showed them. */
export interface ShownPerson {
	readonly id: string;
	readonly fields: Readonly<Partial<Record<PersonField, string>>>;
	/** Where they work in that State, and as what: the affiliation and the key of its role. */
	readonly post?: { readonly id: string; readonly role?: string };
}

/** What may be answered, as it was shown: its digest is what the answer is bound to. */
export interface DelegateShown {
	/** Id of the State. */
	readonly country: string;
	readonly people: readonly ShownPerson[];
	/** The interests of the State, each with its strength. */
	readonly interests: readonly { readonly id: string; readonly strength?: string }[];
	/** Ids of the technologies that were offered, and keys of the fields. */
	readonly technologies: readonly string[];
	readonly fields: readonly string[];
}

export interface DelegatePageData extends AnswerPageData {
	readonly shown: DelegateShown;
}

/** A State's interest that is said anew, or one that was shown and is now another; `none` for no longer. */
export interface AnsweredInterest {
	readonly interest?: string;
	readonly technology?: string;
	readonly field?: string;
	readonly strength: string;
	readonly topic?: string;
}

/** What is to be other of a person; an empty text clears it. */
export interface AnsweredCorrection {
	readonly person: string;
	readonly fields: Readonly<Record<string, string>>;
}

/** An organisation that is not known yet, with somebody there. */
export interface AnsweredProposal {
	readonly name: string;
	readonly city?: string;
	readonly website?: string;
	readonly kind?: string;
	readonly competences?: string;
	readonly person?: Readonly<Record<string, string>>;
}

/** The parts of an answer. */
export type DelegatePart = 'interest' | 'correction' | 'proposal';

/** Why a line of an answer is left out. */
export type DelegateRefusal =
	/** Something that has no place in an answer: records, fields, another kind. */
	| { readonly type: 'foreign'; readonly name: string }
	| { readonly type: 'no-line' }
	/** It is about something that was not in the file: of another State, or of none. */
	| { readonly type: 'not-sent'; readonly what: 'technology' | 'field' | 'interest' | 'person' }
	/** It was in the file, and is no longer here. */
	| { readonly type: 'gone' }
	| { readonly type: 'bad-strength'; readonly text: string }
	| {
			readonly type: 'bad-value';
			readonly kind: string;
			readonly field: string;
			readonly problem: FieldProblem;
	  }
	| { readonly type: 'markup'; readonly kind: string; readonly field: string }
	| { readonly type: 'repeated' }
	| { readonly type: 'too-many'; readonly max: number }
	/** The person named is here already; or is, and objected. */
	| { readonly type: 'person-known' }
	| { readonly type: 'person-objected' }
	/** The record that would hold it cannot be written, such as one that was erased. */
	| { readonly type: 'not-writable' };

/** A line of an answer that is left out. */
export interface RefusedLine {
	/** Undefined for the answer as a whole. */
	readonly part: DelegatePart | undefined;
	/** The name it gives, of an organisation. */
	readonly name?: string;
	/** The record it is about, where it is one that was sent. */
	readonly about?: { readonly kind: string; readonly id: string };
	readonly why: DelegateRefusal;
}

/*
 * The file an adviser sends back: what they think of the proposals they were sent, and nothing else. Written by
 * the page in `page.ts`, from disk and without a network; read under caps, and held against what was sent.
 */

import type { AnswerPageData, AnswerProblem } from '../answer/format';

export const reviewFormat = 'isocentre-review';

/** The major number grows when an older reader could not read a file; the minor when it can, without the news. */
export const reviewVersion = '1.0';

/** A page of comments on each of a hundred proposals is far below this. */
export const maxReviewSize = 4 * 1024 * 1024;

export const maxComment = 20_000;

/** What the page knows of itself besides; the answer repeats the adviser. */
export interface ReviewPageData extends AnswerPageData {
	readonly assessor: string;
	readonly projects: readonly string[];
	readonly criteria: readonly string[];
}

export interface AnsweredScore {
	readonly criterion: string;
	readonly score?: number;
	readonly comment?: string;
}

/** What is said of one proposal. */
export interface Answer {
	readonly project: string;
	readonly recused?: true;
	readonly reason?: string;
	readonly comment?: string;
	readonly scores?: readonly AnsweredScore[];
}

/** Why an answer is refused as a whole. */
export type ReviewProblem =
	AnswerProblem | { readonly type: 'other-assessor'; readonly sent: string; readonly said: string };

/** Why one part of an answer is left out. */
export type ReviewRefusal =
	/** Something that has no place in an answer: records, fields, another kind. */
	| { readonly type: 'foreign'; readonly name: string }
	| { readonly type: 'no-answer' }
	| { readonly type: 'other-project'; readonly project: string }
	| { readonly type: 'project-gone'; readonly project: string }
	| { readonly type: 'other-criterion'; readonly criterion: string }
	| { readonly type: 'assessor-named'; readonly assessor: string }
	| { readonly type: 'bad-score'; readonly text: string }
	| { readonly type: 'bad-text'; readonly name: string }
	| { readonly type: 'repeated' }
	/** The record that would hold it cannot be written, such as one that was erased. */
	| { readonly type: 'not-writable' };

/** A part of an answer that is left out. */
export interface RefusedPart {
	/** The proposal it stood under, where it was one that was sent. */
	readonly project: string | undefined;
	readonly criterion: string | undefined;
	readonly why: ReviewRefusal;
}

/** A text that is taken without signs in it that nobody can read. */
export interface MendedPart {
	readonly project: string;
	/** Undefined where it is about the proposal as a whole. */
	readonly criterion: string | undefined;
}

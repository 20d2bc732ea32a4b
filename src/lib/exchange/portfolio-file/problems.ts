import type { ChangesetProblem } from '../../domain/merge/changeset-check';
import type { FileGuess } from '../guess/guess';
import type { Place, TextProblem } from '../json/problems';
import type { PortfolioName } from './format';

/** Why a portfolio file is refused. Nothing was applied in any of these cases. */
export type PortfolioFileProblem =
	| TextProblem
	| { readonly type: 'empty' }
	| { readonly type: 'directory' }
	/** The browser could not read it: moved, locked or on a drive that is gone. */
	| { readonly type: 'unreadable'; readonly detail: string }
	| { readonly type: 'not-ours'; readonly guess: FileGuess }
	/** Ours by its words, but laid out anew by another program, so that its digest proves nothing. */
	| { readonly type: 'reformatted'; readonly place: Place }
	| { readonly type: 'newer-version'; readonly version: string; readonly reads: string }
	| { readonly type: 'bad-header'; readonly place: Place }
	| {
			readonly type: 'other-portfolio';
			readonly theirs: PortfolioName;
			readonly ours: PortfolioName;
	  }
	| { readonly type: 'not-utf8'; readonly place: Place }
	| { readonly type: 'bad-changeset'; readonly place: Place; readonly problem: ChangesetProblem }
	/** A line of the frame is not where the format has it. */
	| { readonly type: 'unexpected-line'; readonly place: Place; readonly expected: string }
	/** The end is missing. `of` is absent when the header is not whole either. */
	| {
			readonly type: 'truncated';
			readonly place: Place;
			readonly changesets: number;
			readonly of?: number;
	  }
	/** The digest of the bytes is not the one in the footer. `place` where the chain of changesets tells it. */
	| {
			readonly type: 'altered';
			readonly expected: string;
			readonly found: string;
			readonly place?: Place;
	  }
	/** Header, footer and content name different numbers. */
	| {
			readonly type: 'counts-differ';
			readonly what: 'changesets' | 'operations';
			readonly expected: number;
			readonly found: number;
	  }
	/** The header promises more, or less, of a replica than the file brings. */
	| {
			readonly type: 'heads-differ';
			readonly replica: string;
			readonly expected: number;
			readonly found: number;
	  }
	/** A changeset does not follow from the one before it, though the file is as it was written. */
	| { readonly type: 'broken-chain'; readonly replica: string; readonly seq: number }
	| { readonly type: 'bad-compression' }
	| { readonly type: 'line-too-long'; readonly place: Place; readonly max: number }
	| { readonly type: 'too-large'; readonly max: number }
	| { readonly type: 'too-many-replicas'; readonly max: number }
	/** It unpacks to more than an honest file could: a compression bomb. */
	| { readonly type: 'too-dense'; readonly max: number }
	| { readonly type: 'cancelled' };

import type { Changeset, Heads } from '../../domain/records/changeset';
import type { Signature } from '../../domain/signature/signature';
import type { Result } from '../../domain/base/result';
import type { MetaRow } from '../log/database';
import type { Disk } from '../log/disk';
import type { Notes } from '../log/notes';
import type { Planned } from '../plan/failed-action';
import type { Follow } from '../base/follow';
import type { Tip } from '../log/signing';
import type { LiveState } from './live-state';
import type { Ground } from '../plan/plan';
import type { StoreProblem } from '../base/problems';
import type { ReadOnlyReason } from '../base/read-only';
import type { Surroundings } from '../base/surroundings';

/** Whether the last action reached the disk. */
export interface Saved {
	readonly state: 'saved' | 'saving' | 'failed';
	/** When the last one did. */
	readonly at: string | undefined;
	readonly problem?: StoreProblem;
}

/** stale: a newer version of the app has opened the database. removed: another tab removed it. */
export type SessionStatus = 'open' | 'stale' | 'removed' | 'closed';

/** What a portfolio is read from and written to: the database of this browser, or a moment of the past of one. */
export interface OpenSession {
	readonly status: SessionStatus;
	readonly saved: Saved;
	/** Why nothing can be written; undefined where it can. */
	readonly readOnly: ReadOnlyReason | undefined;
	readonly notes: Notes;
	readonly live: LiveState;
	readonly surroundings: Surroundings;
	/** The log in an order that applies, in portions; those that `seen` covers whole may be left out. */
	log(seen?: Heads): AsyncIterable<readonly Changeset[]>;
	/** The log from its newest changeset back, in portions. */
	logBackwards(): AsyncIterable<readonly Changeset[]>;
	/** What stands beside the log, as it lies on the disk. */
	meta(): Promise<readonly MetaRow[]>;
	act<R>(
		author: string,
		plan: (ground: Ground) => Planned<R>,
		follow?: Follow
	): Promise<Result<R, StoreProblem>>;
	tryAgain(): Promise<Result<unknown, StoreProblem>>;
	unsaved(): Promise<readonly Changeset[]>;
	note(write: (disk: Disk) => Promise<void>): Promise<Result<undefined, StoreProblem>>;
	sign(tip: Tip | undefined): Promise<Signature | undefined>;
	rebuild(): Promise<Result<{ readonly digest: string }, StoreProblem>>;
	end(status: Exclude<SessionStatus, 'open'>): void;
}

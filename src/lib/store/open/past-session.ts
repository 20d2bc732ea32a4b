import type { Changeset, Heads } from '../../domain/records/changeset';
import type { Horizon } from '../../domain/merge/horizon';
import type { PortfolioState } from '../../domain/merge/state';
import { fail, type Result } from '../../domain/base/result';
import type { Signature } from '../../domain/signature/signature';
import type { MetaRow } from '../log/database';
import type { Notes } from '../log/notes';
import type { Tip } from '../log/signing';
import { LiveState } from './live-state';
import type { OpenSession, Saved, SessionStatus } from './open-session';
import type { StoreProblem } from '../base/problems';
import type { ReadOnlyReason } from '../base/read-only';
import type { Surroundings } from '../base/surroundings';

/** A portfolio as it was: its log up to a horizon and the fold of that. Nothing can be written. */
export class PastSession implements OpenSession {
	readonly live: LiveState;
	readonly #present: OpenSession;
	readonly #horizon: Horizon;

	constructor(present: OpenSession, horizon: Horizon, state: PortfolioState) {
		this.#present = present;
		this.#horizon = horizon;
		this.live = new LiveState(present.live);
		this.live.replace(state);
	}

	get status(): SessionStatus {
		return this.#present.status;
	}

	get saved(): Saved {
		return this.#present.saved;
	}

	get readOnly(): ReadOnlyReason {
		return this.#present.readOnly ?? 'past';
	}

	get surroundings(): Surroundings {
		return this.#present.surroundings;
	}

	/** Nobody waits in the past, and nothing there can be taken back. */
	get notes(): Notes {
		const { notes } = this.#present;
		const tip = this.#horizon.count;
		return { ...notes, tip, parked: [], undo: undefined, redo: undefined };
	}

	async *log(seen?: Heads): AsyncGenerator<readonly Changeset[]> {
		for await (const part of this.#present.log(seen)) yield this.#within(part);
	}

	async *logBackwards(): AsyncGenerator<readonly Changeset[]> {
		for await (const part of this.#present.logBackwards()) yield this.#within(part);
	}

	meta(): Promise<readonly MetaRow[]> {
		return this.#present.meta();
	}

	act(): Promise<Result<never, StoreProblem>> {
		return this.#refuse();
	}

	tryAgain(): Promise<Result<never, StoreProblem>> {
		return this.#refuse();
	}

	/** What did not reach the disk belongs to the present. */
	unsaved(): Promise<readonly Changeset[]> {
		return Promise.resolve([]);
	}

	note(): Promise<Result<never, StoreProblem>> {
		return this.#refuse();
	}

	/** The present's key vouches for the past as well. */
	sign(tip: Tip | undefined): Promise<Signature | undefined> {
		return this.#present.sign(tip);
	}

	rebuild(): Promise<Result<never, StoreProblem>> {
		return this.#refuse();
	}

	/** The past ends with its present. */
	end(): void {}

	#within(part: readonly Changeset[]): readonly Changeset[] {
		return part.filter((changeset) => this.#horizon.has(changeset));
	}

	#refuse(): Promise<Result<never, StoreProblem>> {
		return Promise.resolve(fail({ type: 'read-only', reason: this.readOnly }));
	}
}

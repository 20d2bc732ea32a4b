import { newId } from '../../domain/base/id';
import { identityOf } from '../../domain/schema/identity';
import { joinChanges, separateChanges } from '../../domain/joining/join';
import type { AnyValues, Kind } from '../../domain/schema/kind';
import { kindNamed } from '../../domain/kinds/all';
import type { Change, Changeset, Label } from '../../domain/records/changeset';
import { createChanges, editChanges } from '../../domain/merge/edit';
import { Horizon } from '../../domain/merge/horizon';
import type { MadeFile } from '../../domain/protection/made-file';
import type { Passage } from '../../domain/merge/passage';
import type { EntityRecord } from '../../domain/schema/record';
import { fail, ok, type Result } from '../../domain/base/result';
import type { PortfolioInfo } from '../log/database';
import type { Planned } from '../plan/failed-action';
import { foldPast } from './fold-past';
import { knownPassages } from '../log/known-passages';
import { planMerge, type MergeOptions, type Source } from '../plan/merging';
import type { Follow } from '../base/follow';
import { PastSession } from './past-session';
import { planChecked, planStep, type Ground } from '../plan/plan';
import type { StoreProblem } from '../base/problems';
import { Reading } from './reading.svelte';
import type { Created, MergeReceipt, Receipt, Reversible } from '../base/receipts';
import { Session } from './session.svelte';
import { browserSurroundings, type Surroundings } from '../base/surroundings';
import { Unfoldable } from '../base/unfoldable';

/** Actions before which a copy is kept. */
const sweeping: ReadonlySet<Label['act']> = new Set(['import', 'join', 'erase']);

/**
 * One portfolio, whole in memory, with its log on the disk. Every action is one transaction; its promise
 * resolves once it is on the disk and shown.
 */
export class Portfolio extends Reading {
	/** Keeps a copy of what is there, before something is done that concerns much of it. Never fails. */
	safeguard: (() => Promise<void>) | undefined;

	static async open(
		info: PortfolioInfo,
		author: string,
		surroundings: Surroundings = browserSurroundings
	): Promise<Result<Portfolio, StoreProblem>> {
		const session = await Session.open(info.id, surroundings);
		return session.ok ? ok(new Portfolio(info, author, session.value)) : session;
	}

	/**
	 * The portfolio as it was at an instant, read-only. What belongs to it: see `Horizon`.
	 *
	 * @param until ISO instant; what was written at it is included
	 * @returns `cancelled` when the signal stopped it, `log-unfoldable` where the log before is damaged
	 */
	async asOf(until: string, options: Follow = {}): Promise<Result<Portfolio, StoreProblem>> {
		const { id, name, sample, session } = this;
		const horizon = Horizon.of(session.live.state, until, this.writingTimes().inOrder);
		const everything = horizon.count === session.notes.tip;
		try {
			const state = everything ? this.trial() : await foldPast(session.log(), horizon, options);
			if (!state) return fail({ type: 'cancelled' });
			const info = { id, name, sample, openedAt: until };
			return ok(new Portfolio(info, this.author, new PastSession(session, horizon, state)));
		} catch (error) {
			if (error instanceof Unfoldable) return fail(error.problem);
			throw error;
		}
	}

	/** Writes changes as one action, or nothing at all. */
	async commit(
		label: Label,
		changes: readonly Change[],
		follow?: Follow
	): Promise<Result<Receipt, StoreProblem>> {
		if (sweeping.has(label.act)) await this.safeguard?.();
		return this.#act((ground) => planChecked(ground, label, changes), follow);
	}

	/**
	 * Creates a record. Of a kind whose fields make the identity, one that exists already is edited instead:
	 * adding it twice is adding it once.
	 */
	async add(kind: string, values: AnyValues): Promise<Result<Created, StoreProblem>> {
		const definition = kindNamed(kind);
		if (!definition) return fail({ type: 'unknown-kind', kind });
		const id = identityOf(definition, values) ?? newId(this.session.surroundings.random);
		const written = await this.#put('create', definition, id, values);
		return written.ok ? ok({ ...written.value, id }) : written;
	}

	/** The same, for whom the id is all there is to know. */
	async create(kind: string, values: AnyValues): Promise<Result<string, StoreProblem>> {
		const added = await this.add(kind, values);
		return added.ok ? ok(added.value.id) : added;
	}

	/** Writes those of the values that differ from the record's; of a joined one, to the one it is read as. */
	async edit(kind: string, id: string, values: AnyValues): Promise<Result<Receipt, StoreProblem>> {
		const definition = kindNamed(kind);
		if (!definition) return fail({ type: 'unknown-kind', kind });
		if (!this.session.live.state.table(kind).get(id)) return fail({ type: 'unknown-record', kind, id });
		return this.#put('edit', definition, id, values);
	}

	/** Takes a record out of sight; it can be restored. */
	drop(kind: string, id: string): Promise<Result<Receipt, StoreProblem>> {
		return this.#mark('drop', kind, id, 'dropped');
	}

	/** Brings a dropped record back; of a contested one says that it stays. */
	restore(kind: string, id: string): Promise<Result<Receipt, StoreProblem>> {
		return this.#mark('restore', kind, id, 'live');
	}

	/** Joins one record into another, which gets these values; whatever refers to the one is read as the other. */
	unite(
		kind: string,
		pair: { readonly goes: string; readonly stays: string },
		values: AnyValues
	): Promise<Result<Receipt, StoreProblem>> {
		return this.#act((ground) => {
			const { state } = ground;
			const stays = state.aliases.survivorOf(kind, pair.stays);
			const label: Label = { act: 'unite', kind, id: stays };
			const changes = stays === pair.goes ? [] : joinChanges(state, kind, { ...pair, stays }, values);
			return planChecked(ground, label, changes);
		});
	}

	/** Makes a joined record stand by itself again; nothing when it is not joined. */
	separate(kind: string, id: string): Promise<Result<Receipt, StoreProblem>> {
		return this.#act((ground) =>
			planChecked(ground, { act: 'separate', kind, id }, separateChanges(ground.state, kind, id))
		);
	}

	/** Takes in changesets of others as one action; where nothing is new, nothing is written. */
	async merge(
		changesets: AsyncIterable<Changeset> | Iterable<Changeset>,
		source: Source,
		options: MergeOptions = {}
	): Promise<Result<MergeReceipt, StoreProblem>> {
		if (options.undoable !== false) await this.safeguard?.();
		const incoming: Changeset[] = [];
		for await (const changeset of changesets) incoming.push(changeset);
		return this.#act((ground) => planMerge(ground, incoming, source, options), options);
	}

	/**
	 * Takes back the last action, where nobody has changed its fields since.
	 *
	 * @param only the action that is meant; `not-newest` where another would be taken back
	 */
	undo(only?: Reversible): Promise<Result<Receipt | undefined, StoreProblem>> {
		return this.#act((ground) => planStep(ground, 'undo', only));
	}

	/** @param only the undo that is meant; `not-newest` where another would be done again */
	redo(only?: Reversible): Promise<Result<Receipt | undefined, StoreProblem>> {
		return this.#act((ground) => planStep(ground, 'redo', only));
	}

	/** Does once more what did not reach the disk, if anything did not. */
	tryAgain(): Promise<Result<unknown, StoreProblem>> {
		return this.#recovering(() => this.session.tryAgain());
	}

	/** Notes that a file with everything up to now has been written. */
	markExported(): Promise<Result<undefined, StoreProblem>> {
		const { replica, heads, session } = this;
		const own = { replica, seq: heads[replica] ?? 0 };
		return session.note((disk) => disk.noteExported(session.surroundings.now(), own));
	}

	/** Notes beside the log that a file with personal data was written: what is exported does not change by it. */
	noteMade(file: MadeFile): Promise<Result<undefined, StoreProblem>> {
		return this.session.note((disk) => disk.noteMade(file));
	}

	/** What of colleagues' files need not be read again, by digest. */
	async passages(): Promise<ReadonlyMap<string, Passage>> {
		return knownPassages(await this.session.meta(), this.session.live.state.knowledge);
	}

	/** Keeps what of a file need not be read again. */
	keepPassages(passages: readonly Passage[]): Promise<Result<undefined, StoreProblem>> {
		return this.session.note((disk) => disk.keepPassages(passages));
	}

	/** Folds the whole log again and keeps the outcome, as after damage to anything derived from it. */
	rebuild(): Promise<Result<{ readonly digest: string }, StoreProblem>> {
		return this.session.rebuild();
	}

	close(): void {
		this.session.end('closed');
	}

	#act<R>(plan: (ground: Ground) => Planned<R>, follow?: Follow): Promise<Result<R, StoreProblem>> {
		return this.#recovering(() => this.session.act(this.author, plan, follow));
	}

	/** Has a copy made at once where the disk had refused and takes writes again. */
	async #recovering<T>(work: () => Promise<T>): Promise<T> {
		const { state: before } = this.saved;
		const done = await work();
		const { state: after } = this.saved;
		if (before === 'failed' && after === 'saved') void this.safeguard?.();
		return done;
	}

	#put(
		act: 'create' | 'edit',
		kind: Kind,
		id: string,
		values: AnyValues
	): Promise<Result<Receipt, StoreProblem>> {
		return this.#act((ground) => {
			const at = ground.state.aliases.survivorOf(kind.name, id);
			const record = ground.state.table(kind.name).get(at);
			const changes = act === 'create' ? createChanges : editChanges;
			// What is there already is not made by being said again.
			const done = record?.state === 'live' ? 'edit' : act;
			return planChecked(ground, { act: done, kind: kind.name, id: at }, changes(kind, record, at, values));
		});
	}

	#mark(
		act: 'drop' | 'restore',
		kind: string,
		id: string,
		wanted: EntityRecord['state']
	): Promise<Result<Receipt, StoreProblem>> {
		return this.#act((ground) => {
			const done = ground.state.table(kind).get(id)?.state === wanted;
			return planChecked(ground, { act, kind, id }, done ? [] : [{ do: act, kind, id }]);
		});
	}
}

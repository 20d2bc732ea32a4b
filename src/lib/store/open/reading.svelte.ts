import type { LateEdit } from '../../domain/joining/late-edits';
import type { Changeset, Heads, Label } from '../../domain/records/changeset';
import type { Conflict } from '../../domain/records/conflict';
import { logDigest } from '../../domain/merge/log-digest';
import { PortfolioState } from '../../domain/merge/state';
import type { MadeFile } from '../../domain/protection/made-file';
import { waitingFor } from '../../domain/merge/waiting';
import { WritingTimes } from '../../domain/merge/writing-times';
import { newcomersOf, type Newcomer } from '../../domain/signature/authorship';
import type { Proofs, Signed } from '../../domain/signature/proofs';
import type { Signature } from '../../domain/signature/signature';
import type { Aliases } from '../../domain/records/aliases';
import type { Stamp } from '../../domain/schema/record';
import { arrivalOf, arrivedBy, type Arrival } from '../log/arrivals';
import type { PortfolioInfo, TakenFile } from '../log/database';
import { historyOf, type HistoryEntry } from './history';
import type { Watcher } from './live-state';
import { ProofsKept } from '../keys/proofs-kept';
import { signaturesHere } from '../keys/signed';
import { newestTip, tipOf, type Tip } from '../log/signing';
import { madeSince } from './made-since';
import { beganAt, newestStamps } from './newest';
import type { ReadOnlyReason } from '../base/read-only';
import { RecordReading } from './record-reading';
import type { Reversible, Waiting } from '../base/receipts';
import type { OpenSession, Saved, SessionStatus } from './open-session';
import { isNote, type Beside } from '../snapshots/snapshot';

/**
 * What can be read of an open portfolio: reactive inside effects and deriveds, and a plain read elsewhere.
 */
export class Reading extends RecordReading {
	readonly id: string;
	readonly sample: boolean;
	name = $state('');
	/** As the person named themselves in Settings. */
	author = $state('');
	readonly #proofs = new ProofsKept();

	protected constructor(info: PortfolioInfo, author: string, session: OpenSession) {
		super(session);
		this.id = info.id;
		this.name = info.name;
		this.sample = info.sample;
		this.author = author;
	}

	get status(): SessionStatus {
		return this.session.status;
	}

	/** Why nothing can be written here now; screens then hide or disable what writes. */
	get readOnly(): ReadOnlyReason | undefined {
		return this.session.readOnly;
	}

	/** Whether the last action reached the disk. */
	get saved(): Saved {
		return this.session.saved;
	}

	/** The kinds of which there are records, those of other versions of the app too. */
	get kinds(): readonly string[] {
		return this.session.live.kinds;
	}

	/** Which records were joined into which others. */
	get aliases(): Aliases {
		return this.session.live.aliases;
	}

	/** What was written to joined records by people who did not know that they were. */
	get lateEdits(): readonly LateEdit[] {
		return this.session.live.lateEdits;
	}

	get conflicts(): readonly Conflict[] {
		return this.session.live.conflicts;
	}

	get heads(): Heads {
		return this.session.live.heads;
	}

	/** Under which this browser writes into this portfolio. */
	get replica(): string {
		return this.session.notes.replica;
	}

	/** The names under which this browser has written into this portfolio, the present one last. */
	get names(): readonly string[] {
		return [...this.session.notes.former, this.session.notes.replica];
	}

	/** Who signed what, as far as this browser has verified it. */
	get signed(): Signed {
		return this.session.notes.signed;
	}

	/** How sure it is who wrote what is held; the same object until that changes. */
	get proofs(): Proofs {
		const { heads, replica, signed } = this;
		return this.#proofs.of(this.session.live.state.knowledge, heads, signed, replica);
	}

	/** Every name that came with a laptop for the first time, in the order of the log. */
	get newcomers(): readonly Newcomer[] {
		const { stamps, knowledge } = this.session.live.state;
		this.session.live.whole.track();
		return newcomersOf(stamps, knowledge);
	}

	/** Those of the signatures known whose changesets are here, those that wait included. */
	get signatures(): readonly Signature[] {
		return signaturesHere(this.session.live.state.knowledge, this.parked, this.signed);
	}

	/** Vouches for everything that was written here under the present name; undefined where that is nothing. */
	ownSignature(): Promise<Signature | undefined> {
		return this.#sign(newestTip(this.state, this.replica));
	}

	/** The signatures that go with a log of this portfolio: this browser's, and those known of others. */
	async signaturesFor(log: readonly Changeset[]): Promise<readonly Signature[]> {
		const own = await this.#sign(tipOf(log, this.replica));
		const others = this.signatures.filter(({ digest }) => digest !== own?.digest);
		return own ? [own, ...others] : others;
	}

	/** Signed once and kept; where it cannot be kept it is made again the next time. */
	async #sign(tip: Tip | undefined): Promise<Signature | undefined> {
		const own = await this.session.sign(tip);
		const { knowledge } = this.session.live.state;
		if (own && !this.signed.signatures.includes(own))
			await this.session.note((disk) => disk.keepSigned({ signatures: [own], doubted: {} }, knowledge));
		return own;
	}

	/** When the first changeset was written, by its writer's clock; undefined in an empty portfolio. */
	get began(): string | undefined {
		this.session.live.whole.track();
		return beganAt(this.session.live.state);
	}

	/** How many changesets the log has. */
	get length(): number {
		return this.session.notes.tip;
	}

	/** How often the log has been laid anew, since copies of a browser were found in it. */
	get laying(): number {
		return this.session.notes.relaid;
	}

	/** Changesets that wait for others. */
	get parked(): readonly Changeset[] {
		return this.session.notes.parked;
	}

	/** Which changesets wait for which others that nobody has brought yet. */
	get waiting(): readonly Waiting[] {
		this.session.live.whole.track();
		return waitingFor(this.session.live.state.knowledge, this.session.notes.parked);
	}

	/**
	 * When the portfolio was last exported, and how many changesets have been made here since: those that are
	 * nowhere else. What came in a file is in that file.
	 */
	get exported(): { readonly at: string | undefined; readonly changesSince: number } {
		const { exported } = this.session.notes;
		return { at: exported?.at, changesSince: madeSince(exported?.own, this.names, this.heads) };
	}

	/** The files with personal data that were written here, the newest first. */
	get made(): readonly MadeFile[] {
		return this.session.notes.made;
	}

	/** The newest file taken in of each laptop. */
	get taken(): readonly TakenFile[] {
		return this.session.notes.taken;
	}

	/** The files that brought something to this laptop, in the order in which they came. */
	get arrivals(): readonly Arrival[] {
		return this.session.notes.arrivals;
	}

	/** Which file brought a changeset to this laptop; undefined for what was written here or came without one. */
	broughtBy(replica: string, seq: number): Pick<Arrival, 'file' | 'at'> | undefined {
		return arrivalOf(this.arrivals, { replica, seq });
	}

	/** When each changeset was written, whatever its clock says. Worked out anew each time it is asked for. */
	writingTimes(): WritingTimes {
		const now = Date.parse(this.session.surroundings.now());
		return new WritingTimes(this.session.live.state, arrivedBy(this.arrivals, now));
	}

	/** What undo would take back. */
	get undoable(): Label | undefined {
		return this.told(this.session.notes.undo?.label);
	}

	get redoable(): Label | undefined {
		return this.told(this.session.notes.redo?.label);
	}

	/** The same, as the action that undo is to be asked for. */
	get newestAction(): Reversible {
		return { reversal: this.session.notes.undo?.n };
	}

	/** The same of the action that redo would do again. */
	get newestUndone(): Reversible {
		return { reversal: this.session.notes.redo?.n };
	}

	/** Whether undo would take back this action and no other. */
	canUndo({ reversal }: Reversible): boolean {
		return reversal !== undefined && this.session.notes.undo?.n === reversal;
	}

	/** Whether redo would do again what this undo took back, and nothing else. */
	canRedo({ reversal }: Reversible): boolean {
		return reversal !== undefined && this.session.notes.redo?.n === reversal;
	}

	/** Digest of the canonical form of the whole portfolio; equal wherever the same changesets are. */
	get digest(): string {
		return this.session.live.digest;
	}

	/** Digest of which changesets are here; as telling as `digest` between equal apps, and quick. */
	get fingerprint(): string {
		this.session.live.whole.track();
		return logDigest(this.session.live.state);
	}

	/** The newest changeset of every replica, its author's own words for when and who. */
	get newest(): readonly Stamp[] {
		this.session.live.whole.track();
		return newestStamps(this.session.live.state);
	}

	/** The fold itself, only to be read; reading it subscribes to nothing. */
	get state(): PortfolioState {
		return this.session.live.state;
	}

	/** A copy of the folded state, to try changesets on before they are merged. */
	trial(): PortfolioState {
		return new PortfolioState(this.session.live.state.toCheckpoint());
	}

	/** Calls back after every change with the records it touched; returns what ends it. */
	watch(watcher: Watcher): () => void {
		return this.session.live.watch(watcher);
	}

	/** What lies beside the log and no file for colleagues holds. */
	async beside(): Promise<Beside> {
		const notes = await this.session.meta();
		return { parked: this.parked, notes: notes.filter(isNote) };
	}

	/** The whole log in an order that applies. */
	async *log(): AsyncGenerator<Changeset> {
		for await (const part of this.session.log()) yield* part;
	}

	/** The whole log, and behind it what the last action would have written if the disk had taken it. */
	async *logWithUnsaved(): AsyncGenerator<Changeset> {
		yield* this.log();
		yield* await this.session.unsaved();
	}

	/** The part of the log that somebody with these heads has not seen. */
	async *logSince(heads: Heads): AsyncGenerator<Changeset> {
		for await (const part of this.session.log(heads))
			yield* part.filter(({ replica, seq }) => seq > (heads[replica] ?? 0));
	}

	/** The log from its newest changeset back. */
	async *logBackwards(): AsyncGenerator<Changeset> {
		for await (const part of this.session.logBackwards()) yield* part;
	}

	/** What happened to a record, or to one field of it, newest first. */
	history(kind: string, id: string, field?: string): Promise<HistoryEntry[]> {
		return historyOf(this.session.log(), kind, id, field);
	}
}

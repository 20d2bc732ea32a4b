import { stageSetChanges } from '../../domain/pipeline/set-stage';
import { withJoinedRemovals } from '../../domain/joining/removals';
import type { Change, Changeset, Label } from '../../domain/records/changeset';
import { composing } from '../../domain/merge/compose';
import { verifiedDigests } from '../../domain/merge/verified-digests';
import { unreadable } from '../../domain/merge/own-check';
import { inverting } from '../../domain/merge/inverse';
import type { PortfolioState } from '../../domain/merge/state';
import { fail, ok, type Result } from '../../domain/base/result';
import type { PortfolioDatabase, UndoRow } from '../log/database';
import type { DiskWrite, Relaid } from '../log/disk';
import type { Notes } from '../log/notes';
import { erasedWith, withoutErased, writtenByErasing } from '../log/erasing';
import { copyOf } from './fold-aside';
import { checkChanges } from './door';
import { namelessLabel } from './label';
import { localDay } from '../base/local-day';
import { readSpan } from '../log/log';
import type { StoreProblem } from '../base/problems';
import type { Left, Receipt, Reversible, Touched } from '../base/receipts';
import type { Slices } from '../base/slices';
import type { Surroundings } from '../base/surroundings';
import { reversalOf, stillOurs } from '../log/undo';
import { unpackInverse } from '../log/inverse-row';

/** The portfolio that an action is worked out on. */
export interface Ground {
	readonly state: PortfolioState;
	readonly notes: Notes;
	readonly db: PortfolioDatabase;
	/** Of the portfolio. */
	readonly id: string;
	readonly surroundings: Surroundings;
	readonly author: string;
	/** What is long is planned in these, and given up when the person has cancelled. */
	readonly slices: Slices;
}

/** An action worked out on the portfolio as it is, ready to be written and then folded in. */
export interface Plan<R> {
	/** Absent when there is nothing to write. */
	readonly write: DiskWrite | undefined;
	/** Digests of the changesets that are known already, by position. */
	readonly digests?: readonly (string | undefined)[];
	/** @param after the portfolio with the action in it. */
	receipt(touched: readonly Touched[], after: PortfolioState): R;
}

type Stack = UndoRow['stack'];

/** A new action of the person at this browser, once every value has been found to be one that may stand. */
export async function planChecked(
	ground: Ground,
	said: Label,
	asked: readonly Change[]
): Promise<Result<Plan<Receipt>, StoreProblem>> {
	const label = namelessLabel(said);
	const changes = withStageChanges(ground, label, withJoinedRemovals(ground.state, asked));
	const find = (kind: string, id: string) => ground.state.table(kind).get(id);
	const problem = await ground.slices.through(checkChanges(changes, find));
	return problem ? fail(problem) : planChanges(ground, label, changes, { onto: 'undo', of: label }, []);
}

/** What is written of projects that an action sets to a stage goes with it. */
function withStageChanges(
	{ state, author, surroundings }: Ground,
	{ act }: Label,
	changes: readonly Change[]
): readonly Change[] {
	const about = { on: localDay(surroundings.now()), by: author, act };
	const more = stageSetChanges({ table: (kind) => state.read(kind) }, changes, about);
	return more.length === 0 ? changes : [...changes, ...more];
}

/**
 * Takes the newest action off one stack, and puts what reverses that on the other.
 *
 * @param only the action that is meant: where another is the newest, nothing is done
 */
export async function planStep(
	ground: Ground,
	stack: Stack,
	only?: Reversible
): Promise<Result<Plan<Receipt | undefined>, StoreProblem>> {
	const { db, state } = ground;
	const row = ground.notes[stack];
	if (only && only.reversal !== row?.n) return fail({ type: 'not-newest' });
	if (!row) return ok({ write: undefined, receipt: () => undefined });
	const written = await readSpan(db, row.from, row.to);
	const later = await readSpan(db, row.to + 1, ground.notes.tip);
	const since = later.filter(({ replica }) => replica !== ground.notes.replica);
	const inverses = await db.inverses.get(row.n);
	const inverse = inverses ? unpackInverse(inverses) : [];
	const { changes, left } = await ground.slices.through(stillOurs(inverse, written, since, state));
	const onto = stack === 'undo' ? 'redo' : 'undo';
	return planChanges(
		ground,
		namelessLabel({ act: stack, of: row.label }),
		changes,
		{ onto, of: row.label, take: row.n },
		left
	);
}

async function planChanges(
	ground: Ground,
	label: Label,
	changes: readonly Change[],
	{ onto, of, take }: { onto: Stack; of: Label; take?: number },
	left: readonly Left[]
): Promise<Result<Plan<Receipt>, StoreProblem>> {
	const { state, notes, surroundings, author, slices } = ground;
	const { replica, tip } = notes;
	const { app, random } = surroundings;
	const action = { label, changes, at: surroundings.now() };
	const changesets = await slices.through(composing(state, { replica, author, app }, action, random));
	for (const changeset of changesets) {
		const problem = unreadable(changeset);
		if (problem) return fail({ type: 'unreadable', path: problem.path });
		await slices.pause();
	}
	const row = { stack: onto, label: of, from: tip + 1, to: tip + changesets.length };
	// What a portfolio starts with is no action of a person, and taking it back would leave no lists.
	// Nor is an erasure, with all that it writes.
	const undo =
		label.act === 'seed' || label.act === 'erase'
			? undefined
			: { take, push: row, inverse: await slices.through(inverting(state, changes)) };
	const erasure = await erasing(ground, changesets);
	return ok({
		write:
			changesets.length > 0 || take !== undefined
				? { changesets, undo, ...erasure, ...withoutErasedOf(ground, changesets) }
				: undefined,
		// Each was worked out as the `prev` of the next.
		digests: verifiedDigests(changesets),
		receipt: (touched) => ({
			changesets: changesets.map(({ replica, seq }) => ({ replica, seq })),
			touched,
			left,
			reversal: reversalOf(undo)
		})
	});
}

/** Where changesets erase something: the log without its content. */
export async function erasing(
	{ state, db, notes, slices }: Ground,
	changesets: readonly Changeset[],
	relaid?: Relaid
): Promise<Pick<DiskWrite, 'relaid' | 'isErased'>> {
	const { isErased, news } = erasedWith(state, changesets);
	if (!news) return relaid ? { relaid } : {};
	const log = withoutErased(relaid?.log ?? (await readSpan(db, 1, notes.tip)), isErased);
	// Which changesets have lost content is part of what a portfolio is: the one that others read keeps it until then.
	const after = relaid?.state ?? (await copyOf(state, slices));
	after.noteHollow(log);
	const isWritten = writtenByErasing(changesets);
	return {
		relaid: { log, state: after, touched: relaid?.touched ?? [] },
		isErased: (at) => isErased(at) || isWritten(at)
	};
}

/** What waits, without what changesets erase of it, where that is something. */
function withoutErasedOf(
	{ state, notes }: Ground,
	changesets: readonly Changeset[]
): Pick<DiskWrite, 'parked'> {
	const parked = withoutErased(notes.parked, erasedWith(state, changesets).isErased);
	return parked.some((changeset, at) => changeset !== notes.parked[at]) ? { parked } : {};
}

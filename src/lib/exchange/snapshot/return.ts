import type { Json } from '../../domain/base/json';
import { kinds } from '../../domain/kinds/all';
import type { Kind } from '../../domain/schema/kind';
import type { Change, Changeset } from '../../domain/records/changeset';
import { composing } from '../../domain/merge/compose';
import { editChanges } from '../../domain/merge/edit';
import type { PortfolioState } from '../../domain/merge/state';
import { storedIn, type EntityRecord } from '../../domain/schema/record';
import { ok, type Result } from '../../domain/base/result';
import { isWithheld } from '../../domain/schema/withholding';
import type { Source } from '../../domain/reading/source';
import type { Portfolio } from '../../store/open/portfolio.svelte';
import type { StoreProblem } from '../../store/base/problems';
import type { Touched } from '../../store/base/receipts';
import { browserSurroundings } from '../../store/base/surroundings';
import type { Shelf } from '../../store/snapshots/shelf';
import type { Snapshot } from '../../store/snapshots/snapshot';
import { planDelivery } from '../../store/plan/planned-delivery';
import { slicedDifferences } from '../preview/differences';
import { takenAway, type TakingAway } from '../preview/taking-away';
import { Slices } from '../slices';
import { folded } from './trial';
import { readSnapshot } from './source';

/** What it takes to make a portfolio look as a snapshot has it. */
export interface Return {
	/** Changesets that the portfolio does not have at all. */
	readonly lost: readonly Changeset[];
	readonly changes: readonly Change[];
	/** Records that change, by what happens to them. */
	readonly counts: { readonly back: number; readonly changed: number; readonly dropped: number };
	readonly taking: TakingAway;
}

/** Works out how a portfolio differs from a snapshot of it. Nothing is written. */
export async function planReturn(
	portfolio: Portfolio,
	shelf: Shelf,
	snapshot: Snapshot,
	signal?: AbortSignal
): Promise<Result<Return, StoreProblem>> {
	const source = await readSnapshot(shelf, snapshot, { signal });
	if (!source.ok) return source;
	const then = await folded(source.value.changesets, signal);
	if (!then.ok) return then;
	// What stood under one name when the snapshot was taken may stand under another since a copy was found.
	const arrived = await planDelivery(portfolio, source.value, new Slices(signal));
	if (!arrived.ok) return arrived;
	const { base, fresh: lost } = arrived.value;
	const now = base === portfolio.state ? portfolio.trial() : base;
	for (const changeset of lost) now.apply(changeset);
	const back = changesTo(then.value, now);
	const taking = await takenBy(portfolio, now, { lost, ...back }, new Slices(signal));
	return ok({ lost, ...back, taking });
}

/** What of the records goes by it; the changes are written into `now`, which nobody else reads. */
async function takenBy(
	{ state, replica, author }: Portfolio,
	now: PortfolioState,
	{ lost, changes }: Pick<Return, 'lost' | 'changes'>,
	slices: Slices
): Promise<TakingAway> {
	const { app, random, now: clock } = browserSurroundings;
	const action = { label: { act: 'restore' }, changes, at: clock() } as const;
	const written =
		changes.length === 0
			? []
			: await slices.through(composing(now, { replica, author, app }, action, random));
	for (const changeset of written) {
		now.apply(changeset);
		await slices.pause();
	}
	const touched = new Map<string, Touched>();
	for (const { ops } of [...lost, ...written])
		for (const { kind, id } of ops) touched.set(`${kind} ${id}`, { kind, id });
	return takenAway(state, now, await slicedDifferences(state, now, [...touched.values()], slices));
}

/** Makes a portfolio look as a snapshot has it, as an action that can be undone; its history stays. */
export async function returnTo(
	portfolio: Portfolio,
	{ lost, changes, counts }: Omit<Return, 'taking'>,
	name: string
): Promise<Result<undefined, StoreProblem>> {
	await portfolio.safeguard?.();
	if (lost.length > 0) {
		const merged = await portfolio.merge(lost, { act: 'restore', name }, { verified: true });
		if (!merged.ok) return merged;
	}
	const count = counts.back + counts.changed + counts.dropped;
	const written = await portfolio.commit({ act: 'restore', name, count }, changes);
	return written.ok ? ok(undefined) : written;
}

/** The changes that make the records of `now` those of `then`; kinds this version does not know stay as they are. */
export function changesTo(then: Source, now: Source): Pick<Return, 'changes' | 'counts'> {
	const changes: Change[] = [];
	const counts = { back: 0, changed: 0, dropped: 0 };
	for (const kind of kinds) {
		const was = then.table(kind.name);
		const is = now.table(kind.name);
		for (const record of was.all()) {
			const present = is.get(record.id);
			const made = present?.state === 'erased' ? [] : backTo(kind, record, present);
			if (made.length > 0) counts[present?.state === 'live' ? 'changed' : 'back']++;
			changes.push(...made);
		}
		for (const { id } of is.all()) {
			if (isThere(was.get(id))) continue;
			changes.push({ do: 'drop', kind: kind.name, id });
			counts.dropped++;
		}
	}
	return { changes, counts };
}

function isThere(record: EntityRecord | undefined): boolean {
	return record?.state === 'live' || record?.state === 'contested';
}

function backTo(kind: Kind, record: EntityRecord, present: EntityRecord | undefined): Change[] {
	const values: Record<string, Json> = {};
	const [was, is] = [storedIn(record), present ? storedIn(present) : {}];
	for (const field of Object.keys(kind.fields)) {
		// Who objected since then has not taken it back.
		if (field === kind.withheld?.by && isWithheld(kind, is)) continue;
		const value = was[field];
		if (value !== undefined) values[field] = value;
		else if (is[field] !== undefined) values[field] = null;
	}
	const changes = editChanges(kind, present && { ...present, values: is }, record.id, values);
	// What was open then and is open now is left so.
	const open = record.state === 'contested' && present?.state === 'contested';
	return open && changes.length === 1 ? [] : changes;
}

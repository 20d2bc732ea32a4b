import { equalJson, type Json } from '../../domain/base/json';
import type { Change, Changeset, Op } from '../../domain/records/changeset';
import { storedIn, type EntityRecord, type Entry } from '../../domain/schema/record';
import type { Steps } from '../../domain/base/steps';
import type { PortfolioDatabase, UndoRow } from './database';
import type { Source } from '../../domain/reading/source';
import { packInverse } from './inverse-row';
import type { Left } from '../base/receipts';

/** So many actions can be taken back at least; older ones are cleared away now and then. */
const depth = 200;
const trimming = 50;

/** So many changes are judged in a step. */
const stride = 500;

/** How a write moves the stacks: what it takes off, what it puts on. */
export interface UndoMove {
	/** Of an undo or a redo, the row it takes; a new action takes none and leaves nothing to redo. */
	readonly take?: number | undefined;
	readonly push: Omit<UndoRow, 'n'>;
	readonly inverse: readonly Change[];
}

/** The newest rows of the two stacks. */
export interface Tops {
	readonly undo: UndoRow | undefined;
	readonly redo: UndoRow | undefined;
}

/** The row that a move puts on a stack; undefined where there is nothing to put back. */
export function reversalOf(move: UndoMove | undefined): number | undefined {
	return move && move.inverse.length > 0 ? move.push.from : undefined;
}

/** Moves the stacks; to be called inside the transaction that writes the log. */
export async function moveStacks(db: PortfolioDatabase, before: Tops, move: UndoMove): Promise<Tops> {
	const n = reversalOf(move);
	const pushed = n === undefined ? undefined : { ...move.push, n };
	const pushing = pushed ? push(db, pushed, move.inverse) : undefined;
	if (move.take !== undefined) {
		await Promise.all([pushing, removeRows(db, [move.take])]);
		return readTops(db);
	}
	if (before.redo) await removeRows(db, await db.undo.where('stack').equals('redo').primaryKeys());
	await pushing;
	return { undo: pushed ?? before.undo, redo: undefined };
}

async function push(db: PortfolioDatabase, row: UndoRow, inverse: readonly Change[]): Promise<void> {
	await Promise.all([db.undo.put(row), db.inverses.put(packInverse(row.n, inverse))]);
	if (row.n % trimming !== 0) return;
	const keys = await db.undo.where('stack').equals('undo').primaryKeys();
	await removeRows(db, keys.slice(0, -depth));
}

async function removeRows(db: PortfolioDatabase, keys: number[]): Promise<void> {
	await Promise.all([db.undo.bulkDelete(keys), db.inverses.bulkDelete(keys)]);
}

export async function readTops(db: PortfolioDatabase): Promise<Tops> {
	return { undo: await topOf(db, 'undo'), redo: await topOf(db, 'redo') };
}

function topOf(db: PortfolioDatabase, stack: UndoRow['stack']): Promise<UndoRow | undefined> {
	return db.undo.where('stack').equals(stack).last();
}

/**
 * What of an inverse may still be put back: only where the record still shows what the action wrote, or where
 * the action did no more than set a value of its own against the one to put back. In steps.
 *
 * @param inverse what undoes the action
 * @param written the changesets of the action
 * @param since those of others that came after it
 */
export function* stillOurs(
	inverse: readonly Change[],
	written: readonly Changeset[],
	since: readonly Changeset[],
	now: Source
): Steps<{ changes: Change[]; left: Left[] }> {
	const action = new Written();
	for (const changeset of written) {
		action.add(changeset);
		yield;
	}
	const changes: Change[] = [];
	const left: Left[] = [];
	for (const [at, change] of inverse.entries()) {
		if (at % stride === stride - 1) yield;
		const { kind, id } = change;
		const record = now.table(kind).get(id);
		if (change.do === 'put') {
			const fields: Record<string, Json> = {};
			const held = record ? storedIn(record) : {};
			for (const [field, value] of Object.entries(change.fields)) {
				const ours =
					action.wrote(kind, id, field, held[field]) ||
					action.rivals(now.table(kind).entries(id, field), kind, id, field, value);
				if (ours) fields[field] = value;
				else left.push({ kind, id, field });
			}
			if (Object.keys(fields).length > 0) changes.push({ ...change, fields });
		} else if (change.do === 'drop' && isOthersToo(change, action, since, record)) left.push({ kind, id });
		// Elements are registers of their own: taking back ours leaves those of others alone.
		else changes.push(change);
	}
	return { changes, left };
}

/** Whether a record that the action brought forth, or brought back, has become somebody else's concern. */
function isOthersToo(
	{ kind, id }: Change,
	action: Written,
	since: readonly Changeset[],
	record: EntityRecord | undefined
): boolean {
	if (!action.restored(kind, id)) return !action.wroteAll(kind, id, record);
	return since.some(({ ops }) => ops.some((op) => op.kind === kind && op.id === id));
}

/** What the changesets of one action wrote, by record; an import has too much of it to note each value. */
class Written {
	readonly #ops = new Map<string, Op[]>();

	add({ ops }: Changeset): void {
		for (const op of ops) {
			const key = `${op.kind} ${op.id}`;
			const held = this.#ops.get(key);
			if (held) held.push(op);
			else this.#ops.set(key, [op]);
		}
	}

	/** Whether a value was written to a field, as a whole or as an element. */
	wrote(kind: string, id: string, field: string, shown: Json | undefined): boolean {
		return this.#of(kind, id).some((op) => {
			if (op.do === 'set')
				return op.field === field && op.added.some((added) => equalJson(added, shown ?? null));
			if (op.do !== 'put') return false;
			const value = op.fields[field];
			// Elements go and come one by one, so a list may be ours in another order.
			const elements = Array.isArray(value) ? (value as readonly Json[]) : [];
			return [value, ...elements].some((written) => equalJson(written, shown ?? null));
		});
	}

	/** Whether a field is in conflict, and only between the action and the value before it. */
	rivals(entries: readonly Entry[], kind: string, id: string, field: string, before: Json): boolean {
		return (
			entries.length > 1 &&
			entries.every(({ value }) => equalJson(value, before) || this.wrote(kind, id, field, value))
		);
	}

	/** Whether the record was there before, dropped. */
	restored(kind: string, id: string): boolean {
		return this.#of(kind, id).some((op) => op.do === 'restore');
	}

	/** Whether a record holds nothing but what the action wrote. */
	wroteAll(kind: string, id: string, record: EntityRecord | undefined): boolean {
		return Object.entries(record ? storedIn(record) : {}).every(
			([field, value]) =>
				this.wrote(kind, id, field, value) ||
				(Array.isArray(value) && value.every((element: Json) => this.wrote(kind, id, field, element)))
		);
	}

	#of(kind: string, id: string): readonly Op[] {
		return this.#ops.get(`${kind} ${id}`) ?? [];
	}
}

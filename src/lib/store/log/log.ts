import type { Changeset, Heads } from '../../domain/records/changeset';
import { Cancelled, type Follow } from '../base/follow';
import type { BlockRow, JournalRow, PortfolioDatabase } from './database';
import { mustAllowWriting } from './generation';

/** About so many operations stand in one block of the log. */
const blockOps = 1000;

/** An action of more operations than this goes into blocks at once; a smaller one into the journal. */
const journalOps = 200;

/** Rows of the journal read at a time. */
const stride = 256;

export function opsOf(changesets: readonly Changeset[]): number {
	let ops = 0;
	for (const changeset of changesets) ops += changeset.ops.length;
	return ops;
}

/** Cuts consecutive changesets, the first of them number `from` of the log, into blocks. */
export function toBlocks(from: number, changesets: readonly Changeset[]): BlockRow[] {
	const blocks: BlockRow[] = [];
	let start = 0;
	let ops = 0;
	changesets.forEach((changeset, at) => {
		ops += changeset.ops.length;
		const full = ops >= blockOps || at - start + 1 >= blockOps;
		if (!full && at < changesets.length - 1) return;
		const part = changesets.slice(start, at + 1);
		blocks.push({ n: from + start, changesets: part, heads: headsOf(part) });
		start = at + 1;
		ops = 0;
	});
	return blocks;
}

function headsOf(changesets: readonly Changeset[]): Heads {
	const heads: Record<string, number> = {};
	for (const { replica, seq } of changesets) heads[replica] = Math.max(heads[replica] ?? 0, seq);
	return heads;
}

/** More blocks than this are written one after the other, so that a page may draw and a person cancel in between. */
const fewBlocks = 4;

/** Writes changesets behind the first `n`; to be called inside a transaction. */
export async function appendToLog(
	db: PortfolioDatabase,
	n: number,
	changesets: readonly Changeset[],
	{ signal, progress }: Follow = {}
): Promise<void> {
	if (opsOf(changesets) > journalOps || changesets.length > journalOps) {
		const blocks = toBlocks(n + 1, changesets);
		if (blocks.length <= fewBlocks) await db.log.bulkPut(blocks);
		else
			for (const [at, block] of blocks.entries()) {
				await db.log.put(block);
				progress?.((at + 1) / blocks.length);
				if (signal?.aborted && at < blocks.length - 1) throw new Cancelled();
			}
	} else {
		await db.journal.bulkPut(changesets.map((changeset, i) => ({ n: n + 1 + i, changeset })));
	}
}

/** Puts another log in the place of the one there is; to be called inside a transaction. */
export async function replaceLog(db: PortfolioDatabase, changesets: readonly Changeset[]): Promise<void> {
	await Promise.all([db.journal.clear(), db.log.clear(), db.checkpoint.clear()]);
	await db.log.bulkPut(toBlocks(1, changesets));
}

/**
 * The log from number `from` on, in portions, each read in a transaction of its own: the log may be
 * moved from journal to blocks in between.
 *
 * @param unseen where given, whole blocks that these heads cover are skipped
 */
export async function* readLog(
	db: PortfolioDatabase,
	from = 1,
	unseen?: Heads
): AsyncGenerator<readonly Changeset[]> {
	for (let at = from; ;) {
		const part = await portionAt(db, at);
		if (!part) return;
		at += part.changesets.length;
		if (!unseen || !coveredBy(part.heads, unseen)) yield part.changesets;
	}
}

/** The log from its end back, in portions whose own order is reversed too. */
export async function* readLogBackwards(
	db: PortfolioDatabase,
	from: number
): AsyncGenerator<readonly Changeset[]> {
	for (let at = from; at > 0;) {
		const part = await portionBefore(db, at);
		if (part.length === 0) return;
		yield part.toReversed();
		at -= part.length;
	}
}

/** The changesets numbered `from` to `to`, both included. */
export async function readSpan(db: PortfolioDatabase, from: number, to: number): Promise<Changeset[]> {
	const found: Changeset[] = [];
	for await (const part of readLog(db, from)) {
		found.push(...part.slice(0, to - from + 1 - found.length));
		if (found.length > to - from) break;
	}
	return found;
}

function coveredBy(heads: Heads, seen: Heads): boolean {
	return Object.entries(heads).every(([replica, seq]) => (seen[replica] ?? 0) >= seq);
}

type Portion = Pick<BlockRow, 'changesets' | 'heads'>;

function portionAt(db: PortfolioDatabase, at: number): Promise<Portion | undefined> {
	return db.transaction('r', db.journal, db.log, async () => {
		const block = await db.log.where('n').belowOrEqual(at).last();
		if (block && at < block.n + block.changesets.length) {
			const changesets = block.n === at ? block.changesets : block.changesets.slice(at - block.n);
			return { changesets, heads: block.heads };
		}
		const rows = await db.journal
			.where('n')
			.between(at, at + stride, true, false)
			.toArray();
		const run = contiguous(rows, at).map((row) => row.changeset);
		return run.length ? { changesets: run, heads: headsOf(run) } : undefined;
	});
}

function portionBefore(db: PortfolioDatabase, at: number): Promise<readonly Changeset[]> {
	return db.transaction('r', db.journal, db.log, async () => {
		const block = await db.log.where('n').belowOrEqual(at).last();
		const end = block ? block.n + block.changesets.length - 1 : 0;
		if (block && at <= end) return block.changesets.slice(0, at - block.n + 1);
		const low = Math.max(end, at - stride);
		const rows = await db.journal.where('n').between(low, at, false, true).toArray();
		return rows.map((row) => row.changeset);
	});
}

function contiguous(rows: readonly JournalRow[], from: number): readonly JournalRow[] {
	const gap = rows.findIndex((row, i) => row.n !== from + i);
	return gap < 0 ? rows : rows.slice(0, gap);
}

/** Moves the journal into blocks, in one transaction. */
export function compactJournal(db: PortfolioDatabase): Promise<void> {
	return db.transaction('rw', db.journal, db.log, db.meta, async () => {
		await mustAllowWriting(db);
		const rows = await db.journal.orderBy('n').toArray();
		for (let at = 0; at < rows.length;) {
			const run = contiguous(rows.slice(at), rows[at]!.n);
			await db.log.bulkAdd(
				toBlocks(
					run[0]!.n,
					run.map((row) => row.changeset)
				)
			);
			at += run.length;
		}
		await db.journal.clear();
	});
}

import type { BlockRow, GenerationRow, TipRow } from '../database';
import { isNewerGeneration } from '../generation';
import { answer } from './probe';

/** What a look at the ends of a portfolio's log tells, without reading it. */
export type Glance =
	| { readonly log: 'whole'; readonly length: number }
	/** A newer version of the app has written it, in rows this one does not know. */
	| { readonly log: 'newer' }
	/** Nothing has ever been written, or nothing of it is left. */
	| { readonly log: 'empty' }
	/** Parts are missing, or cannot be read. */
	| { readonly log: 'torn'; readonly detail: string };

/** Looks whether the log begins at its beginning, has no gap between rows, and ends where it says it does. */
export async function glanceAt(db: IDBDatabase): Promise<Glance> {
	const needed = ['meta', 'journal', 'log'];
	if (!needed.every((name) => db.objectStoreNames.contains(name))) return { log: 'empty' };
	try {
		const transaction = db.transaction(needed, 'readonly');
		const journal = transaction.objectStore('journal');
		const log = transaction.objectStore('log');
		const meta = transaction.objectStore('meta');
		const [tip, generation, rows, blocks] = await Promise.all([
			answer(meta.get('tip') as IDBRequest<TipRow | undefined>),
			answer(meta.get('generation') as IDBRequest<GenerationRow | undefined>),
			answer(journal.getAllKeys() as IDBRequest<number[]>),
			answer(log.getAllKeys() as IDBRequest<number[]>)
		]);
		if (isNewerGeneration(generation)) return { log: 'newer' };
		const last = blocks.at(-1);
		const block = last === undefined ? undefined : await answer<BlockRow | undefined>(log.get(last));
		return judged(tip?.n, rows, blocks, block);
	} catch (error) {
		if (error instanceof DOMException) return { log: 'torn', detail: `${error.name}: ${error.message}` };
		throw error;
	}
}

function judged(
	tip: number | undefined,
	rows: readonly number[],
	blocks: readonly number[],
	last: BlockRow | undefined
): Glance {
	if (rows.length === 0 && blocks.length === 0)
		return tip ? { log: 'torn', detail: `0/${tip}` } : { log: 'empty' };
	const inBlocks = last ? last.n + last.changesets.length - 1 : 0;
	const begins = Math.min(rows[0] ?? Infinity, blocks[0] ?? Infinity) === 1;
	const ends = Math.max(rows.at(-1) ?? 0, inBlocks) === tip;
	return begins && ends && follows(rows, inBlocks)
		? { log: 'whole', length: tip }
		: { log: 'torn', detail: `${rows.length + blocks.length} rows, ${tip ?? 0}` };
}

/** Whether the rows behind the last block go on from it without a gap. */
function follows(rows: readonly number[], inBlocks: number): boolean {
	const behind = rows.filter((n) => n > inBlocks);
	return behind.every((n, i) => n === inBlocks + 1 + i);
}

import type { BlockRow, GenerationRow, TipRow } from '../database';
import { isNewerGeneration } from '../generation';
import { answer } from './probe';

/** What a look at a portfolio's log tells, without folding it. */
export type Glance =
	| { readonly log: 'whole'; readonly length: number }
	/** A newer version of the app has written it, in rows this one does not know. */
	| { readonly log: 'newer' }
	/** Nothing has ever been written, or nothing of it is left. */
	| { readonly log: 'empty' }
	/** Parts are missing, or cannot be read. */
	| { readonly log: 'torn'; readonly detail: string };

/**
 * Looks whether the log begins at its beginning, has no gap, and ends where it says it does. Blocks are read, since
 * the browser keeps such large values in files of their own, which can be lost while their keys remain.
 */
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
		const spans: Span[] = rows.map((n) => ({ n, length: 1 }));
		for (const key of blocks) {
			const { n, changesets } = await answer(log.get(key) as IDBRequest<BlockRow>);
			spans.push({ n, length: changesets.length });
		}
		return judged(tip?.n, spans);
	} catch (error) {
		if (error instanceof DOMException) return { log: 'torn', detail: `${error.name}: ${error.message}` };
		throw error;
	}
}

/** Consecutive changesets of the log, by the number of the first. */
interface Span {
	readonly n: number;
	readonly length: number;
}

function judged(tip: number | undefined, spans: readonly Span[]): Glance {
	if (spans.length === 0) return tip ? { log: 'torn', detail: `0/${tip}` } : { log: 'empty' };
	let end = 0;
	for (const { n, length } of [...spans].sort((a, b) => a.n - b.n)) {
		if (n !== end + 1) break;
		end += length;
	}
	return end === tip ? { log: 'whole', length: tip } : { log: 'torn', detail: `${end}/${tip ?? 0}` };
}

import type { BlockRow, GenerationRow, TipRow } from '../log/database';
import { isNewerGeneration } from '../log/generation';
import { idle } from '../base/idle';
import { answer, probe } from './probe';

/** What a look at a portfolio's log tells, without folding it. */
export type Glance =
	| { readonly log: 'whole'; readonly length: number }
	/** A newer version of the app has written it, in rows this one does not know. */
	| { readonly log: 'newer' }
	/** Nothing has ever been written, or nothing of it is left. */
	| { readonly log: 'empty' }
	/** Parts are missing, or cannot be read. */
	| { readonly log: 'torn'; readonly detail: string };

/** Blocks of a log, of 1,000 operations or so, that are read before the first screen: some tenth of a second. */
const readAtOnce = 32;

/**
 * Looks whether the log begins at its beginning, has no gap, and ends where it says it does. Blocks are read, since
 * the browser keeps such large values in files of their own, which can be lost while their keys remain; of a long
 * log only the last, see `readThrough`.
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
		const begins = [...rows, ...blocks].sort((a, b) => a - b);
		for (const [i, n] of blocks.entries()) {
			const isRead = blocks.length <= readAtOnce || i === blocks.length - 1;
			spans.push({ n, length: isRead ? await lengthOf(log, n) : nextAfter(begins, n) - n });
		}
		return judged(tip?.n, spans);
	} catch (error) {
		if (error instanceof DOMException) return { log: 'torn', detail: `${error.name}: ${error.message}` };
		throw error;
	}
}

/**
 * Reads the blocks that a glance at a long log leaves out, one at a time when there is nothing else to do.
 *
 * @returns what is wrong with the first that cannot be read or is followed by a gap; undefined when all is well
 */
export async function readThrough(factory: IDBFactory, name: string): Promise<string | undefined> {
	const probed = await probe(factory, name);
	if (probed.state !== 'there') return undefined;
	const { db } = probed;
	// Whoever removes the database or makes a newer one of it does not wait for this.
	db.onversionchange = () => db.close();
	try {
		if (!['journal', 'log'].every((store) => db.objectStoreNames.contains(store))) return undefined;
		const transaction = db.transaction(['journal', 'log'], 'readonly');
		const [rows, blocks] = await Promise.all([
			answer(transaction.objectStore('journal').getAllKeys() as IDBRequest<number[]>),
			answer(transaction.objectStore('log').getAllKeys() as IDBRequest<number[]>)
		]);
		if (blocks.length <= readAtOnce) return undefined;
		const begins = [...rows, ...blocks].sort((a, b) => a - b);
		for (const n of blocks.slice(0, -1)) {
			await idle();
			const length = await lengthOf(db.transaction('log', 'readonly').objectStore('log'), n);
			if (n + length !== nextAfter(begins, n)) return `${n + length}/${nextAfter(begins, n)}`;
		}
		return undefined;
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return error.name === 'InvalidStateError' ? undefined : `${error.name}: ${error.message}`;
	} finally {
		db.close();
	}
}

async function lengthOf(log: IDBObjectStore, n: number): Promise<number> {
	const block = await answer(log.get(n) as IDBRequest<BlockRow | undefined>);
	return Array.isArray(block?.changesets) ? block.changesets.length : 0;
}

function nextAfter(begins: readonly number[], n: number): number {
	return begins[begins.indexOf(n) + 1] ?? n;
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

import type { Page } from '@playwright/test';
import { PortfolioState } from '../../src/lib/domain/merge/state';
import type { Changeset } from '../../src/lib/domain/records/changeset';
import { verifyLog } from '../../src/lib/exchange/verify';
import type { BlockRow, CheckpointRow, JournalRow, MetaRow } from '../../src/lib/store/log/database';
import { portfolioId } from './portfolio';
import { expect } from './test';

/** What lies in the browser's database, read past the app. */
export interface Stored {
	readonly log: readonly Changeset[];
	readonly state: PortfolioState;
}

interface Raw {
	readonly journal: readonly JournalRow[];
	readonly log: readonly BlockRow[];
	readonly meta: readonly MetaRow[];
	readonly checkpoint: readonly CheckpointRow[];
	readonly undo: readonly number[];
	readonly inverses: readonly number[];
}

/**
 * Reads the portfolio's database from a tab of the app and holds it to every law of the store: the log numbered
 * without a gap up to the tip, the chain of every replica whole, the checkpoint equal to the fold of the log,
 * and every action that can be undone with what undoes it.
 */
export async function readStored(page: Page): Promise<Stored> {
	const raw = await readRaw(page);
	const log = inOrder(raw);
	const tip = raw.meta.find((row) => row.key === 'tip');
	expect(log.length, 'changesets up to the tip').toBe(tip?.n);
	expect(await verifyLog(log), 'the chain of every replica').toMatchObject({ ok: true });
	expect(raw.inverses, 'what undoes each action').toEqual(raw.undo);

	const state = fold(new PortfolioState(), log);
	const checkpoint = raw.checkpoint[0];
	const kept = checkpoint && PortfolioState.fromCheckpoint(checkpoint.value);
	if (checkpoint && kept) {
		const digest = fold(kept, log.slice(checkpoint.n)).digest();
		expect(digest, 'checkpoint and rebuild').toBe(state.digest());
	}
	return { log, state };
}

function fold(state: PortfolioState, log: readonly Changeset[]): PortfolioState {
	for (const changeset of log) expect(state.apply(changeset).status).toBe('applied');
	return state;
}

function inOrder({ journal, log }: Raw): Changeset[] {
	const numbered = [
		...log.flatMap(({ n, changesets }) => changesets.map((changeset, at) => ({ n: n + at, changeset }))),
		...journal
	].sort((a, b) => a.n - b.n);
	expect(numbered.map(({ n }) => n)).toEqual(numbered.map((_, at) => at + 1));
	return numbered.map(({ changeset }) => changeset);
}

function readRaw(page: Page): Promise<Raw> {
	return page.evaluate(async (name) => {
		const known = await indexedDB.databases();
		// Opening one that is missing would make it, and hide that it was.
		if (!known.some((database) => database.name === name)) throw new Error(`${name} is missing`);
		const db = await asked(indexedDB.open(name));
		const tables = db.transaction(['journal', 'log', 'meta', 'checkpoint', 'undo', 'inverses']);
		const all = (table: string) => asked(tables.objectStore(table).getAll());
		const keys = (table: string) => asked(tables.objectStore(table).getAllKeys());
		const [journal, log, meta, checkpoint] = await Promise.all(
			['journal', 'log', 'meta', 'checkpoint'].map(all)
		);
		const [undo, inverses] = await Promise.all(['undo', 'inverses'].map(keys));
		db.close();
		return { journal, log, meta, checkpoint, undo, inverses } as unknown as Raw;

		function asked<T>(request: IDBRequest<T>): Promise<T> {
			return new Promise((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error!);
			});
		}
	}, `isocentre-${portfolioId}`);
}

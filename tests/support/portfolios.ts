import { afterEach } from 'vitest';
import { newId } from '../../src/lib/domain/base/id';
import type { Result } from '../../src/lib/domain/base/result';
import { browserSurroundings, type Surroundings } from '../../src/lib/store/base/surroundings';
import { databaseName, PortfolioDatabase } from '../../src/lib/store/log/database';
import { Portfolio } from '../../src/lib/store/open/portfolio.svelte';

const opened: Portfolio[] = [];

afterEach(() => {
	for (const portfolio of opened.splice(0)) {
		portfolio.close();
		indexedDB.deleteDatabase(databaseName(portfolio.id));
	}
});

/** What an act answers where it went well; a problem fails the test. */
export function good<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

/** Opens a portfolio in the browser, a new one where no id is given; it is gone after the test. */
export async function openPortfolio(
	id = newId(browserSurroundings.random),
	around: Surroundings = browserSurroundings
): Promise<Portfolio> {
	const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const portfolio = good(await Portfolio.open(info, 'Ada', around));
	opened.push(portfolio);
	return portfolio;
}

/** Everything that the database of a portfolio holds, as text. */
export async function onDisk(portfolio: Portfolio): Promise<string> {
	const db = new PortfolioDatabase(portfolio.id);
	const rows = await Promise.all(db.tables.map((table) => table.toArray()));
	db.close();
	return JSON.stringify(rows);
}

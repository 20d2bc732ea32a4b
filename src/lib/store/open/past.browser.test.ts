import { afterEach, describe, expect, test } from 'vitest';
import { portfolioOf } from '../../../../tests/support/portfolio-of';
import { newId } from '../../domain/base/id';
import type { Changeset } from '../../domain/records/changeset';
import type { Result } from '../../domain/base/result';
import { databaseName } from '../log/database';
import { Portfolio } from './portfolio.svelte';
import { browserSurroundings } from '../base/surroundings';

const opened: Portfolio[] = [];
let day = 1;
let year = 2026;

afterEach(() => {
	for (const portfolio of opened.splice(0)) {
		portfolio.close();
		indexedDB.deleteDatabase(databaseName(portfolio.id));
	}
});

function good<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

/** At noon of a day of March. */
const noon = (of: number) => `${year}-03-${String(of).padStart(2, '0')}T12:00:00.000Z`;

async function open(author = 'Ada', id = newId(browserSurroundings.random)): Promise<Portfolio> {
	const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const surroundings = { ...browserSurroundings, now: () => noon(day) };
	const portfolio = good(await Portfolio.open(info, author, surroundings));
	opened.push(portfolio);
	return portfolio;
}

async function logOf(portfolio: Portfolio): Promise<Changeset[]> {
	const log: Changeset[] = [];
	for await (const changeset of portfolio.log()) log.push(changeset);
	return log;
}

describe('a portfolio as of an instant', () => {
	test('is what it was then: records, log, digests', async () => {
		const portfolio = await open();
		const kept: { digest: string; fingerprint: string; log: Changeset[] }[] = [];
		day = 1;
		const id = good(await portfolio.create('partner', { name: 'CHUV', country: 'CH' }));
		for (day = 2; day <= 6; day++) {
			good(await portfolio.edit('partner', id, { city: `City ${day}` }));
			good(await portfolio.create('partner', { name: `Partner ${day}`, country: 'FR' }));
			if (day === 5) good(await portfolio.drop('partner', id));
			const { digest, fingerprint } = portfolio;
			kept[day] = { digest, fingerprint, log: await logOf(portfolio) };
		}
		for (const then of [2, 3, 4, 5, 6]) {
			const past = good(await portfolio.asOf(noon(then)));
			expect({ digest: past.digest, fingerprint: past.fingerprint, log: await logOf(past) }).toEqual(
				kept[then]
			);
			expect(past.length).toBe(kept[then]!.log.length);
		}
		const then = good(await portfolio.asOf(noon(4)));
		expect(then.get('partner', id)?.values).toMatchObject({ city: 'City 4' });
		expect(then.table('partner').size).toBe(4);
		expect((await then.history('partner', id)).map(({ at }) => at)).toEqual([4, 3, 2, 1].map(noon));
		expect(portfolio.get('partner', id)?.state).toBe('live');
		expect(good(await portfolio.asOf(noon(5))).get('partner', id)?.state).toBe('dropped');
	});

	test('before the first change is empty', async () => {
		const portfolio = await open();
		day = 9;
		good(await portfolio.create('partner', { name: 'CHUV', country: 'CH' }));
		expect(portfolio.began).toBe(noon(9));
		const past = good(await portfolio.asOf(noon(8)));
		expect(past.kinds).toEqual([]);
		expect(past.length).toBe(0);
	});

	test('takes no writes, and says why', async () => {
		const portfolio = await open();
		day = 1;
		const id = good(await portfolio.create('partner', { name: 'CHUV', country: 'CH' }));
		const past = good(await portfolio.asOf(noon(1)));
		expect(past.readOnly).toBe('past');
		expect(past.undoable).toBeUndefined();
		const refused = { ok: false, problem: { type: 'read-only', reason: 'past' } };
		expect(await past.create('partner', { name: 'GSI', country: 'DE' })).toMatchObject(refused);
		expect(await past.edit('partner', id, { city: 'Lausanne' })).toMatchObject(refused);
		expect(await past.drop('partner', id)).toMatchObject(refused);
		expect(await past.undo()).toMatchObject(refused);
		expect(await past.merge(portfolioOf(20), { name: 'file' })).toMatchObject(refused);
		expect(await past.markExported()).toMatchObject(refused);
		expect(await logOf(portfolio)).toHaveLength(1);
	});

	test('has nothing of a file that came later but was written earlier, unless it is asked again', async () => {
		const [here, there] = [await open('Ada'), await open('Ben')];
		day = 1;
		good(await here.create('partner', { name: 'CHUV', country: 'CH' }));
		day = 2;
		good(await there.create('partner', { name: 'GSI', country: 'DE' }));
		day = 3;
		const early = good(await here.asOf(noon(2)));
		expect(early.table('partner').size).toBe(1);
		good(await here.merge(there.log(), { name: 'there' }));
		expect(early.table('partner').size).toBe(1);
		expect(good(await here.asOf(noon(2))).table('partner').size).toBe(2);
		expect(good(await here.asOf(noon(1))).table('partner').size).toBe(1);
	});

	test('loses nothing to a clock of the year 9999, on the laptop where it arrived and on a newcomer’s', async () => {
		const [here, stranger, newcomer] = [await open('Ada'), await open('Mallory'), await open('Cleo')];
		day = 1;
		good(await here.create('partner', { name: 'CHUV', country: 'CH' }));
		year = 9999;
		good(await stranger.create('partner', { name: 'From the future', country: 'CH' }));
		year = 2026;
		day = 3;
		good(await here.merge(stranger.log(), { name: 'future' }));
		day = 4;
		good(await here.create('partner', { name: 'GSI', country: 'DE' }));
		day = 20;
		good(await newcomer.merge(here.log(), { name: 'joined' }));
		good(await newcomer.create('partner', { name: 'PSI', country: 'CH' }));
		const names = async (portfolio: Portfolio, then: number) =>
			good(await portfolio.asOf(noon(then)))
				.all('partner')
				.map(({ values }) => values['name'])
				.sort();
		expect(await names(here, 2)).toEqual(['CHUV']);
		expect(await names(here, 3)).toEqual(['CHUV', 'From the future']);
		expect(await names(here, 4)).toEqual(['CHUV', 'From the future', 'GSI']);
		expect(await names(newcomer, 3)).toEqual(['CHUV']);
		expect(await names(newcomer, 4)).toEqual(['CHUV', 'From the future', 'GSI']);
		expect(await names(newcomer, 20)).toEqual(['CHUV', 'From the future', 'GSI', 'PSI']);
	});

	test('is folded from journal and blocks, tells how far it is and can be stopped', async () => {
		const portfolio = await open();
		const file = portfolioOf(6000);
		good(await portfolio.merge(file, { name: 'file' }, { verified: true }));
		day = 20;
		for (let n = 0; n < 5; n++) good(await portfolio.create('partner', { name: `P${n}`, country: 'CH' }));
		const { digest } = portfolio;
		day = 21;
		good(await portfolio.create('partner', { name: 'Last', country: 'CH' }));
		const shares: number[] = [];
		const past = good(await portfolio.asOf(noon(20), { progress: (done) => shares.push(done) }));
		expect(past.digest).toBe(digest);
		expect(shares.length).toBeGreaterThan(0);
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));

		const stop = new AbortController();
		stop.abort();
		const stopped = await portfolio.asOf(noon(20), { signal: stop.signal });
		expect(stopped).toMatchObject({ problem: { type: 'cancelled' } });
	});
});

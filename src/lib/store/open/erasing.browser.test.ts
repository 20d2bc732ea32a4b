import { expect, test } from 'vitest';
import { good, onDisk, openPortfolio } from '../../../../tests/support/portfolios';
import { verifyChain } from '../../domain/merge/chain';
import type { Changeset } from '../../domain/records/changeset';
import type { Portfolio } from './portfolio.svelte';

async function logOf(portfolio: Portfolio): Promise<Changeset[]> {
	const log: Changeset[] = [];
	for await (const changeset of portfolio.log()) log.push(changeset);
	return log;
}

const secret = 'canary@example.org';

async function withContact(): Promise<{ portfolio: Portfolio; id: string }> {
	const portfolio = await openPortfolio();
	const id = good(await portfolio.create('contact', { lastName: 'Keller' }));
	good(await portfolio.edit('contact', id, { email: secret }));
	good(await portfolio.edit('contact', id, { email: 'other@example.org' }));
	good(await portfolio.create('partner', { name: 'CNAO' }));
	return { portfolio, id };
}

test('what is erased leaves log, checkpoint and undo, and the chain holds', async () => {
	const { portfolio, id } = await withContact();
	good(await portfolio.rebuild());
	expect(await onDisk(portfolio)).toContain(secret);
	const before = await logOf(portfolio);
	good(await portfolio.commit({ act: 'erase', kind: 'contact', id }, [{ do: 'erase', kind: 'contact', id }]));

	expect(portfolio.get('contact', id)?.state).toBe('erased');
	expect(await onDisk(portfolio)).not.toContain(secret);
	const log = await logOf(portfolio);
	expect(verifyChain(log)).toEqual(verifyChain([...before, log.at(-1)!]));
	const { digest } = portfolio;
	portfolio.close();
	const again = await openPortfolio(portfolio.id);
	expect(again.digest).toBe(digest);
	expect(good(await again.rebuild()).digest).toBe(digest);
	while (again.undoable) good(await again.undo());
	expect(again.get('contact', id)).toMatchObject({ state: 'erased', values: {} });
});

test('an erasure that a file brings does the same, and so does content that comes after it', async () => {
	const { portfolio, id } = await withContact();
	const other = await openPortfolio(portfolio.id.replace(/.$/, '0'));
	const [late, ...early] = (await logOf(portfolio)).toReversed();
	good(await other.merge(early.toReversed(), { name: 'early' }));
	const whole = await logOf(portfolio);
	good(await portfolio.commit({ act: 'erase', kind: 'contact', id }, [{ do: 'erase', kind: 'contact', id }]));
	good(await other.merge([late!, ...(await logOf(portfolio))], { name: 'erased' }));
	expect(await onDisk(other)).not.toContain(secret);
	expect(other.digest).toBe(portfolio.digest);
	good(await other.merge(whole, { name: 'an old file' }));
	expect(await onDisk(other)).not.toContain(secret);
});

test('what waits for another file loses it too, at once and when it arrives', async () => {
	const { portfolio: anna, id } = await withContact();
	const cara = await openPortfolio();
	good(await cara.create('partner', { name: 'GSI' }));
	good(await anna.merge(await logOf(cara), { name: 'cara' }));
	const ben = await openPortfolio();
	const seen = await logOf(anna);
	good(await ben.merge(seen.slice(0, 1), { name: 'part' }));
	good(await anna.edit('contact', id, { email: `late-${secret}` }));
	const own = (await logOf(anna)).filter(({ replica }) => replica === anna.replica);
	good(await ben.merge(own, { name: 'without cara' }));
	expect(ben.parked).toHaveLength(1);
	expect(await onDisk(ben)).toContain(`late-${secret}`);
	good(await ben.commit({ act: 'erase', kind: 'contact', id }, [{ do: 'erase', kind: 'contact', id }]));
	expect(await onDisk(ben)).not.toContain(secret);
	expect(JSON.stringify(ben.parked)).not.toContain(secret);
	good(await ben.merge(await logOf(cara), { name: 'cara' }));
	expect(ben.parked).toEqual([]);
	expect(await onDisk(ben)).not.toContain(secret);
});

test('the code of a portfolio says that something was erased, before and after it is opened anew', async () => {
	const { portfolio, id } = await withContact();
	good(await portfolio.commit({ act: 'erase', kind: 'contact', id }, [{ do: 'erase', kind: 'contact', id }]));
	const { fingerprint } = portfolio;
	good(await portfolio.rebuild());
	expect(portfolio.fingerprint).toBe(fingerprint);
	portfolio.close();
	const again = await openPortfolio(portfolio.id);
	expect(again.fingerprint).toBe(fingerprint);
	const newcomer = await openPortfolio();
	good(await newcomer.merge(await logOf(again), { name: 'all' }));
	expect(newcomer.fingerprint).toBe(fingerprint);
});

import { afterEach, expect, test } from 'vitest';
import { newId } from '../../domain/base/id';
import { replicaOfKey, signatureBytes, signedBytes } from '../../domain/signature/signature';
import { PortfolioDatabase, type IdentityRow } from '../log/database';
import { Portfolio } from '../open/portfolio.svelte';
import { browserSurroundings, type Surroundings } from '../base/surroundings';
import { isSigned, plainKey } from './signing-key';

const open: Portfolio[] = [];

function newInfo() {
	return { id: newId(browserSurroundings.random), name: 'Keys', sample: false, openedAt: '' };
}

async function opened(info: ReturnType<typeof newInfo>, around: Surroundings = browserSurroundings) {
	const portfolio = await Portfolio.open(info, 'Anna', around);
	if (!portfolio.ok) throw new Error(portfolio.problem.type);
	open.push(portfolio.value);
	return portfolio.value;
}

async function identityOf(portfolio: string): Promise<IdentityRow> {
	const db = new PortfolioDatabase(portfolio);
	const row = (await db.meta.get('identity')) as IdentityRow;
	db.close();
	return row;
}

/** Whether what this browser vouches for is signed by the key that gives its name. */
async function isVouched(portfolio: Portfolio): Promise<boolean> {
	const signature = (await portfolio.ownSignature())!;
	expect(signature.replica).toBe(portfolio.replica);
	const bytes = signatureBytes(signature);
	return bytes !== undefined && isSigned(signedBytes(portfolio.id, signature), bytes);
}

afterEach(() => {
	for (const portfolio of open.splice(0)) portfolio.close();
});

test('the key lies in the database, cannot be read, and signs after a reload', async () => {
	const info = newInfo();
	const before = await opened(info);
	await before.create('partner', { name: 'GSI' });
	expect(await isVouched(before)).toBe(true);
	const [kept] = before.signatures;
	before.close();
	const { signing, replica } = await identityOf(info.id);
	if (!signing || !('privateKey' in signing)) throw new Error('no key of the browser');
	expect(signing.privateKey.extractable).toBe(false);
	expect(replicaOfKey(signing.publicKey)).toBe(replica);
	const again = await opened(info);
	expect(again.replica).toBe(replica);
	expect(await again.ownSignature()).toEqual(kept);
	await again.create('partner', { name: 'CNAO' });
	expect(await isVouched(again)).toBe(true);
	expect(again.signatures).toHaveLength(1);
	expect(again.signatures[0]?.seq).toBe(2);
	expect(JSON.stringify(await again.beside())).not.toContain('privateKey');
});

test('without a key of the browser this app signs with bytes, which are in nothing that leaves', async () => {
	const info = newInfo();
	const portfolio = await opened(info, { ...browserSurroundings, newKey: plainKey });
	await portfolio.create('partner', { name: 'GSI' });
	expect(await isVouched(portfolio)).toBe(true);
	expect((await identityOf(info.id)).signing).toHaveProperty('secret');
	expect(JSON.stringify(await portfolio.beside())).not.toContain('secret');
});

test('a portfolio from before takes a name with a key; what was written stays, and is still to be exported', async () => {
	const info = newInfo();
	const first = await opened(info);
	await first.create('partner', { name: 'GSI' });
	const { replica } = first;
	first.close();
	const db = new PortfolioDatabase(info.id);
	await db.meta.put({ key: 'identity', replica });
	await db.meta.delete('signatures');
	db.close();
	const again = await opened(info);
	expect(again.replica).not.toBe(replica);
	expect(again.length).toBe(1);
	expect(again.proofs.of(replica, 1)).toBe('unsigned');
	expect(again.exported.changesSince).toBe(1);
	await again.create('partner', { name: 'CNAO' });
	expect(again.proofs.of(again.replica, 1)).toBe('own');
	expect(again.exported.changesSince).toBe(2);
	expect(await isVouched(again)).toBe(true);
});

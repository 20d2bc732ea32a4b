import { expect, test } from 'vitest';
import { portfolioOf } from '../../../tests/support/portfolio-of';
import { newId } from '../domain/id';
import { Portfolio } from './portfolio.svelte';
import { searchOf } from './search.svelte';
import { browserSurroundings } from './surroundings';
import { verifyChain } from '../domain/merge/chain';
import { PortfolioDatabase, databaseName } from './database';

const t = async (name: string, f: () => unknown) => {
	const s = performance.now();
	const r = await f();
	console.log(name, Math.round(performance.now() - s));
	return r as any;
};

test('figures', { timeout: 300000 }, async () => {
	const id = newId(browserSurroundings.random);
	const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const file = await t('generate', () => portfolioOf(100_000));
	const text = JSON.stringify(file);
	console.log('MB', text.length / 1e6);
	await t('parse', () => JSON.parse(text));
	await t('parse', () => JSON.parse(text));
	await t('verifyChain', () => verifyChain(file));
	const p = ((await Portfolio.open(info, 'Ada', browserSurroundings)) as any).value as Portfolio;
	const r = (await t('merge verified', () => p.merge(file, { name: 'f' }, { verified: true }))) as any;
	expect(r.ok).toBe(true);
	await t('second merge', () => p.merge(file, { name: 'f' }, { verified: true }));
	for (let i = 0; i < 6; i++) await t('create', () => p.create('partner', { name: 'x' + i }));
	await t('digest', () => p.digest);
	await t('toCheckpoint', () => p.trial());
	const db = new PortfolioDatabase(id);
	await t('await checkpoint', async () => {
		while (!(await db.checkpoint.get('newest'))) await new Promise((r) => setTimeout(r, 50));
	});
	for (let i = 0; i < 3; i++) await t('get checkpoint', () => db.checkpoint.get('newest'));
	db.close();
	p.close();
	const q = ((await t('open', () => Portfolio.open(info, 'Ada', browserSurroundings))) as any)
		.value as Portfolio;
	await t('first 50', () => {
		const ids = q.table('partner').ids();
		return ids.slice(0, 50).map((i) => q.get('partner', i));
	});
	await t('ids', () => q.table('budgetLine').ids());
	await t('column', () => q.table('project').column('title'));
	const s = searchOf(q, 'en');
	await t('search build', () => s.settled());
	for (const w of [
		'pro',
		'proton ther',
		'hadron beam det',
		'e',
		'genev',
		'scintilator',
		'p 12',
		'radiation tumour 99'
	])
		await t('search ' + w, () => s.find(w, 50));
	await t('undo import', async () => {
		for (let i = 0; i < 7; i++) await q.undo();
	});
	console.log(q.table('project').size, q.undoable);
	await t('rebuild', () => q.rebuild());
	q.close();
	indexedDB.deleteDatabase(databaseName(id));
});

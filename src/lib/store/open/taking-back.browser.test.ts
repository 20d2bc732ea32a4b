import { afterEach, expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { newId } from '../../domain/base/id';
import type { Changeset } from '../../domain/records/changeset';
import type { Result } from '../../domain/base/result';
import { Portfolio } from './portfolio.svelte';
import { browserSurroundings } from '../base/surroundings';

const opened: Portfolio[] = [];
afterEach(() => opened.splice(0).forEach((portfolio) => portfolio.close()));

function good<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

async function open(): Promise<Portfolio> {
	const id = newId(browserSurroundings.random);
	const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const portfolio = good(await Portfolio.open(info, 'Ada', browserSurroundings));
	opened.push(portfolio);
	return portfolio;
}

async function logOf(portfolio: Portfolio): Promise<Changeset[]> {
	const log: Changeset[] = [];
	for await (const changeset of portfolio.log()) log.push(changeset);
	return log;
}

const notNewest = { ok: false, problem: { type: 'not-newest' } };

test('an action is taken back and done again by its receipt, and nothing in its place', async () => {
	const portfolio = await open();
	const { id, ...made } = good(await portfolio.add('partner', { name: 'CNAO' }));
	const edited = good(await portfolio.edit('partner', id, { city: 'Pavia' }));
	expect(await portfolio.undo(made)).toEqual(notNewest);
	expect(portfolio.get('partner', id)?.values).toEqual({ name: 'CNAO', city: 'Pavia' });

	const undone = good(await portfolio.undo(edited))!;
	expect(portfolio.get('partner', id)?.values).toEqual({ name: 'CNAO' });
	expect(await portfolio.undo(edited)).toEqual(notNewest);
	expect(portfolio.get('partner', id)?.state).toBe('live');

	const again = good(await portfolio.redo(undone))!;
	expect(portfolio.get('partner', id)?.values['city']).toBe('Pavia');
	good(await portfolio.undo(again));
	good(await portfolio.edit('partner', id, { country: 'IT' }));
	expect(await portfolio.redo(undone)).toEqual(notNewest);
});

test('what only erases cannot be taken back, nor is anything else for it', async () => {
	const portfolio = await open();
	const contact = good(await portfolio.create('contact', { lastName: 'Keller' }));
	const partner = good(await portfolio.create('partner', { name: 'My own last work' }));
	const colleague = new Laptop('Dora', 7);
	colleague.read(await logOf(portfolio));
	colleague.write([{ do: 'erase', kind: 'contact', id: contact }]);

	const taken = good(await portfolio.merge(colleague.log, { name: 'dora' }));
	expect(taken.reversal).toBeUndefined();
	expect(portfolio.canUndo(taken)).toBe(false);
	expect(await portfolio.undo(taken)).toEqual(notNewest);
	expect(portfolio.get('partner', partner)?.state).toBe('live');
});

test('an edit that says nothing new leaves nothing to take back', async () => {
	const portfolio = await open();
	const id = good(await portfolio.create('partner', { name: 'CNAO' }));
	const edited = good(await portfolio.edit('partner', id, { name: 'CNAO' }));
	expect(await portfolio.undo(edited)).toEqual(notNewest);
	expect(portfolio.get('partner', id)?.state).toBe('live');
});

test('an erased person is named by no action that can be undone', async () => {
	const portfolio = await open();
	const partner = good(await portfolio.create('partner', { name: 'CNAO' }));
	const id = good(await portfolio.create('contact', { lastName: 'Keller' }));
	good(await portfolio.edit('contact', id, { email: 'k@example.org' }));
	good(
		await portfolio.commit({ act: 'edit', kind: 'contact', id, name: 'Keller' }, [
			{ do: 'put', kind: 'contact', id, fields: { email: 'k@example.com' } },
			{ do: 'put', kind: 'partner', id: partner, fields: { city: 'Pavia' } }
		])
	);
	good(await portfolio.commit({ act: 'erase', kind: 'contact', id }, [{ do: 'erase', kind: 'contact', id }]));

	expect(portfolio.undoable).toEqual({ act: 'edit', kind: 'contact', id });
	good(await portfolio.undo());
	expect(portfolio.get('partner', partner)?.values['city']).toBeUndefined();
	expect(portfolio.undoable).toMatchObject({ act: 'create', kind: 'partner', id: partner });
});

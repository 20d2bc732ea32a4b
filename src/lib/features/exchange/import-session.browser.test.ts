import { afterAll, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { cellKey } from '$lib/exchange/table/reading';
import { app } from '$lib/store/app/app.svelte';
import { importing } from './import-session.svelte';
import ImportScreen from './ImportScreen.svelte';

beforeAll(async () => {
	await app.start();
	await app.setAuthor('Ada');
	const created = await app.createEmpty('Test');
	if (!created.ok) throw new Error(created.problem.type);
});

afterAll(async () => {
	for (const { id } of app.list.portfolios) await app.remove(id);
	app.close();
});

test('what is being worked out anew is not taken in before it is shown', async () => {
	await render(ImportScreen, {});
	importing.take([new File(['Name;Country\r\nCNAO;IT\r\nHUG;CH'], 'partners.csv')]);
	await page.getByRole('button', { name: 'See what would change' }).click();
	const take = page.getByRole('button', { name: 'Take in 2 records' });
	await expect.element(take).toBeEnabled();

	importing.amend((reading) => ({ ...reading, cells: new Map([[cellKey({ line: 2 }, 0), 'CNAO Pavia']]) }));
	await importing.commit();
	expect(importing.step.at).toBe('preview');
	await expect.element(page.getByText('CNAO Pavia').first()).toBeVisible();
	expect(app.current?.all('partner')).toHaveLength(0);

	await take.click();
	await expect.element(page.getByText('Taken in').first()).toBeVisible();
	expect(app.current?.all('partner').map(({ values }) => values['name'])).toEqual(['CNAO Pavia', 'HUG']);
});

import type { Page } from '@playwright/test';
import type { Change } from '../../src/lib/domain/records/changeset';
import { writePortfolioFile } from '../../src/lib/exchange/portfolio-file/write';
import { Laptop } from '../support/laptop';
import { createRecord, exportedText, fingerprint, join, startEmpty, takeIn } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

test('an import is undone and done again after a reload, each by its name', async ({ page, laptop }) => {
	test.slow();
	await startEmpty(page, 'Ada');
	await createRecord(page, 'partners', { Name: 'CHUV' });
	const ben = await laptop();
	await join(ben, await exportedText(page), 'Ben');
	await createRecord(ben, 'partners', { Name: 'Of Ben' });
	const before = await fingerprint(page);
	await takeIn(page, await exportedText(ben));
	const after = await fingerprint(page);

	await page.goto('/partners');
	await expect(page.getByRole('grid').getByText('Of Ben')).toBeVisible();
	await page.keyboard.press('Control+z');
	await expect(page.getByText('Undid: Imported “from-a-colleague.isocentre.json”')).toBeVisible();
	await expect(page.getByRole('grid').getByText('Of Ben')).toBeHidden();
	await page.reload();
	await expect(page.getByRole('grid').getByText('CHUV')).toBeVisible();
	await page.keyboard.press('Control+Shift+z');
	await expect(page.getByText('Redid: Imported “from-a-colleague.isocentre.json”')).toBeVisible();
	await expect(page.getByRole('grid').getByText('Of Ben')).toBeVisible();
	expect(new Set([before, after, await fingerprint(page)]).size).toBe(3);
});

const count = 500;
const id = (at: number) => `C0NF${String(at).padStart(12, '0')}`;
const put = (at: number, fields: Record<string, string>): Change => ({
	do: 'put',
	kind: 'partner',
	id: id(at),
	fields
});
const all = (fields: (at: number) => Record<string, string>) =>
	Array.from({ length: count }, (_, at) => put(at, fields(at)));

/** A portfolio in which two people wrote the same field of 500 records without knowing of each other. */
async function contested(): Promise<string> {
	const [ann, ben] = [new Laptop('Ann', 1), new Laptop('Ben', 2)];
	ann.write(all((at) => ({ name: `Partner ${String(at).padStart(3, '0')}` })));
	ben.read(ann.log);
	ann.write(all((at) => ({ city: `Of Ann ${at}` })));
	ben.write(all((at) => ({ city: `Of Ben ${at}` })));
	ann.read(ben.log);
	const { parts } = await writePortfolioFile(
		{
			portfolio: { id: 'C0NF11CTSC0NF11C', name: 'Contested' },
			writer: { replica: ann.replica, author: 'Ann' },
			app: '1.0.0',
			written: '2026-02-01T00:00:00.000Z'
		},
		ann.log
	);
	return new Blob([...parts]).text();
}

const position = (page: Page, at: number, of = count) => page.getByText(`${at} of ${of}`, { exact: true });

test('500 conflicts are walked through by keyboard, settled one by one and all at once', async ({ page }) => {
	test.slow();
	await join(page, await contested(), 'Cleo');
	await page.goto('/review');
	await expect(position(page, 1)).toBeVisible();
	for (let at = 2; at <= 30; at++) await page.keyboard.press('j');
	await expect(position(page, 30)).toBeVisible();
	await page.keyboard.press('1');
	await expect(position(page, 30, count - 1)).toBeVisible();
	await page.getByRole('button', { name: `Ben (${count - 1})` }).click();
	await expect(page.getByText('Nothing to decide')).toBeVisible();
});

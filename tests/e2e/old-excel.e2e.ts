import { readFile } from 'node:fs/promises';
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { choosePortfolioFile, createRecord, startEmpty, unplug } from './steps';
import { expect, test } from './test';

const day = new Date(Date.UTC(2026, 10, 12));

/** A workbook as an office keeps it: titles above the head, words of its own, totals, years as columns. */
const sheets = [
	{
		name: 'Partenaires',
		rows: [
			['Liste des partenaires KT-MA – état au 12.11.2026'],
			[],
			['N°', 'Institution', 'Type', 'Pays', 'Ville', 'Contact principal', 'E-mail'],
			[1, 'Centre Léman Protons', 'ONG', 'Suisse', 'Genève', 'Anna Rossi', 'anna@leman.example'],
			[2, 'Klinik Nordlicht', 'Klinik', 'Deutschland', 'Kiel', 'Jens Holm', 'jens(at)nordlicht.example'],
			[3, 'Université du Rhône', 'Uni', 'Pays-Bas', 'Delft', '', ''],
			[4, 'Universite du Rhone', 'Uni', 'Pays-Bas', 'Delft', '', ''],
			[5, 'Nordlicht Klinik GmbH', 'Industrie', 'Allemagne', 'Kiel', '', ''],
			[6, 'Istituto Alba', 'Alchimie', 'Italie', 'Pavia', '', ''],
			['', 'TOTAL', '', '', '', '', '']
		]
	},
	{
		name: 'Budget',
		rows: [
			['Budget MA 2026-2027 (CHF)'],
			['Projet', 'Fonds', 'Catégorie', 2026, 2027, 'Total'],
			['Faisceau pour Genève', 'MA budget', 'Matériel', 12500.35, 31500, null],
			['Sous-total Faisceau pour Genève', '', '', 12500.35, 31500, 44000.35],
			['Détecteur souple', 'KT Fund', 'Missions', 8000, null, null],
			['TOTAL', '', '', 20500.35, 31500, 52000.35]
		],
		cells: new Map([['2,5', { formula: 'SUM(D3:E3)', formulaResult: 44000.35 }]])
	},
	{
		name: 'Appels',
		rows: [
			['Date', 'Qui', 'Organisation', 'Sujet', 'Suite à donner', 'Échéance'],
			[day, 'AM', 'Klinik Nordlicht', 'Call re MEDICIS', 'rappeler', 'fin mars']
		]
	}
];

test('the old Excel comes in whole, offline, with what needs a human mended in place', async ({
	page,
	guard
}) => {
	await startEmpty(page, 'Ada');
	await page.goto('/exchange');
	await unplug(page, guard);
	await choosePortfolioFile(page, Buffer.from(await writeXlsx({ sheets })), 'ancien.xlsx');

	const partners = page.getByRole('group', { name: 'Partenaires' });
	await expect(partners.getByLabel('6 rows, to be read as')).toHaveValue('partner');
	await expect(partners.getByLabel('Read “Contact principal” as')).toHaveValue('contact.fullName');
	await partners.getByText('lines of the file hold no record').click();
	await expect(partners.getByText('Line 10: total')).toBeVisible();
	const budget = page.getByRole('group', { name: 'Budget' });
	await expect(budget.getByLabel('Stage of every row')).toHaveValue('requested');
	await budget.getByLabel('Stage of every row').selectOption('approved');
	await page.getByRole('button', { name: 'See what would change' }).click();

	// Two ways to write one clinic wait for a decision; one word and one day cannot be read.
	const alike = page.getByRole('region', { name: '1 row looks like a record' });
	await expect(alike.getByText('Nordlicht Klinik GmbH')).toBeVisible();
	await alike.getByRole('button', { name: 'The same', exact: true }).click();
	await expect(alike).toBeHidden();
	await page.getByLabel('Instead of “Alchimie” in “Type”').selectOption('Research institute');
	await expect(page.getByLabel('Instead of “Alchimie” in “Type”')).toBeHidden();
	const due = page.getByLabel('Instead of “fin mars” in “Échéance”');
	await due.fill('31.03.2027');
	await due.press('Enter');
	await expect(due).toBeHidden();
	await expect(page.getByText('2 texts are read as you said.')).toBeVisible();

	await page.getByRole('button', { name: /^Take in \d+ records$/ }).click();
	await expect(page.getByText('Taken in', { exact: true })).toBeVisible();
	await expect(
		page.getByText('2 rows are about a record of an earlier row, and were added to it')
	).toBeVisible();
	await expect(page.getByRole('row', { name: /^Partners 4/ })).toBeVisible();
	await page.locator('#content').getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Undone: the portfolio is as it was before')).toBeVisible();
	await page.locator('#content').getByRole('button', { name: 'Redo' }).click();
	await expect(page.getByText('Taken in', { exact: true })).toBeVisible();

	// The same workbook once more: remembered as it was read, and nothing twice.
	await page.getByRole('button', { name: 'Done' }).click();
	await choosePortfolioFile(page, Buffer.from(await writeXlsx({ sheets })), 'ancien.xlsx');
	await expect(page.getByRole('group', { name: 'Budget' }).getByLabel('Stage of every row')).toHaveValue(
		'approved'
	);
});

test('cells pasted anywhere are a table, and a broken workbook says so', async ({ page }) => {
	await startEmpty(page, 'Ada');
	await page.goto('/partners');
	// What may be written by this tab is known a moment after the screen is there.
	await expect(page.getByRole('link', { name: 'New partner' })).toBeVisible();
	await page.evaluate(() => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', 'Name\tCountry\nAlpha Clinic\tFR\nBeta Clinic\tDE\n');
		document.body.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
		);
	});
	await expect(page.getByLabel('2 rows, to be read as')).toHaveValue('partner');
	await page.getByRole('button', { name: 'See what would change' }).click();
	await expect(page.getByRole('button', { name: 'Take in 2 records' })).toBeVisible();
	await choosePortfolioFile(page, Buffer.from('PK\u0003\u0004nonsense'), 'broken.xlsx');
	await expect(page.getByText('The workbook is damaged')).toBeVisible();
});

/** A workbook as a colleague sends it back: its rows the other way round, and some cells typed over. */
async function edited(file: Buffer, edits: Readonly<Record<string, CellValue>>): Promise<Buffer> {
	const { sheets } = await readXlsx(file);
	const [list, ...hidden] = sheets;
	const [above, rows] = [list!.rows.slice(0, 4), list!.rows.slice(4)];
	const typed = rows.toReversed().map((row) => row.map((cell) => edits[String(cell)] ?? cell));
	const back = [{ name: list!.name, rows: [...above, ...typed] }, ...hidden];
	return Buffer.from(await writeXlsx({ sheets: back.map(({ name, rows }) => ({ name, rows })) }));
}

test('two colleagues return a workbook: what one changed too waits, nothing is lost', async ({
	page,
	guard
}) => {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'partners', { Name: 'Alpha Clinic', City: 'Geneva' });
	await createRecord(page, 'partners', { Name: 'Beta Clinic', City: 'Lyon' });
	await unplug(page, guard);
	await page.goto('/partners');
	await page.getByRole('button', { name: 'Export', exact: true }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('menuitem', { name: 'Excel, as seen' }).click()
	]);
	const given = await readFile(await download.path());

	await page.goto('/exchange');
	await choosePortfolioFile(page, await edited(given, { Geneva: 'Genève' }), 'from Ben.xlsx');
	await expect(page.getByText('Written from this portfolio')).toBeVisible();
	await expect(page.getByRole('checkbox', { name: 'Take Alpha Clinic · City' })).toBeChecked();
	await page.getByRole('button', { name: 'Take in 1 record' }).click();
	await page.getByRole('button', { name: 'Done' }).click();

	await choosePortfolioFile(
		page,
		await edited(given, { Geneva: 'Carouge', Lyon: 'Villeurbanne' }),
		'from Eva.xlsx'
	);
	const theirs = page.getByRole('checkbox', { name: 'Take Alpha Clinic · City' });
	await expect(page.getByRole('checkbox', { name: 'Take Beta Clinic · City' })).toBeChecked();
	await expect(theirs).not.toBeChecked();
	await expect(
		page.getByRole('row', { name: /Alpha Clinic City Genève Carouge .*changed here too/ })
	).toBeVisible();
	await expect(page.getByText('1 value of the file is no longer so here')).toBeHidden();
	await expect(page.getByRole('button', { name: 'Take in 1 record' })).toBeVisible();
	await theirs.check();
	await page.getByRole('button', { name: 'Take in 2 records' }).click();
	await expect(page.getByText('Taken in', { exact: true })).toBeVisible();
	await page.goto('/partners');
	for (const city of ['Carouge', 'Villeurbanne'])
		await expect(page.getByRole('gridcell', { name: city })).toBeVisible();
});

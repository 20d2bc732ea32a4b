import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { newId } from '$lib/domain/base/id';
import type { Sheet } from '$lib/domain/base/sheet';
import { partner } from '$lib/domain/kinds/partner';
import type { Kind } from '$lib/domain/schema/kind';
import { lensOf } from '$lib/domain/reading/lens';
import { recordSheet } from '$lib/exchange/table/record-sheet';
import { takenKey } from '$lib/exchange/table/reading';
import { workbookType, writeBeside } from '$lib/exchange/workbook/write-beside';
import { databaseName } from '$lib/store/log/database';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { Portfolio } from '$lib/store/open/portfolio.svelte';
import { stageFile } from './formats/all';
import { stageTables } from './formats/stage-table';
import { ownSheets } from './own-sheets';
import ReturnedCells from './ReturnedCells.svelte';

let portfolio: Portfolio;
const options = () => ({ signal: new AbortController().signal, progress: () => undefined });

beforeEach(async () => {
	const id = newId(browserSurroundings.random);
	const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const opened = await Portfolio.open(info, 'Ada', browserSurroundings);
	if (!opened.ok) throw new Error(opened.problem.type);
	portfolio = opened.value;
	for (const name of ['Alpha', 'Beta', 'Gamma']) await portfolio.create('partner', { name, city: 'Geneva' });
});

afterEach(() => {
	portfolio.close();
	indexedDB.deleteDatabase(databaseName(portfolio.id));
});

const idOf = (name: string) => portfolio.all('partner').find(({ values }) => values['name'] === name)!.id;
const cityOf = (name: string) =>
	portfolio.all('partner').find(({ values }) => values['name'] === name)?.values['city'];

/** A workbook of the partners, with the cells of its rows as somebody left them. */
async function workbook(edit: (rows: Sheet['rows']) => Sheet['rows']): Promise<File> {
	const from = { portfolio: portfolio.id, at: '2026-11-30T10:00:00.000Z' };
	const sheet = recordSheet(partner as Kind, portfolio.all('partner'), lensOf(portfolio, 'en'), {
		style: 'people',
		fields: ['name', 'city'],
		title: ['Partners'],
		from
	});
	const book = { title: '', subject: '', author: 'Ada', at: from.at };
	const file = await writeBeside({ ...book, sheets: [{ ...sheet, rows: edit(sheet.rows) }] });
	return new File([file], 'partners.xlsx', { type: workbookType });
}

async function staged(file: File, otherwise: readonly string[] = []) {
	const open = await stageFile(portfolio, file, options());
	if (!open.ok || !('sheets' in open.value)) throw new Error('not open');
	const sheets = ownSheets(portfolio, open.value)!.map(({ table, reading }) => ({
		table,
		reading: { ...reading, otherwise: new Set(otherwise) }
	}));
	return stageTables(portfolio, open.value, sheets, options());
}

test('a workbook comes back into a portfolio that has gone on: nothing of it is lost, nothing is silent', async () => {
	const moved = (city: string) => (rows: Sheet['rows']) =>
		rows
			.filter(([name]) => name !== 'Gamma')
			.map((row) => row.with(1, city))
			.toReversed();
	const file = await workbook(moved('Lyon'));
	await portfolio.edit('partner', idOf('Alpha'), { city: 'Carouge' });
	const first = await staged(file);
	expect(first.returned!.cells.map(({ contested, taken }) => [contested, taken])).toEqual([
		[false, true],
		[true, false]
	]);
	expect(first.returned!.missing.map(({ title }) => title)).toEqual(['Gamma']);

	await render(ReturnedCells, { returned: first.returned!, lens: lensOf(portfolio, 'en') });
	await expect.element(page.getByRole('checkbox', { name: 'Take Beta · City' })).toBeChecked();
	await expect.element(page.getByRole('checkbox', { name: 'Take Alpha · City' })).not.toBeChecked();
	await expect
		.element(page.getByRole('row', { name: /Alpha City Carouge Lyon .*changed here too/ }))
		.toBeVisible();
	await expect.element(page.getByRole('checkbox', { name: 'Delete Gamma' })).not.toBeChecked();

	const alpha = first.returned!.cells.find(({ contested }) => contested)!;
	const second = await staged(file, [takenKey(alpha.place, 'city')]);
	expect(await second.commit()).toMatchObject({ ok: true });
	expect([cityOf('Alpha'), cityOf('Beta'), cityOf('Gamma')]).toEqual(['Lyon', 'Lyon', 'Geneva']);
});

import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../style/base.css';
import '../style/tokens.css';
import ChartFrame from './ChartFrame.svelte';
import type { FigureTable } from './figure-table';
import { framedPicture } from './picture';

const table: FigureTable = {
	columns: [{ label: 'Year' }, { label: 'Approved', numeric: true }],
	rows: [
		[
			{ text: '2025' },
			{ text: '1’000', exact: '1000.50', order: 100050, href: '/budget-lines?year.from=2025' }
		],
		[{ text: '2026' }, { text: '27’113', exact: '27113.28', order: 2711328, illustrative: true }]
	]
};

const paint = (width: number) => {
	const canvas = document.createElement('canvas');
	canvas.width = width * 2;
	canvas.height = 200;
	return Promise.resolve({ canvas, width, height: 100 });
};

const children = createRawSnippet(() => ({ render: () => '<p>the chart</p>' }));

test('has the figures as a table, closed until asked for, whose headings sort', async () => {
	await render(ChartFrame, { title: 'Spend', table, sortable: true, paint, children });
	expect(page.getByRole('table').elements()).toHaveLength(0);
	await userEvent.click(page.getByRole('button', { name: 'Table' }));
	await expect
		.element(page.getByRole('link', { name: '1’000' }))
		.toHaveAttribute('href', '/budget-lines?year.from=2025');
	await userEvent.click(page.getByRole('button', { name: 'Approved' }));
	const headings = page.getByRole('rowheader').elements();
	expect(headings.map((cell) => cell.textContent?.trim())).toEqual(['2026', '2025']);
	await expect
		.element(page.getByRole('columnheader', { name: 'Approved' }))
		.toHaveAttribute('aria-sort', 'descending');
});

test('says that amounts are illustrative', async () => {
	await render(ChartFrame, { title: 'Spend', subtitle: 'CHF', illustrative: true, table, paint, children });
	await expect.element(page.getByText('illustrative figures')).toBeVisible();
});

test('offers a picture and a file of exact values', async () => {
	await render(ChartFrame, { title: 'Spend by year', table, paint, children });
	const saved: { name: string; blob: Promise<string> }[] = [];
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
		saved.push({ name: this.download, blob: fetch(this.href).then((response) => response.text()) });
	});
	for (const item of ['Save as CSV', 'Save as PNG']) {
		await userEvent.click(page.getByRole('button', { name: 'Save “Spend by year”' }));
		await userEvent.click(page.getByRole('menuitem', { name: item }));
	}
	await vi.waitFor(() => expect(saved).toHaveLength(2));
	expect(saved.map(({ name }) => name)).toEqual(['spend-by-year.csv', 'spend-by-year.png']);
	expect(await saved[0]!.blob).toBe('Year,Approved\r\n2025,1000.50\r\n2026,27113.28\r\n');
	expect((await saved[1]!.blob).slice(1, 4)).toBe('PNG');
	vi.restoreAllMocks();
});

test('a picture stands on white in twice the pixels, whatever the theme', async () => {
	document.documentElement.dataset['theme'] = 'dark';
	const picture = await framedPicture({ title: 'Spend', lines: ['CHF'], legend: [], paint });
	const bitmap = await createImageBitmap(picture);
	expect(bitmap.width).toBe(1920);
	const canvas = document.createElement('canvas');
	const pen = canvas.getContext('2d')!;
	pen.drawImage(bitmap, 0, 0);
	expect([...pen.getImageData(2, 2, 1, 1).data]).toEqual([255, 255, 255, 255]);
	expect(document.documentElement.dataset['theme']).toBe('dark');
	delete document.documentElement.dataset['theme'];
});

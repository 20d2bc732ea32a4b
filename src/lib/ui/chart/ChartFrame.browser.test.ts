import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../style/base.css';
import '../style/tokens.css';
import ChartFrame from './ChartFrame.svelte';
import type { FigureTable } from './figure-table';
import { markKeyword, readMark } from '$lib/domain/base/paper/figure-mark';
import { textIn } from '$lib/domain/base/paper/png-text';
import { figuresOf, heldFigure } from './held-figure.svelte';
import { markedPicture } from './marked-picture';
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
	return Promise.resolve({ canvas, svg: '<path d="M0 0L9 9"/>', width, height: 100 });
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
	for (const item of ['Save as CSV', 'Save as PNG', 'Save as SVG']) {
		await userEvent.click(page.getByRole('button', { name: 'Save “Spend by year”' }));
		await userEvent.click(page.getByRole('menuitem', { name: item }));
	}
	await vi.waitFor(() => expect(saved).toHaveLength(3));
	expect(saved.map(({ name }) => name)).toEqual([
		'spend-by-year.csv',
		'spend-by-year.png',
		'spend-by-year.svg'
	]);
	expect(await saved[0]!.blob).toBe('Year,Approved\r\n2025,1000.50\r\n2026,27113.28\r\n');
	expect((await saved[1]!.blob).slice(1, 4)).toBe('PNG');
	const drawing = new DOMParser().parseFromString(await saved[2]!.blob, 'image/svg+xml').documentElement;
	expect(drawing.tagName).toBe('svg');
	expect(drawing.querySelector('title')?.textContent).toBe('Spend by year');
	expect(drawing.textContent).toContain('Data of ');
	vi.restoreAllMocks();
});

test('a picture stands on white in twice the pixels, whatever the theme', async () => {
	document.documentElement.dataset['theme'] = 'dark';
	const framed = await framedPicture({ title: 'Spend', lines: ['CHF'], legend: [], paint });
	const picture = await framed.png();
	const bitmap = await createImageBitmap(picture);
	expect(bitmap.width).toBe(1920);
	const canvas = document.createElement('canvas');
	const pen = canvas.getContext('2d')!;
	pen.drawImage(bitmap, 0, 0);
	expect([...pen.getImageData(2, 2, 1, 1).data]).toEqual([255, 255, 255, 255]);
	expect(document.documentElement.dataset['theme']).toBe('dark');
	delete document.documentElement.dataset['theme'];
});

test('a picture that comes back says what of it has changed since, number by number', async () => {
	const figure = (amount: string): FigureTable => ({
		...table,
		rows: [table.rows[0]!, [{ text: '2026' }, { text: 'rounded', exact: amount }]]
	});
	const framed = await framedPicture({ title: 'Spend', lines: ['CHF'], legend: [], paint });
	const picture = await framed.png();
	const from = {
		portfolio: 'F000000000000000',
		url: new URL('http://localhost/budget?fund=MA&asof=2026-01-01'),
		made: '2026-11-30T10:00:00.000Z'
	};
	const marked = await markedPicture(
		picture,
		{ title: 'Spend', lines: ['CHF'], table: figure('27113.28') },
		from
	);
	// It is still a picture.
	expect((await createImageBitmap(marked)).width).toBe(1920);
	const found = textIn(new Uint8Array(await marked.arrayBuffer()), markKeyword)!;
	const mark = readMark(found.text!)!;
	expect(mark).toMatchObject({ address: '/budget?fund=MA', digest: found.digest, locale: 'en' });

	figuresOf.portfolio = () => 'F000000000000000';
	heldFigure.hold(mark);
	const { rerender } = await render(ChartFrame, {
		title: 'Spend',
		table: figure('27113.28'),
		paint,
		children
	});
	await expect.element(page.getByRole('heading', { name: /every figure is as it was/ })).toBeVisible();
	await rerender({ title: 'Spend', table: figure('30000.00'), paint, children });
	await expect.element(page.getByRole('heading', { name: /1 of 2 figures is another now/ })).toBeVisible();
	await expect.element(page.getByRole('row', { name: '2026 · Approved 27113.28 30000.00' })).toBeVisible();
	await userEvent.click(page.getByRole('button', { name: 'Put the picture away' }));
	await expect.element(page.getByRole('heading', { name: /figures is another/ })).not.toBeInTheDocument();

	// Of another portfolio there is nothing to compare.
	figuresOf.portfolio = () => 'A000000000000000';
	heldFigure.hold(mark);
	await expect.element(page.getByRole('button', { name: 'Put the picture away' })).not.toBeInTheDocument();
	heldFigure.letGo();
});

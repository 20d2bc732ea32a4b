import { beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import { contact } from '$lib/domain/kinds/contact';
import { meeting } from '$lib/domain/kinds/meeting';
import { partner } from '$lib/domain/kinds/partner';
import { rowId, rowsOf } from '../../../../tests/support/rows';
import TableStage from '../../../../tests/support/TableStage.svelte';
import { writable } from '../../../../tests/support/writable.svelte';
import type { TableController } from './table.svelte';
import { plainView } from './view';

beforeEach(() => sessionStorage.clear());

const grid = () => page.getByRole('grid').element() as HTMLElement;
const shownRows = () => [...document.querySelectorAll<HTMLElement>('.canvas .row:not([hidden])')];
const namesShown = () =>
	shownRows()
		.sort((a, b) => Number(a.dataset['row']) - Number(b.dataset['row']))
		.map((row) => row.querySelector('a')!.textContent);
const cursor = () => document.getElementById(grid().getAttribute('aria-activedescendant')!)!;

const few = rowsOf(
	{ name: 'GSI', country: 'DE', city: 'Darmstadt' },
	{ name: 'CHUV', country: 'CH', city: 'Lausanne' },
	{ name: 'CNAO', country: 'IT' }
);

async function stage(props: Partial<Parameters<typeof render<typeof TableStage>>[1]> = {}) {
	let table!: TableController;
	await render(TableStage, {
		kind: partner,
		rows: few,
		onready: (made: TableController) => (table = made),
		...props
	});
	await vi.waitFor(() => expect(shownRows().length).toBeGreaterThan(0));
	return table;
}

describe('100,000 rows', () => {
	const size = 100_000;
	const many = rowsOf(
		...Array.from({ length: size }, (_, at) => ({
			name: `Partner ${(at * 7919) % size}`,
			city: `City ${at % 90}`
		}))
	);
	const byId = new Map(many.ids().map((id, at) => [id, at]));
	const rows = {
		...many,
		get: (id: string) => ({ id, state: 'live' as const, values: valuesAt(byId.get(id)!) })
	};

	function valuesAt(at: number) {
		return { name: many.column('name')[at], city: many.column('city')[at] };
	}

	test('are a few nodes, sorted, and reach from end to end', async () => {
		const table = await stage({ rows });
		expect(grid().getAttribute('aria-rowcount')).toBe(String(size + 1));
		expect(document.querySelectorAll('.canvas .row').length).toBeLessThan(60);
		expect(namesShown().slice(0, 3)).toEqual(['Partner 0', 'Partner 1', 'Partner 2']);

		grid().focus();
		await userEvent.keyboard('{Control>}{End}{/Control}');
		await vi.waitFor(() => expect(namesShown().at(-1)).toBe(`Partner ${size - 1}`));
		expect(table.row).toBe(size - 1);
		expect(cursor().closest('[role="row"]')!.getAttribute('aria-rowindex')).toBe(String(size + 1));
		expect(document.querySelectorAll('.canvas .row').length).toBeLessThan(60);

		await page.getByRole('columnheader', { name: 'City' }).click();
		await userEvent.keyboard('{Control>}{Home}{/Control}');
		await vi.waitFor(() => expect(shownRows()[0]!.textContent).toContain('City 0'));
	});

	test('print the first of them, and say how many there are', async () => {
		await stage({ rows });
		expect(page.getByRole('table', { name: 'Rows' }).query()).toBeNull();
		dispatchEvent(new Event('beforeprint'));
		const printed = page.getByRole('table', { name: 'Rows' });
		await expect.element(printed).toBeInTheDocument();
		const names = [...printed.element().querySelectorAll('tbody td:first-child')].map(
			(cell) => cell.textContent
		);
		expect(names.slice(0, 3)).toEqual(['Partner 0', 'Partner 1', 'Partner 2']);
		expect(names).toHaveLength(500);
		await expect.element(page.getByText('The first 500 of 100’000 rows are printed.')).toBeInTheDocument();
		dispatchEvent(new Event('afterprint'));
		await vi.waitFor(() => expect(printed.query()).toBeNull());
	});
});

describe('keys', () => {
	test('walk through the cells, and Enter opens', async () => {
		const open = vi.fn();
		const table = await stage({ open });
		grid().focus();
		await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
		expect([table.row, table.column]).toEqual([1, 3]);
		expect(cursor().textContent).toBe('Italy');
		await userEvent.keyboard('{Home}{ArrowUp}{ArrowUp}');
		expect(table.row).toBe(-1);
		expect(cursor().getAttribute('role')).toBe('columnheader');
		await userEvent.keyboard('{ArrowDown}{End}{Enter}');
		expect(open).toHaveBeenCalledWith(rowId(1));
	});

	test('sort from the head, the second time downwards', async () => {
		await stage();
		grid().focus();
		await userEvent.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}{Enter}');
		expect(namesShown()).toEqual(['GSI', 'CNAO', 'CHUV']);
		await userEvent.keyboard('{Enter}');
		expect(namesShown()).toEqual(['CHUV', 'CNAO', 'GSI']);
	});

	test('select rows, singly, in ranges and all', async () => {
		const table = await stage();
		grid().focus();
		await userEvent.keyboard(' {Shift>}{ArrowDown}{/Shift}');
		expect(table.chosen).toEqual([rowId(1), rowId(2)]);
		expect(shownRows().filter((row) => row.ariaSelected === 'true')).toHaveLength(2);
		await userEvent.keyboard('{Control>}a{/Control}');
		expect(table.chosen).toHaveLength(3);
		await userEvent.keyboard('{Escape}');
		expect(table.chosen).toEqual([]);
	});
});

describe('editing in place', () => {
	test('saves on Enter what was typed over the cell', async () => {
		const save = vi.fn(() => Promise.resolve(undefined));
		await stage({ save });
		grid().focus();
		await userEvent.keyboard('{End}{ArrowLeft}Pavia{Enter}');
		await vi.waitFor(() => expect(save).toHaveBeenCalledWith(rowId(1), 'city', 'Pavia'));
		await vi.waitFor(() => expect(document.activeElement).toBe(grid()));
	});

	test('goes on to the next cell with Tab', async () => {
		const save = vi.fn(() => Promise.resolve(undefined));
		const table = await stage({ save });
		grid().focus();
		await userEvent.keyboard('{End}{ArrowLeft}{ArrowLeft}{ArrowLeft}{F2}{Tab}');
		await vi.waitFor(() => expect(table.editing).toBeUndefined());
		expect(table.column).toBe(3);
		await userEvent.keyboard('{ArrowRight}Bern{Tab}');
		await vi.waitFor(() => expect(save).toHaveBeenCalledWith(rowId(1), 'city', 'Bern'));
		await vi.waitFor(() => expect(table.column).toBe(5));
	});

	test('leaves everything as it was on Escape', async () => {
		const save = vi.fn(() => Promise.resolve(undefined));
		await stage({ save });
		grid().focus();
		await userEvent.keyboard('{F2}');
		await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
		await userEvent.keyboard('Something else{Escape}');
		expect(save).not.toHaveBeenCalled();
		expect(document.activeElement).toBe(grid());
		expect(namesShown()).toContain('CHUV');
	});

	describe('a cell that another tab has written since', () => {
		/** CHUV's city is being typed while another tab writes it. */
		async function typed() {
			const rows = writable(few);
			const save = vi.fn(() => Promise.resolve(undefined));
			const table = await stage({ rows: { ...few, get: (id) => rows.current.get(id) }, save });
			grid().focus();
			await userEvent.keyboard('{End}{ArrowLeft}two');
			const city = page.getByRole('textbox', { name: 'City' });
			await expect.element(city).toHaveValue('two');
			const chuv = { name: 'CHUV', country: 'CH', city: 'one' };
			rows.current = {
				...few,
				get: (id) => (id === rowId(1) ? { id, values: chuv, state: 'live' } : few.get(id))
			};
			await expect.element(page.getByText('Changed since to “one”.')).toBeVisible();
			return { save, city, table };
		}

		test('says so, and nothing is written before one of both is taken', async () => {
			const { save, city, table } = await typed();
			await city.click();
			await userEvent.keyboard('{Enter}');
			await expect.element(city).toHaveValue('two');
			expect(save).not.toHaveBeenCalled();
			await page.getByRole('button', { name: 'Keep mine' }).click();
			await vi.waitFor(() => expect(save).toHaveBeenCalledExactlyOnceWith(rowId(1), 'city', 'two'));
			await vi.waitFor(() => expect(table.editing).toBeUndefined());
		});

		test('keeps what the other wrote where that is taken', async () => {
			const { save, table } = await typed();
			await page.getByRole('button', { name: 'Take that' }).click();
			await vi.waitFor(() => expect(table.editing).toBeUndefined());
			expect(save).not.toHaveBeenCalled();
		});
	});

	test('keeps the half word of an input method', async () => {
		const save = vi.fn(() => Promise.resolve(undefined));
		await stage({ save });
		grid().focus();
		await userEvent.keyboard('{F2}');
		const box = page.getByRole('textbox', { name: 'Name' });
		await expect.element(box).toHaveFocus();
		await box.fill('大');
		for (const key of ['Enter', 'Tab', 'Escape']) {
			const event = { key, isComposing: true, bubbles: true, cancelable: true };
			box.element().dispatchEvent(new KeyboardEvent('keydown', event));
		}
		await expect.element(box).toHaveFocus();
		expect(save).not.toHaveBeenCalled();
	});

	test('says at the cell what is wrong, and keeps what was typed', async () => {
		const save = vi.fn(() => Promise.resolve(undefined));
		await stage({
			kind: budgetLine,
			rows: rowsOf({ year: 2026, money: { amount: 100, currency: 'CHF' } }),
			save
		});
		grid().focus();
		await userEvent.keyboard('{End}{F2}');
		const box = page.getByRole('textbox', { name: 'Amount' });
		await box.fill('1e9');
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('alert')).toBeVisible();
		await expect.element(box).toHaveValue('1e9');
		expect(save).not.toHaveBeenCalled();
		await box.fill('1’234.50');
		await userEvent.keyboard('{Enter}');
		await vi.waitFor(() =>
			expect(save).toHaveBeenCalledWith(rowId(0), 'money', { amount: 123450, currency: 'CHF' })
		);
	});

	test('refuses to empty a required field', async () => {
		await stage();
		grid().focus();
		await userEvent.keyboard('{F2}{Control>}a{/Control}{Backspace}{Enter}');
		await expect.element(page.getByRole('alert')).toBeVisible();
	});

	test('shows what the store refused', async () => {
		await stage({ save: () => Promise.resolve('The disk is full.') });
		grid().focus();
		await userEvent.keyboard('{F2}x{Enter}');
		await expect.element(page.getByRole('alert')).toHaveTextContent('The disk is full.');
	});
});

test('in a narrow place a row is two lines', async () => {
	await stage({ width: 380 });
	await vi.waitFor(() => expect(document.querySelectorAll('.lines:not([hidden])')).toHaveLength(3));
	expect(document.querySelector('.lines')!.textContent).toContain('CHUV');
	expect(document.querySelector('.head')).toBeNull();
});

test('in a narrow place nothing is left to be seen of rows that a filter hides', async () => {
	const seen = () =>
		[...document.querySelectorAll('.lines')]
			.filter((row) => row.checkVisibility())
			.map((row) => row.querySelector('.name')!.textContent);
	const table = await stage({ width: 380 });
	await vi.waitFor(() => expect(seen()).toHaveLength(3));
	table.source.look({ ...plainView, quick: 'gsi' });
	await vi.waitFor(() => expect(seen()).toEqual(['GSI']));
	table.source.look({ ...plainView, quick: 'no such partner' });
	await expect.element(page.getByText('Nothing here')).toBeVisible();
	expect(seen()).toEqual([]);
});

test('in a narrow place a person has the whole name, a yes says what it affirms', async () => {
	const linesOf = (at: number) =>
		[...document.querySelectorAll<HTMLElement>(`.lines[data-row="${at}"]:not([hidden]) .cell > *`)].map(
			(part) => part.textContent
		);
	const shown = await render(TableStage, {
		kind: contact,
		rows: rowsOf({ lastName: 'Osmium', firstName: 'Mira', role: 'Physicist' }),
		width: 380,
		onready: () => undefined
	});
	await vi.waitFor(() => expect(linesOf(0)[0]).toContain('Mira Osmium'));
	expect(linesOf(0)[2]).not.toContain('Osmium');
	await shown.unmount();
	await render(TableStage, {
		kind: meeting,
		rows: rowsOf(
			{ title: 'KT Forum', onlyMedical: true, when: { from: '2026-10-08' } },
			{ title: 'MAPF', onlyMedical: false, when: { from: '2026-11-08' } }
		),
		width: 380,
		onready: () => undefined
	});
	await vi.waitFor(() => expect(document.querySelectorAll('.lines:not([hidden])')).toHaveLength(2));
	expect(document.body.textContent).toContain('Wholly on medical applications');
	const rest = [...document.querySelectorAll('.lines .rest')].map((part) => part.textContent);
	expect(rest.join(' ')).not.toMatch(/\b(Yes|No)\b/);
});

test('in a narrow place a figure says what it is', async () => {
	await stage({
		kind: budgetLine,
		rows: rowsOf({ year: 2026, money: { amount: 100, currency: 'CHF' } }),
		width: 380
	});
	await vi.waitFor(() => expect(document.querySelector('.lines .of')?.textContent).toBe('Amount'));
});

test('what is doubtful for a reason beside the record is marked in its cell', async () => {
	const rows = rowsOf(
		{ year: 2026, money: { amount: 100, currency: 'CHF' } },
		{ year: 2027, money: { amount: 200, currency: 'CHF' } }
	);
	await stage({
		kind: budgetLine,
		rows,
		doubtful: (id: string, field: string) => id === rowId(1) && field === 'money'
	});
	const marked = [...document.querySelectorAll<HTMLElement>('.canvas [title^="Granted at two meetings"]')];
	expect(marked.map((cell) => cell.textContent.trim())).toEqual(['CHF\u00a02']);
});

test('amounts of each currency are summed apart', async () => {
	const lines = [10_000, 20_050, 5].map((amount, at) => ({
		year: 2026,
		money: { amount, currency: at === 2 ? 'EUR' : 'CHF' },
		illustrative: at === 0
	}));
	await stage({ kind: budgetLine, rows: rowsOf(...lines) });
	const foot = document.querySelector('.foot')!;
	expect(foot.textContent).toContain('300.50');
	expect(foot.textContent).toContain('0.05');
	expect(foot.querySelector('.illustrative')).not.toBeNull();
});

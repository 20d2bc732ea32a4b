import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { partner } from '$lib/domain/kinds/partner';
import BoardStage from '../../../tests/support/BoardStage.svelte';
import { rowsOf } from '../../../tests/support/rows';
import TableStage from '../../../tests/support/TableStage.svelte';
import './style/base.css';
import { Shortcuts } from './shortcuts/shortcuts.svelte';
import type { TableController } from './table/table.svelte';
import { writing } from './writing.svelte';

let allowed = $state(true);

beforeEach(() => {
	allowed = false;
	writing.ask = () => allowed;
});

afterEach(() => (writing.ask = () => true));

test('a cell is not edited, by key or by pointer, until writing is allowed again', async () => {
	let table!: TableController;
	const rows = rowsOf({ name: 'GSI', country: 'DE', city: 'Darmstadt' });
	await render(TableStage, { kind: partner, rows, onready: (made: TableController) => (table = made) });
	const grid = page.getByRole('grid').element() as HTMLElement;
	grid.focus();
	await userEvent.keyboard('{ArrowRight}{F2}x{Delete}');
	await userEvent.dblClick(page.getByText('Darmstadt'));
	expect(table.editing).toBeUndefined();
	allowed = true;
	grid.focus();
	await userEvent.keyboard('{F2}');
	expect(table.editing).toBeDefined();
});

test('a card is not moved, by key or by pointer', async () => {
	const onmove = vi.fn();
	await render(BoardStage, { cards: { Idea: ['GEMPix'], Closed: [] }, onmove });
	const lane = (name: string) => page.getByRole('listbox', { name });
	(lane('Idea').element() as HTMLElement).focus();
	await userEvent.keyboard(' {ArrowRight} {Shift>}{ArrowRight}{/Shift}');
	await page.elementLocator(lane('Idea').element().querySelector('.face')!).dropTo(lane('Closed'));
	expect(onmove).not.toHaveBeenCalled();
});

test('a key that writes is neither listed nor heard; the others are', () => {
	const keys = new Shortcuts(false);
	const write = vi.fn();
	const look = vi.fn();
	keys.register('n', () => 'New', write, { writes: true });
	keys.register('j', () => 'Next', look);
	const press = (key: string) => keys.handle(new KeyboardEvent('keydown', { key }));
	press('n');
	press('j');
	expect([write.mock.calls.length, look.mock.calls.length]).toEqual([0, 1]);
	expect(keys.all.map((one) => one.keys)).toEqual(['j']);
	allowed = true;
	press('n');
	expect(write).toHaveBeenCalledOnce();
});

test('what writes and the ways to forms are gone from the screen; the rest stays', () => {
	document.documentElement.toggleAttribute('data-read-only', true);
	document.body.innerHTML = `
		<button data-writes>Delete</button><a href="/partners/new">New</a><a href="/partners/new?name=x">New</a>
		<a href="/partners/1/edit">Edit</a><a href="/partners/1/edit?q=x">Edit</a>
		<a href="/partners">List</a><button>Print</button>`;
	const shown = [...document.querySelectorAll<HTMLElement>('a, button')].filter((one) => one.offsetWidth > 0);
	document.documentElement.toggleAttribute('data-read-only', false);
	expect(shown.map((one) => one.textContent)).toEqual(['List', 'Print']);
});

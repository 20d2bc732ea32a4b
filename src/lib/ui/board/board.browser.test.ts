import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import BoardStage from '../../../../tests/support/BoardStage.svelte';

beforeEach(() => page.viewport(1100, 700));

const cards = { Idea: ['GEMPix', 'CAFEIN'], MAPF: ['RaDoM'], Closed: [], Withdrawn: ['Lost'] };
const live = () => document.querySelector('[aria-live]')!.textContent;
const lane = (name: string) => page.getByRole('listbox', { name });
const titles = (name: string) =>
	[...lane(name).element().querySelectorAll<HTMLElement>('.slot:not([hidden])')]
		.sort((a, b) => Number(a.dataset.card) - Number(b.dataset.card))
		.map((card) => card.querySelector('strong')!.textContent);

test('a card is taken, carried and put down with the keys, and it is said', async () => {
	const onmove = vi.fn();
	await render(BoardStage, { cards, onmove });
	await vi.waitFor(() => expect(titles('Idea')).toEqual(['GEMPix', 'CAFEIN']));
	(lane('Idea').element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowDown} ');
	await vi.waitFor(() => expect(live()).toContain('CAFEIN'));
	await userEvent.keyboard('{ArrowRight}{ArrowRight}');
	await vi.waitFor(() => expect(live()).toContain('Closed'));
	expect(onmove).not.toHaveBeenCalled();
	await userEvent.keyboard(' ');
	expect(onmove).toHaveBeenCalledWith('CAFEIN', 'Closed');
	await vi.waitFor(() => expect(titles('Closed')).toEqual(['CAFEIN']));
	await expect.element(lane('Closed')).toHaveFocus();
});

test('Escape puts a card back, Shift with an arrow moves it at once, Enter opens it', async () => {
	const onmove = vi.fn();
	const onopen = vi.fn();
	await render(BoardStage, { cards, onmove, onopen });
	(lane('Idea').element() as HTMLElement).focus();
	await userEvent.keyboard(' {ArrowRight}{Escape}');
	expect(onmove).not.toHaveBeenCalled();
	await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
	expect(onmove).toHaveBeenCalledWith('GEMPix', 'MAPF');
	await vi.waitFor(() => expect(titles('MAPF')).toEqual(['RaDoM', 'GEMPix']));
	await userEvent.keyboard('{Enter}');
	expect(onopen).toHaveBeenCalledWith('GEMPix');
});

test('a card is dragged to another lane', async () => {
	const onmove = vi.fn();
	await render(BoardStage, { cards, onmove });
	const card = page.elementLocator(lane('Idea').element().querySelector('.face')!);
	await card.dropTo(lane('Closed'));
	expect(onmove).toHaveBeenCalledWith('GEMPix', 'Closed');
});

test('the states beside the path are folded away', async () => {
	await render(BoardStage, { cards, aside: ['Withdrawn'], onmove: vi.fn() });
	expect(lane('Withdrawn').query()).toBeNull();
	await page.getByRole('button', { name: /: 1/ }).click();
	await vi.waitFor(() => expect(titles('Withdrawn')).toEqual(['Lost']));
});

test('a thousand cards are a few nodes', async () => {
	const many = { Idea: Array.from({ length: 1200 }, (_, at) => `Project ${at}`), MAPF: [] };
	await render(BoardStage, { cards: many, onmove: vi.fn() });
	await vi.waitFor(() => expect(titles('Idea').length).toBeGreaterThan(3));
	expect(document.querySelectorAll('.slot').length).toBeLessThan(40);
	(lane('Idea').element() as HTMLElement).focus();
	await userEvent.keyboard('{End}');
	await vi.waitFor(() => expect(titles('Idea').at(-1)).toBe('Project 1199'));
});

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
		.sort((a, b) => Number(a.dataset['card']) - Number(b.dataset['card']))
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

const inSight = (element: Element) => {
	const [box, board] = [element, document.querySelector('.board')!].map((one) => one.getBoundingClientRect());
	return box!.left >= board!.left - 1 && box!.right <= board!.right + 1;
};
const steps = Array.from({ length: 12 }, (_, at) => `Step ${at + 10}`);
const late = Object.fromEntries([
	...steps.map((step) => [step, []]),
	['Late', ['GEMPix']],
	['Done', ['RaDoM']]
]);

test.each([1000, 366])(
	'lanes without cards are strips, and the first with cards is in sight (%i px)',
	async (width) => {
		await render(BoardStage, { cards: late, onmove: vi.fn(), width, place: `fresh ${width}` });
		await vi.waitFor(() => expect(titles('Late')).toEqual(['GEMPix']));
		await vi.waitFor(() => expect(inSight(lane('Late').element())).toBe(true));
		expect(lane('Step 10').element().getBoundingClientRect().width).toBeLessThan(40);
	}
);

test('a board that was left is found again where it was', async () => {
	const many = { Idea: Array.from({ length: 60 }, (_, at) => `Project ${at}`), ...late };
	const first = await render(BoardStage, { cards: many, onmove: vi.fn(), width: 366, place: 'left' });
	await vi.waitFor(() => expect(titles('Idea').length).toBeGreaterThan(3));
	document.querySelector('.board')!.scrollLeft = 300;
	lane('Idea').element().scrollTop = 900;
	await vi.waitFor(() => expect(titles('Idea')).toContain('Project 20'));
	await first.unmount();
	await render(BoardStage, { cards: many, onmove: vi.fn(), width: 366, place: 'left' });
	await vi.waitFor(() => expect(titles('Idea')).toContain('Project 20'));
	expect(document.querySelector('.board')!.scrollLeft).toBe(300);
});

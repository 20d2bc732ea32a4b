import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { goto } from '$app/navigation';
import { newId } from '$lib/domain/base/id';
import { Portfolio } from '$lib/store/open/portfolio.svelte';
import { searchOf } from '$lib/store/derived/search';
import { browserSurroundings } from '$lib/store/base/surroundings';
import Palette from './Palette.svelte';
import { remember } from './recent';

vi.mock('$app/navigation', () => ({ goto: vi.fn(), afterNavigate: () => undefined }));

let portfolio: Portfolio;
let institute: string;
const undo = vi.fn();
const command = (label: string, run = vi.fn()) => ({ id: label, label, run });

beforeEach(async () => {
	localStorage.clear();
	vi.mocked(goto).mockClear();
	undo.mockClear();
	const info = { id: newId(browserSurroundings.random), name: 'Test', sample: false, openedAt: '' };
	const opened = await Portfolio.open(info, 'Ada', browserSurroundings);
	if (!opened.ok) throw new Error(opened.problem.type);
	portfolio = opened.value;
	const made = await portfolio.create('partner', { name: 'École polytechnique fédérale', city: 'Zürich' });
	if (!made.ok) throw new Error(made.problem.type);
	institute = made.value;
	await searchOf(portfolio, 'en').settled();
});

afterEach(() => portfolio.close());

async function openPalette() {
	await render(Palette, {
		open: true,
		portfolio,
		places: [command('Projects'), command('Partners'), command('Stages')],
		creations: [command('New partner'), command('New project')],
		acts: [command('Undo: Edited “GSI”', undo), command('Dark theme'), command('Pack for CMASC')]
	});
	const field = page.getByRole('combobox');
	await expect.element(field).toHaveFocus();
	return field;
}

const chosen = () => page.getByRole('option', { selected: true });

describe('the palette', () => {
	it('finds a record without its accents, marks what was typed, and goes there', async () => {
		await openPalette();
		await userEvent.keyboard('ecole fed');
		await expect.element(chosen()).toHaveTextContent('École polytechnique fédérale');
		expect([...chosen().element().querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
			'École',
			'féd'
		]);
		await userEvent.keyboard('{Enter}');
		expect(goto).toHaveBeenCalledExactlyOnceWith(`/partners/${institute}`);
		await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	});

	it('says by which field it found something', async () => {
		await openPalette();
		await userEvent.keyboard('zurich');
		await expect.element(chosen()).toHaveTextContent('Partner · City');
	});

	it('does what is asked, by keyboard alone', async () => {
		const field = await openPalette();
		await userEvent.keyboard('undo');
		await expect.element(chosen()).toHaveTextContent('Undo');
		await expect.element(field).toHaveAttribute('aria-activedescendant', chosen().element().id);
		await userEvent.keyboard('{Enter}');
		expect(undo).toHaveBeenCalledOnce();
	});

	it.each([
		['pack', 'Pack for CMASC'],
		['undo', 'Undo'],
		['stages', 'Stages'],
		['medicis', 'CERN-MEDICIS']
	])('puts what is called “%s” first, a command before a record', async (asked, first) => {
		for (const [kind, values] of [
			['partner', { name: 'Packaging and undoing of stages' }],
			['project', { title: 'CERN-MEDICIS', acronym: 'MEDICIS' }],
			['project', { title: 'MEDICIS-PROMED' }]
		] as const) {
			const made = await portfolio.create(kind, values);
			if (!made.ok) throw new Error(made.problem.type);
		}
		await searchOf(portfolio, 'en').settled();
		await openPalette();
		await userEvent.keyboard(asked);
		await expect.element(page.getByRole('option').first()).toHaveTextContent(first);
		await expect.element(chosen()).toHaveTextContent(first);
	});

	it('moves round with arrows over the groups', async () => {
		await openPalette();
		await userEvent.keyboard('p{ArrowUp}');
		const options = page.getByRole('option').elements();
		await expect.element(chosen()).toBe(options.at(-1));
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(chosen()).toBe(options[0]);
	});

	it('puts creating first for somebody who begins with new', async () => {
		await openPalette();
		await userEvent.keyboard('new par');
		await expect.element(chosen()).toHaveTextContent('New partner');
	});

	it('begins with what was looked at last', async () => {
		remember(portfolio.id, `/partners/${institute}`);
		remember(portfolio.id, '/partners/new');
		await openPalette();
		await expect.element(chosen()).toHaveTextContent('École polytechnique fédérale');
	});

	it('says so when there is nothing, and closes by Escape', async () => {
		await openPalette();
		await userEvent.keyboard('xyzzy');
		await expect.element(page.getByRole('status')).toHaveTextContent('xyzzy');
		await userEvent.keyboard('{Escape}');
		await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	});
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { newId } from '$lib/domain/base/id';
import { Portfolio } from '$lib/store/open/portfolio.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';
import FieldStage from '../../../../tests/support/FieldStage.svelte';

let portfolio: Portfolio;
let id: string;

beforeEach(async () => {
	sessionStorage.clear();
	const info = { id: newId(browserSurroundings.random), name: 'Test', sample: false, openedAt: '' };
	const opened = await Portfolio.open(info, 'Ada', browserSurroundings);
	if (!opened.ok) throw new Error(opened.problem.type);
	portfolio = opened.value;
	const made = await portfolio.create('partner', {
		name: 'GSI',
		city: 'Darmstadt',
		medicalFields: ['dosimetry', 'imaging']
	});
	if (!made.ok) throw new Error(made.problem.type);
	id = made.value;
});

afterEach(() => portfolio.close());

const city = () => page.getByRole('textbox', { name: 'City' });
const pencil = (name: string) => page.getByRole('button', { name: `Edit: ${name}` });
const stage = (name: string) => render(FieldStage, { portfolio, kind: 'partner', id, name });
const valueOf = (name: string) => portfolio.get('partner', id)?.values[name];

test.each([
	['a click', () => pencil('City').click()],
	['Enter', () => userEvent.keyboard('{Enter}')],
	['Space', () => userEvent.keyboard(' ')]
])('the pencil opens the editor by %s', async (_, press) => {
	await stage('city');
	pencil('City').element().focus();
	await press();
	await expect.element(city()).toHaveFocus();
	await userEvent.keyboard('Bern{Enter}');
	await expect.poll(() => valueOf('city')).toBe('Bern');
	await expect.element(pencil('City')).toHaveFocus();
});

test('a token taken away leaves the editor open, and what stands elsewhere ends it', async () => {
	await stage('medicalFields');
	pencil('Medical fields').element().focus();
	await userEvent.keyboard('{Enter}');
	await page.getByRole('button', { name: /^Remove: .*osimetry/i }).click();
	await expect.element(page.getByRole('combobox', { name: 'Medical fields' })).toHaveFocus();
	expect(valueOf('medicalFields')).toHaveLength(2);
	await page.getByRole('button', { name: 'Elsewhere' }).click();
	await expect.poll(() => valueOf('medicalFields')).toHaveLength(1);
});

test('Enter and Escape of an input method are about its word', async () => {
	await stage('city');
	pencil('City').element().focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(city()).toHaveFocus();
	await userEvent.keyboard('大');
	for (const key of ['Enter', 'Escape']) {
		const event = { key, isComposing: true, bubbles: true, cancelable: true };
		city().element().dispatchEvent(new KeyboardEvent('keydown', event));
	}
	await expect.element(city()).toHaveFocus();
	expect(valueOf('city')).toBe('Darmstadt');
	await userEvent.keyboard('{Escape}');
	await expect.element(pencil('City')).toHaveFocus();
	expect(valueOf('city')).toBe('Darmstadt');
});

test('what another tab has written since is said, and one of both is taken', async () => {
	await stage('city');
	pencil('City').element().focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(city()).toHaveFocus();
	await userEvent.keyboard('two');
	await portfolio.edit('partner', id, { city: 'one' });
	await expect.element(page.getByText('Changed since to “one”.')).toBeVisible();
	await userEvent.keyboard('{Enter}');
	expect(valueOf('city')).toBe('one');
	await page.getByRole('button', { name: 'Keep mine' }).click();
	await expect.poll(() => valueOf('city')).toBe('two');
});

test('what was being typed survives a reload, with what it began from, until it is given up', async () => {
	const before = await stage('city');
	pencil('City').element().focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(city()).toHaveFocus();
	await city().fill('Darmst');
	await before.unmount();

	await portfolio.edit('partner', id, { city: 'Bern' });
	const after = await stage('city');
	await expect.element(city()).toHaveValue('Darmst');
	await expect.element(page.getByText('Changed since to “Bern”.')).toBeVisible();
	await city().click();
	await userEvent.keyboard('{Escape}');
	await expect.element(pencil('City')).toBeVisible();
	await after.unmount();
	await stage('city');
	await expect.element(pencil('City')).toBeVisible();
	expect(valueOf('city')).toBe('Bern');
});

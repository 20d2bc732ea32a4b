import { beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import type { AnyValues } from '$lib/domain/schema/kind';
import { partner } from '$lib/domain/kinds/partner';
import { project } from '$lib/domain/kinds/project';
import FormStage from '../../../../tests/support/FormStage.svelte';
import { writable } from '../../../../tests/support/writable.svelte';
import { Form } from './form.svelte';

beforeEach(() => sessionStorage.clear());

const save = () => page.getByRole('button', { name: 'Save' }).click();
const saves = () => vi.fn(() => Promise.resolve<string | undefined>(undefined));

describe('what is wrong', () => {
	test('stands at its field once it was left, and the first such field gets the focus on saving', async () => {
		const onsave = saves();
		await render(FormStage, { form: new Form(partner, 'wrong', () => ({})), onsave });
		const website = page.getByRole('textbox', { name: 'Website' });
		await website.fill('not an address');
		await expect.element(website).not.toHaveAttribute('aria-invalid', 'true');
		await userEvent.tab();
		await expect.element(website).toHaveAttribute('aria-invalid', 'true');
		const described = website.element().getAttribute('aria-describedby')!.split(' ')[0]!;
		expect(document.getElementById(described)!.textContent).toContain('not an address');

		await save();
		await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
		expect(onsave).not.toHaveBeenCalled();
		await expect.element(page.getByText('2 fields need attention')).toBeVisible();
	});

	test('is said of rules across fields too', async () => {
		const rules = () => [{ field: 'city', problem: { type: 'required' as const } }];
		await render(FormStage, {
			form: new Form({ ...partner, rules }, 'rules', () => ({ name: 'GSI' })),
			onsave: saves()
		});
		await save();
		await expect.element(page.getByRole('textbox', { name: 'City' })).toHaveFocus();
	});

	test('by the store stands at the foot', async () => {
		const onsave = vi.fn(() => Promise.resolve('The disk is full.'));
		await render(FormStage, { form: new Form(partner, 'store', () => ({ name: 'GSI' })), onsave });
		await save();
		await expect.element(page.getByRole('alert')).toHaveTextContent('The disk is full.');
	});

	test('leaves the focus where it was, so that the same keys save again', async () => {
		const onsave = vi.fn(() => Promise.resolve('The disk is full.'));
		await render(FormStage, { form: new Form(partner, 'keys', () => ({ name: 'GSI' })), onsave });
		const city = page.getByRole('textbox', { name: 'City' });
		await city.click();
		await userEvent.keyboard('{Control>}{Enter}{/Control}');
		await expect.poll(() => onsave.mock.calls.length).toBe(1);
		await expect.element(city).toHaveFocus();
		await userEvent.keyboard('{Control>}{Enter}{/Control}');
		await expect.poll(() => onsave.mock.calls.length).toBe(2);
	});
});

describe('what cannot be read', () => {
	test('is shown, and left alone until something is typed', async () => {
		const unreadable: AnyValues = { name: 7, money: { amount: '5' }, notes: { a: 1 }, city: ['Bern'] };
		const form = new Form(partner, 'unreadable', () => ({ acronym: 'GSI' }), undefined, unreadable);
		const onsave = saves();
		await render(FormStage, { form, onsave });
		const name = page.getByRole('textbox', { name: 'Name' });
		await expect.element(name).toHaveValue('');
		await expect.element(name).toHaveAccessibleDescription(/kept unless something else is entered: 7/);
		await expect.element(page.getByText('["Bern"]')).toBeVisible();
		expect(form.dirty).toBe(false);
		await save();
		expect(onsave).toHaveBeenCalled();
		expect(form.differences).toEqual({});

		await page.getByRole('textbox', { name: 'City' }).fill('Darmstadt');
		expect(form.differences).toEqual({ city: 'Darmstadt' });
	});
});

describe('what is saved', () => {
	test('are the differences alone, cleared fields among them', async () => {
		const before: AnyValues = { name: 'GSI', city: 'Darmstadt', medicalFields: ['dosimetry'] };
		const form = new Form(partner, 'differences', () => before);
		await render(FormStage, { form, onsave: saves() });
		await page.getByRole('textbox', { name: 'City' }).fill('');
		await page.getByRole('textbox', { name: 'Acronym' }).fill('GSI');
		expect(form.differences).toEqual({ city: null, acronym: 'GSI' });
		expect(form.dirty).toBe(true);
	});

	test('amounts as typed in any Swiss or French spelling', async () => {
		const form = new Form(budgetLine, 'money', () => ({}));
		await render(FormStage, { form, onsave: saves() });
		const amount = page.getByRole('textbox', { name: 'Amount' });
		for (const [typed, minor] of [
			["1'234.50", 123450],
			['1 234,50', 123450],
			['-0', 0]
		] as const) {
			await amount.fill(typed);
			expect(form.values['money']).toEqual({ amount: minor, currency: 'CHF' });
		}
		await page.getByRole('combobox', { name: 'Currency' }).selectOptions('EUR');
		await amount.fill('12.5');
		expect(form.values['money']).toEqual({ amount: 1250, currency: 'EUR' });
		await amount.fill('1e9');
		expect(form.values['money']).toBeUndefined();
	});

	test('partial dates, and none that never was', async () => {
		const form = new Form(project, 'dates', () => ({}));
		await render(FormStage, { form, onsave: saves() });
		const from = page.getByRole('textbox', { name: 'From' });
		await from.fill('2021-05');
		expect(form.values['period']).toEqual({ from: '2021-05' });
		await page.getByRole('textbox', { name: 'To', exact: true }).fill('31.12.2023');
		expect(form.values['period']).toEqual({ from: '2021-05', to: '2023-12-31' });
		await from.fill('2026-02-30');
		expect(form.problems.get('period')).toMatchObject({ type: 'not-a-date' });
	});
});

describe('choosing', () => {
	test('finds an option without accents and takes it with Enter', async () => {
		const form = new Form(partner, 'choose', () => ({}));
		await render(FormStage, { form, onsave: saves() });
		await page.getByRole('combobox', { name: 'Country' }).fill('cote d');
		await expect.element(page.getByRole('option', { name: 'Côte d’Ivoire' })).toBeVisible();
		await userEvent.keyboard('{Enter}');
		expect(form.values['country']).toBe('CI');
		await page.getByRole('combobox', { name: 'Country' }).fill('Atlantis');
		await userEvent.tab();
		expect(form.problems.get('country')).toMatchObject({ type: 'not-a-country' });
	});

	test('takes several, and Backspace gives the last one back', async () => {
		const form = new Form(partner, 'several', () => ({}));
		await render(FormStage, { form, onsave: saves() });
		const box = page.getByRole('combobox', { name: 'Medical fields' });
		await box.fill('dosim');
		await userEvent.keyboard('{Enter}');
		await box.fill('imag');
		await userEvent.keyboard('{Enter}');
		expect(form.values['medicalFields']).toHaveLength(2);
		await userEvent.keyboard('{Backspace}');
		expect(form.values['medicalFields']).toHaveLength(1);
	});

	test('makes a record that is not there yet', async () => {
		const creator = vi.fn(() => Promise.resolve('T000000000000009'));
		const form = new Form(project, 'make', () => ({}));
		const titles = { technology: { T000000000000001: 'GEMPix' } };
		await render(FormStage, { form, onsave: saves(), creator, titles });
		await page.getByRole('combobox', { name: 'Technologies' }).fill('Timepix4');
		await page.getByRole('option', { name: /Timepix4/ }).click();
		await vi.waitFor(() => expect(form.values['technologies']).toEqual(['T000000000000009']));
		expect(creator).toHaveBeenCalledWith('Timepix4');
	});
});

test('what was typed outlives the form, until it is saved or given up', () => {
	const first = new Form(partner, 'kept', () => ({}));
	first.change('name', { value: 'Half a na', text: 'Half a na' });
	const second = new Form(partner, 'kept', () => ({}));
	expect(second.resumed).toBe(true);
	expect(second.values['name']).toBe('Half a na');
	second.close();
	expect(new Form(partner, 'kept', () => ({})).resumed).toBe(false);
});

describe('a field that another tab has written since', () => {
	/** A record that another tab changes, and a form over it in which the city is typed. */
	async function typed(key: string) {
		const record = writable({ name: 'GSI', city: 'Darmstadt' } as AnyValues);
		const form = new Form(partner, key, () => record.current);
		const onsave = saves();
		await render(FormStage, { form, onsave });
		await page.getByRole('textbox', { name: 'City' }).fill('two');
		record.current = { ...record.current, city: 'one', acronym: 'G' };
		return { form, onsave, record };
	}

	test('says so before and at saving, and one of both is taken', async () => {
		const { form, onsave } = await typed('since');
		await expect.element(page.getByText('Changed since to “one”.')).toBeVisible();
		await expect.element(page.getByRole('textbox', { name: 'Acronym' })).toHaveValue('G');
		await save();
		await expect.element(page.getByText(/1 field has changed since you began/)).toBeVisible();
		expect(onsave).not.toHaveBeenCalled();

		await page.getByRole('button', { name: 'Keep mine' }).click();
		await save();
		expect(onsave).toHaveBeenCalledOnce();
		expect(form.differences).toEqual({ city: 'two' });
	});

	test('gives way to it where that is taken', async () => {
		const { form, onsave } = await typed('taken');
		await page.getByRole('button', { name: 'Take that' }).click();
		await expect.element(page.getByRole('textbox', { name: 'City' })).toHaveValue('one');
		await save();
		expect(onsave).toHaveBeenCalledOnce();
		expect(form.differences).toEqual({});
	});

	test('is known after a reload too', async () => {
		const { record } = await typed('reloaded');
		const again = new Form(partner, 'reloaded', () => record.current);
		expect(again.since('city')).toBe('one');
		expect(again.overtaken).toEqual(['city']);
	});
});

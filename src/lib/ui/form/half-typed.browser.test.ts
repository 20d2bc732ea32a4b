import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { partner } from '$lib/domain/kinds/partner';
import FormStage from '../../../../tests/support/FormStage.svelte';
import { Form } from './form.svelte';

beforeEach(() => sessionStorage.clear());

const stored = { name: 'GSI', medicalFields: ['imaging'] };
const box = (name: string) => page.getByRole('combobox', { name });
const saves = () => vi.fn(() => Promise.resolve<string | undefined>(undefined));
const begun = (onsave = saves()) => {
	const form = new Form(partner, 'half', () => stored);
	return { form, onsave, shown: render(FormStage, { form, onsave }) };
};

/** Types in a picker and, without leaving it, begins again as after a reload. */
async function typeAndReload(name: string, text: string) {
	const before = begun();
	const { unmount } = await before.shown;
	await box(name).click();
	await userEvent.keyboard(text);
	expect(before.form.dirty).toBe(true);
	// A page that goes says no last word to the box.
	const kept = Object.entries(sessionStorage);
	await unmount();
	sessionStorage.clear();
	for (const [key, value] of kept) sessionStorage.setItem(key, value as string);
	const after = begun();
	await after.shown;
	return after;
}

test.each(['Country', 'Medical fields'])(
	'what is half typed in %s is back after a reload, and is not saved for a choice',
	async (name) => {
		const { form, onsave } = await typeAndReload(name, 'zzq');
		await expect.element(box(name)).toHaveValue('zzq');
		expect(form.resumed).toBe(true);
		await page.getByRole('button', { name: 'Save' }).click();
		await expect.element(box(name)).toHaveFocus();
		expect(onsave).not.toHaveBeenCalled();

		await userEvent.keyboard('{ArrowDown}');
		await expect.element(page.getByText('Nothing fits')).toBeVisible();
		await userEvent.clear(box(name));
		await page.getByRole('button', { name: 'Save' }).click();
		await expect.poll(() => onsave.mock.calls.length).toBe(1);
		expect(form.values['medicalFields']).toEqual(['imaging']);
	}
);

test.each([
	['Country', 'France', 'country', 'FR'],
	['Medical fields', 'Dosimetry', 'medicalFields', ['imaging', 'dosimetry']]
])(
	'what was typed in %s and says an option is that option after a reload',
	async (name, text, field, value) => {
		const { form } = await typeAndReload(name, text);
		expect(form.values[field]).toEqual(value);
	}
);

test('Escape takes what was typed away, kept or not', async () => {
	const { form, shown } = begun();
	await shown;
	await box('Country').click();
	await userEvent.keyboard('Fra{Escape}');
	await expect.element(box('Country')).toHaveValue('');
	expect(form.dirty).toBe(false);
	expect(new Form(partner, 'half', () => stored).dirty).toBe(false);
});

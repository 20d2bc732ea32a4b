import { createRecord, startEmpty, unplug } from './steps';
import { expect, test } from './test';

test('a question becomes an answer, a lead and a step further, by keys, and is undone', async ({
	page,
	guard
}) => {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'contacts', { 'Last name': 'Cerium', 'Expert in': 'Dosimetry' });
	await unplug(page, guard);
	const press = (key: string) => page.keyboard.press(key);
	const type = (text: string) => page.keyboard.type(text);
	const pressOn = async (name: string) => {
		await page.getByRole('button', { name, exact: true }).first().focus();
		await press('Enter');
	};

	await press('Control+k');
	await type('expert dosimetry');
	await expect(page.getByRole('option', { name: /^Cerium/ })).toBeVisible();
	await press('Escape');

	await press('Control+k');
	await type('new enquiry');
	await press('Enter');
	await expect(page.getByRole('textbox', { name: /^Subject/ })).toBeFocused();
	await type('Which detector?');
	await page.getByRole('textbox', { name: 'In words' }).focus();
	await type('Clinic of the Lake');
	await press('Control+Enter');
	await expect(page.getByRole('heading', { name: 'Open', exact: true })).toBeVisible();

	await pressOn('Ask an expert');
	await type('Cerium');
	await press('Enter');
	await press('Enter');
	await expect(page.getByRole('heading', { name: 'With an expert' })).toBeVisible();
	await pressOn('Answer');
	await type('Timepix3.');
	await press('Tab');
	await page.getByRole('textbox', { name: /^Answered on/ }).focus();
	await press('Enter');
	await expect(page.getByRole('heading', { name: 'Answered', exact: true })).toBeVisible();

	await pressOn('Make it a lead');
	await page.getByRole('textbox', { name: 'Reason' }).focus();
	await type('They asked');
	await press('Enter');
	await page.getByRole('link', { name: 'Clinic of the Lake' }).focus();
	await press('Enter');
	await expect(page.getByRole('button', { name: 'Lead', exact: true })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await expect(page.getByRole('link', { name: 'Which detector?' }).first()).toBeVisible();

	await page.goto('/partners?view=board');
	await page.getByRole('listbox', { name: 'Lead' }).focus();
	await press('Shift+ArrowRight');
	await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused();
	await type('Called');
	await press('Enter');
	await expect(page.getByRole('listbox', { name: 'Contacted' }).getByRole('option')).toHaveCount(1);
	await press('Control+z');
	await expect(page.getByRole('listbox', { name: 'Lead' }).getByRole('option')).toHaveCount(1);
});

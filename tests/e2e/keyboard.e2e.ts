import { createRecord, openSample, startEmpty, unplug } from './steps';
import { expect, test } from './test';

test('a record is created, edited and undone without a mouse', async ({ page, guard }) => {
	await startEmpty(page, 'Ada');
	await unplug(page, guard);
	await page.keyboard.press('Control+k');
	await page.keyboard.type('new partner');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('textbox', { name: /^Name/ })).toBeFocused();
	await page.keyboard.type('Typed by hand');
	await page.keyboard.press('Control+Enter');
	await expect(page).toHaveURL(/\/partners\/[0-9A-Z]{16}/);

	await page.keyboard.press('e');
	await expect(page.getByRole('textbox', { name: /^Name/ })).toBeFocused();
	await page.keyboard.press('Control+a');
	await page.keyboard.type('Typed again');
	await page.keyboard.press('Control+Enter');
	await expect(page.getByRole('article').getByRole('heading', { name: 'Typed again' })).toBeVisible();

	await page.keyboard.press('Control+z');
	await expect(page.getByRole('article').getByRole('heading', { name: 'Typed by hand' })).toBeVisible();
	await page.keyboard.press('Control+Shift+z');
	await expect(page.getByRole('article').getByRole('heading', { name: 'Typed again' })).toBeVisible();
});

test('the keys are shown on ?', async ({ page }) => {
	await startEmpty(page, 'Ada');
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toContainText('Undo');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
});

test('a call is noted in three key chords and some text, and undone in one', async ({ page, guard }) => {
	await openSample(page);
	await createRecord(page, 'affiliations', {
		Contact: 'Naos Fermium',
		Partner: 'Klinik und Poliklinik für Nuklearmedizin, Dresden'
	});
	await unplug(page, guard);
	let [chords, typed] = [0, 0];
	const press = async (chord: string) => {
		chords++;
		await page.keyboard.press(chord);
	};
	const type = async (text: string) => {
		typed += text.length;
		await page.keyboard.type(text);
	};
	await press('Control+k');
	await type('call dresden');
	await expect(page.getByRole('option', { name: /^Naos Fermium/ })).toHaveAttribute('aria-selected', 'true');
	await press('Enter');
	await expect(page.getByRole('dialog', { name: 'Conversation with Naos Fermium' })).toBeVisible();
	await type('Beam time for #timepix4 @ENLIGHT. Send the plan in 3 weeks');
	await expect(page.getByText(/^Next step: Send the plan · /)).toBeVisible();
	await press('Control+Enter');
	await expect(page.getByText(/^Noted: Beam time/)).toBeVisible();
	// Twenty seconds at five keys a second.
	expect(chords).toBeLessThanOrEqual(3);
	expect(chords + typed).toBeLessThanOrEqual(100);

	await page.goto('/partners?q=Nuklearmedizin');
	await page.getByRole('grid').getByRole('link').first().click();
	const timeline = page.getByRole('region', { name: 'Timeline' });
	await expect(timeline.getByRole('link', { name: '#timepix4', exact: true })).toBeVisible();
	await expect(page.getByRole('region', { name: 'What matters' })).toContainText('Send the plan');
	await page.keyboard.press('Control+z');
	await expect(timeline.getByText('Send the plan')).toHaveCount(0);
	await expect(page.getByRole('region', { name: 'What matters' })).toContainText('None open');
});

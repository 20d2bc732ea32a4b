import { accessibilityFaults } from './axe';
import type { Page } from '@playwright/test';
import {
	createRecord,
	editRecord,
	exportedText,
	fingerprint,
	join,
	startEmpty,
	takeIn,
	unplug
} from './steps';
import { expect, test } from './test';

function panelOf(page: Page) {
	return page.getByRole('region', { name: 'What is to be settled' });
}

/** A section of Review, where everything is settled with the keyboard. */
async function openReview(page: Page, section: string): Promise<void> {
	await page.goto(`/review?show=${section}`);
	await expect(panelOf(page)).toBeVisible();
}

test('two laptops settle conflicts and duplicates by keyboard, and hold the same again', async ({
	laptop,
	guard
}) => {
	test.slow();
	const ada = await laptop();
	await startEmpty(ada, 'Ada');
	await unplug(ada, guard);
	await createRecord(ada, 'partners', { Name: 'Lausanne University Hospital (CHUV)', City: 'Lausanne' });
	const chuv = new URL(ada.url()).pathname;
	await createRecord(ada, 'partners', { Name: 'Institut Pasteur', City: 'Paris' });
	await createRecord(ada, 'contacts', { 'Last name': 'Müller', 'First name': 'Hans' });

	const ben = await laptop();
	await join(ben, await exportedText(ada), 'Ben');
	await unplug(ben, guard);

	await editRecord(ada, chuv, { City: 'Lausanne-Ville' });
	await editRecord(ben, chuv, { City: 'Épalinges' });
	await createRecord(ben, 'partners', { Name: 'CHUV', Website: 'https://www.chuv.ch' });
	const double = new URL(ben.url()).pathname;
	await createRecord(ben, 'agreements', { Subject: 'MoU', Parties: 'CHUV' });
	const agreement = new URL(ben.url()).pathname;
	await createRecord(ben, 'contacts', { 'Last name': 'Mueller', 'First name': 'H.' });
	await takeIn(ada, await exportedText(ben));

	await ada.goto('/');
	await expect(ada.getByRole('link', { name: /^Review/ }).first()).toContainText('3');

	await openReview(ada, 'decide');
	await expect(ada.getByRole('main')).toContainText('from-a-colleague.isocentre.json');
	await ada.keyboard.press('1');
	await expect(ada.getByText('Nothing to decide')).toBeVisible();

	await openReview(ada, 'duplicates');
	expect(await accessibilityFaults(ada)).toEqual([]);
	await expect(ada.getByText('1 of 2')).toBeVisible();
	await ada.keyboard.press('j');
	await expect(ada.getByText('2 of 2')).toBeVisible();
	await ada.keyboard.press('k');
	for (let open = 2; open > 0; open--) {
		const choice = panelOf(ada).getByRole('group', { name: 'Which one stays' }).locator('label');
		const titles = await choice.allTextContents();
		const hospital = titles.findIndex((title) => title.includes('Lausanne'));
		if (hospital >= 0) await ada.keyboard.press(String(hospital + 1));
		await ada.keyboard.press(hospital >= 0 ? 'y' : 'n');
		await expect(ada.getByText(open === 2 ? '1 of 1' : 'No duplicates suspected')).toBeVisible();
	}

	await takeIn(ben, await exportedText(ada));
	expect(await fingerprint(ben)).toBe(await fingerprint(ada));
	await ben.goto('/review?show=duplicates');
	await expect(ben.getByText('No duplicates suspected')).toBeVisible();

	for (const page of [ada, ben]) {
		await page.goto(agreement);
		await expect(page.getByRole('article')).toContainText('Lausanne University Hospital (CHUV)');
		await page.goto(double);
		await expect(page.getByRole('article')).toContainText('Joined from “CHUV”');
		await expect(page.getByRole('article')).toContainText('chuv.ch');
	}

	await ben.getByRole('button', { name: 'Separate again' }).click();
	await expect(ben.getByRole('article').getByRole('heading', { name: 'CHUV', exact: true })).toBeVisible();
	await ben.keyboard.press('Control+z');
	await expect(ben.getByRole('article')).toContainText('Joined from “CHUV”');
});

test('a form says what looks like the record being written, and stops nobody', async ({ page, guard }) => {
	await startEmpty(page, 'Ada');
	await unplug(page, guard);
	await createRecord(page, 'partners', { Name: 'Université de Genève' });
	await page.goto('/partners/new');
	await page.getByRole('textbox', { name: /^Name/ }).fill('University of Geneva');
	await expect(page.getByText('This partner may be there already')).toBeVisible();
	await page.getByRole('button', { name: 'Create' }).click();
	await page.waitForURL(/\/partners\/[0-9A-Z]{16}/);
});

test('an edit by somebody who did not know of a join is not lost', async ({ laptop, guard }) => {
	test.slow();
	const ada = await laptop();
	await startEmpty(ada, 'Ada');
	await unplug(ada, guard);
	await createRecord(ada, 'partners', { Name: 'Université de Genève', City: 'Genève' });
	await createRecord(ada, 'partners', { Name: 'University of Geneva' });
	const double = new URL(ada.url()).pathname;
	const ben = await laptop();
	await join(ben, await exportedText(ada), 'Ben');
	await unplug(ben, guard);

	await openReview(ada, 'duplicates');
	await ada.keyboard.press('y');
	await expect(ada.getByText('No duplicates suspected')).toBeVisible();
	await editRecord(ben, double, { Website: 'https://www.unige.ch' });
	await takeIn(ada, await exportedText(ben));

	await openReview(ada, 'decide');
	await expect(panelOf(ada)).toContainText('Changed after it was joined');
	await expect(panelOf(ada)).toContainText('Ben');
	await ada.keyboard.press('y');
	await expect(ada.getByText('Nothing to decide')).toBeVisible();
	await takeIn(ben, await exportedText(ada));
	expect(await fingerprint(ben)).toBe(await fingerprint(ada));
	for (const page of [ada, ben]) {
		await page.goto(double);
		await expect(page.getByRole('article')).toContainText('unige.ch');
		await expect(page.getByRole('heading', { name: 'Université de Genève' }).first()).toBeVisible();
	}
});

import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from './axe';
import { createRecord, exportedText, join, startEmpty, takeIn, unplug } from './steps';
import { expect, test } from './test';

const standing = (page: Page) => page.getByRole('region', { name: 'Where it stands' });

/** A day so far from the browser's today. */
function dayFromNow(page: Page, days: number): Promise<string> {
	return page.evaluate((by) => {
		const day = new Date();
		day.setDate(day.getDate() + by);
		const two = (value: number) => String(value).padStart(2, '0');
		return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
	}, days);
}

/** Opens the dialog of a move from the page of an agreement and chooses the stage. */
async function beginMove(page: Page, stage: string): Promise<Locator> {
	await standing(page).getByRole('button', { name: 'Move on' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Stage').selectOption({ label: stage });
	return dialog;
}

async function moveTo(page: Page, stage: string, note = ''): Promise<void> {
	const dialog = await beginMove(page, stage);
	await dialog.getByLabel('Note').fill(note);
	await dialog.getByLabel('Note').press('Enter');
	await expect(dialog).toBeHidden();
	await expect(standing(page).getByText(stage, { exact: true }).first()).toBeVisible();
}

/** An agreement about isotopes that is being drafted; its form asks what entering the stage takes. */
async function createAgreement(page: Page): Promise<void> {
	await createRecord(page, 'agreements', { Subject: 'Isotopes', Stage: 'Drafting' });
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Move', exact: true }).click();
	await expect(dialog).toBeHidden();
	await expect(standing(page)).toContainText('Drafting');
}

/** A project with its green light and a partner, and the agreement it needs; stays on the page of that. */
async function openAgreement(page: Page): Promise<void> {
	await createRecord(page, 'partners', { Name: 'University Hospital', Country: 'Switzerland' });
	await createRecord(page, 'projects', { Title: 'Thin scintillators', Stage: 'Agreements in place' });
	const project = new URL(page.url()).pathname;
	// It comes from elsewhere, past the gates: that is said, with a reason.
	const gate = page.getByRole('dialog');
	await gate.getByRole('textbox', { name: /^Reason/ }).fill('Decided before there was this app.');
	await gate.getByRole('button', { name: 'Move', exact: true }).click();
	await expect(gate).toBeHidden();
	await createRecord(page, 'participations', {
		Project: 'Thin scintillators',
		Partner: 'University Hospital'
	});
	await page.goto(project);
	const panel = page.getByRole('region', { name: 'Agreements', exact: true });
	await expect(panel).toContainText('It needs 1 more agreement');
	await panel.getByRole('button', { name: 'Open it' }).click();
	await panel.getByRole('link', { name: 'Thin scintillators' }).click();
	await expect(standing(page)).toContainText('Turn: KT');
}

test('an approved project comes to a signed agreement, with its clauses, duties and end in sight', async ({
	page,
	guard
}) => {
	test.slow();
	await startEmpty(page, 'Ada');
	await unplug(page, guard);
	await openAgreement(page);
	const agreement = new URL(page.url()).pathname;

	await moveTo(page, 'Drafting');
	await moveTo(page, 'Negotiation', 'Draft 1 sent.');
	await expect(standing(page)).toContainText('Turn: Partner');
	await moveTo(page, 'Internal circulation');
	const legal = standing(page).getByRole('checkbox', { name: 'Legal Service has answered' });
	await legal.check();
	await expect(standing(page)).toContainText('1 of 4 has answered');

	const signing = await beginMove(page, 'Signed');
	await signing.getByRole('button', { name: 'Move', exact: true }).click();
	await expect(signing.getByRole('alert')).toContainText('no military use');
	await expect(signing.getByRole('alert')).toContainText('say that it is open-ended');
	await expect(signing).toContainText('3 of 4 answers of the internal circulation are missing');
	for (const end of ['From', 'To']) {
		await expect(signing.getByLabel(end, { exact: true })).toHaveAttribute('aria-invalid', 'true');
		await expect(signing.getByLabel(end, { exact: true })).toHaveAccessibleDescription(/open-ended/);
	}
	await expect(signing.getByLabel('From', { exact: true })).toBeFocused();
	await signing.getByLabel('To', { exact: true }).fill(await dayFromNow(page, 20));
	expect(await accessibilityFaults(page)).toEqual([]);
	await signing.getByRole('button', { name: 'no military use: It is there' }).click();
	await signing.getByRole('button', { name: 'data privacy: Not needed' }).click();
	await signing.getByRole('button', { name: 'publication: It is there' }).click();
	await expect(signing.getByRole('alert')).toBeHidden();
	await signing.getByRole('button', { name: 'Move', exact: true }).click();
	await expect(signing).toBeHidden();

	const force = await beginMove(page, 'Active');
	await force.getByRole('button', { name: 'Move', exact: true }).click();
	await expect(force).toBeHidden();
	await expect(standing(page)).toContainText('20 days left');
	await expect(standing(page)).toContainText('Draft 1 sent.');

	const duties = [
		{ Duty: 'Statement of royalties', Due: await dayFromNow(page, -100), Recurrence: 'Every quarter' },
		{ Duty: 'Final report', Due: await dayFromNow(page, 15), Recurrence: 'Once' }
	];
	for (const duty of duties)
		await createRecord(page, 'obligations', { Agreement: 'Thin scintillators', ...duty });
	await page.goto(agreement);
	await standing(page).getByRole('button', { name: 'Done: Statement of royalties' }).click();
	await expect(page.getByText(/Done: Statement of royalties; next due/)).toBeVisible();
	await expect(standing(page).getByRole('button', { name: 'Done: Statement of royalties' })).toBeVisible();

	await page.goto('/agreement-watch');
	await expect(page.getByRole('region', { name: 'Notices and ends' })).toContainText('20 days left');
	await expect(page.getByRole('region', { name: 'Obligations' })).toContainText('Final report');
	expect(await accessibilityFaults(page)).toEqual([]);
});

test('a move on the board asks what it takes, and is taken back by the quiet line', async ({
	page,
	guard
}) => {
	await startEmpty(page, 'Ada');
	await unplug(page, guard);
	await createAgreement(page);
	await page.goto('/agreements?view=board');
	const lane = (name: string) => page.getByRole('listbox', { name });
	await lane('Drafting').focus();
	await page.keyboard.press('Shift+ArrowRight');
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByLabel('Stage')).toHaveValue('negotiation');
	await dialog.getByRole('button', { name: 'Move', exact: true }).click();
	await expect(page.getByText('Isotopes: Negotiation')).toBeVisible();
	await expect(lane('Negotiation')).toContainText('Isotopes');
	await page.getByRole('button', { name: 'Undo', exact: true }).click();
	await expect(lane('Drafting')).toContainText('Isotopes');
});

test('two laptops move one agreement differently, and a person decides', async ({ laptop, guard }) => {
	test.slow();
	const ada = await laptop();
	await startEmpty(ada, 'Ada');
	await unplug(ada, guard);
	await createAgreement(ada);
	const agreement = new URL(ada.url()).pathname;
	const ben = await laptop();
	await join(ben, await exportedText(ada), 'Ben');
	await unplug(ben, guard);

	await ada.goto(agreement);
	await moveTo(ada, 'Negotiation');
	await ben.goto(agreement);
	await moveTo(ben, 'Terminated', 'They gave up.');
	await takeIn(ada, await exportedText(ben));

	await ada.goto('/review?show=decide');
	const panel = ada.getByRole('region', { name: 'What is to be settled' });
	await expect(panel).toContainText('Negotiation');
	await expect(panel).toContainText('Terminated');
	await ada.goto(agreement);
	await expect(standing(ada)).toContainText('by Ada');
	await expect(standing(ada)).toContainText('They gave up.');
});

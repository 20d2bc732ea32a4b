import type { Page } from '@playwright/test';
import { manners, prepare, press, type Control } from './controls';
import { createRecord, openSample } from './steps';
import { expect, test } from './test';

const walked = [
	'/',
	'/due?who=everyone',
	'/projects',
	'/projects?layout=board',
	'/technologies',
	'/partners',
	'/contacts',
	'/conversations',
	'/budget'
];

/** What shows only while it has the focus is reached by keys alone; what is deleted is not to be had again. */
const apart = /^(Skip to the content|Delete|Erase)/;

const settled = (page: Page) => expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();

/** The controls of a screen, once it is drawn whole: no more have come for a while. */
async function allControls(page: Page): Promise<readonly Control[]> {
	for (let before = -1; ;) {
		const found = await page.evaluate(() => window.walk.controls());
		if (found.length === before) return found;
		before = found.length;
		await page.waitForTimeout(400);
	}
}

/** As the screen was: back from where a control led, out of what it opened. */
async function restore(page: Page, address: string): Promise<void> {
	for (let layer = 0; layer < 3; layer++) {
		if (page.url() !== address) break;
		const over = await page.evaluate(
			() => document.querySelector(':popover-open, dialog[open], [data-unsaved]') !== null
		);
		if (!over) return;
		await page.keyboard.press('Escape');
	}
	if (page.url() === address) return;
	await page.goto(address);
	await settled(page);
}

test.use({ hasTouch: true });

test('every control does something by mouse, by keys and by touch', async ({ page }) => {
	test.setTimeout(600_000);
	await prepare(page);
	await openSample(page);
	const known = new Set<string>();
	const dead: string[] = [];
	for (const path of walked) {
		await page.goto(path);
		await settled(page);
		const address = page.url();
		const fresh = (await allControls(page)).filter(({ sign }) => !known.has(sign));
		for (const control of fresh) {
			known.add(control.sign);
			if (!apart.test(control.name)) dead.push(...(await deadManners(page, control, address)));
		}
	}
	expect(known.size).toBeGreaterThan(60);
	expect(dead).toEqual([]);
});

async function deadManners(page: Page, control: Control, address: string): Promise<string[]> {
	const dead: string[] = [];
	for (const manner of manners) {
		const effect = await press(page, control, manner);
		if (effect === false)
			dead.push(`${new URL(address).pathname}: ${control.kind} “${control.name}” by ${manner}`);
		if (effect) await restore(page, address);
	}
	return dead;
}

test('who has no name is asked for it by the act, once, and the act goes on', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.getByRole('button', { name: 'Not now' }).click();
	await createRecord(page, 'projects', { Title: 'Gantry magnet' });
	await page.getByRole('button', { name: 'Move to Idea' }).click();
	const dialog = page.getByRole('dialog', { name: 'Who does this?' });
	await dialog.getByRole('textbox').fill('Ada');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Gantry magnet moved to Idea')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await page.getByRole('button', { name: 'Move to Idea' }).click();
	await expect(page.getByText('Gantry magnet moved to Idea')).toBeVisible();
	await expect(dialog).toBeHidden();
});

import type { Page } from '@playwright/test';
import { manners, prepare, press, type Control, type Manner } from './controls';
import { screens } from './screens';
import { createRecord, openSample } from './steps';
import { expect, networked, test } from './test';
import { goWithin } from './within';

test.use(networked);

/** Pages of records whose panels have controls of their own. */
const pages = [
	'/projects/BTKZCMWHC6975DD6',
	'/agreements/XHZ4RBGD9GKBSY8P',
	'/meetings/H6WP8RS06A5GJPNC',
	'/bodies/SQPYK0ZPF377RJYR',
	'/countries',
	'/search?q=CERN',
	'/projects/BTKZCMWHC6975DD6/edit'
];

const walked = [...screens.map(({ path }) => path), ...pages];

/** What shows only while it has the focus is reached by keys alone; what is deleted is not to be had again. */
const apart = /^(Skip to the content|Delete|Erase)/;

const settled = (page: Page) => expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();

/** Within the app, else by loading it anew. */
async function visit(page: Page, address: string): Promise<void> {
	if (await goWithin(page, address)) return;
	await page.goto(address);
	await settled(page);
}

/** What a screen is to be put back to. */
interface Screen {
	readonly address: string;
	readonly preferences: Readonly<Record<string, string>>;
}

/** As the screen was: out of what a control opened, back from where it led, with the preferences as they were. */
async function restore(page: Page, { address, preferences }: Screen, { kind }: Control): Promise<void> {
	for (let layer = 0; layer < 3; layer++) {
		const opened = ':popover-open, dialog[open], [data-unsaved=""]';
		const over = await page.evaluate((one) => document.querySelector(one) !== null, opened);
		if (!over) break;
		await page.keyboard.press('Escape');
	}
	if (kind === 'choice' && (await page.evaluate((kept) => window.walk.prefer(kept), preferences)))
		await page.goto(address);
	if (page.url() !== address) await visit(page, address);
}

/** Of controls made as one component, whatever they are called, so many are pressed: what they do is written once. */
const alike = process.env['LONG'] ? 4 : 2;

/**
 * How a control is operated: one of each component in every manner, the others by mouse; their keys are the browser's.
 * A finger follows a link as the mouse does.
 */
function mannersFor({ component, kind }: Control, proved: Set<string>): readonly Manner[] {
	if (proved.has(component)) return ['mouse'];
	proved.add(component);
	return kind === 'link' && !process.env['LONG'] ? ['mouse', 'keys'] : manners;
}

test.use({ hasTouch: true });

test('every control does something by mouse, by keys and by touch', async ({ page }) => {
	test.setTimeout(900_000);
	await prepare(page);
	await openSample(page);
	const known = new Set<string>();
	const proved = new Set<string>();
	const pressed = new Map<string, number>();
	const dead: string[] = [];
	const gone: string[] = [];
	for (const path of walked) {
		await visit(page, new URL(path, page.url()).href);
		const screen = { address: page.url(), preferences: await page.evaluate(() => ({ ...localStorage })) };
		const found = await page.evaluate(() => window.walk.controls());
		for (const control of found.filter(({ sign }) => !known.has(sign))) {
			known.add(control.sign);
			const before = pressed.get(control.component) ?? 0;
			if (before === alike || apart.test(control.name)) continue;
			pressed.set(control.component, before + 1);
			for (const manner of mannersFor(control, proved)) {
				let effect = await press(page, control, manner);
				if (!effect && manner !== 'mouse') {
					// Said a second time, it may say the same, or not be there: once more on the screen as it comes.
					await page.goto(screen.address);
					await settled(page);
					effect = await press(page, control, manner);
				}
				const said = `${path}: ${control.kind} “${control.name}” by ${manner}`;
				if (effect === false) dead.push(said);
				if (effect === undefined) gone.push(said);
				else if (effect) await restore(page, screen, control);
			}
		}
	}
	await test.info().attach('gone', { body: gone.join('\n') });
	expect(known.size).toBeGreaterThan(200);
	expect(pressed.size).toBeGreaterThan(100);
	// Toasts go by themselves, and cells of the sheet while another has the cursor.
	expect(gone.length).toBeLessThan(40);
	expect(dead).toEqual([]);
});

test('who has no name is asked for it by the act, once, and the act goes on', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.getByRole('button', { name: 'Not now' }).click();
	await createRecord(page, 'projects', { Title: 'Gantry magnet' });
	await page.getByRole('button', { name: 'Move to Idea' }).click();
	const dialog = page.getByRole('dialog', { name: 'Who does this?' });
	await dialog.getByRole('textbox').fill('  ');
	await dialog.getByRole('button', { name: 'Save and go on' }).click();
	await expect(dialog.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
	await expect(dialog.getByRole('textbox')).toBeFocused();
	await dialog.getByRole('textbox').fill('Ada');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Gantry magnet moved to Idea')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await page.getByRole('button', { name: 'Move to Idea' }).click();
	await expect(page.getByText('Gantry magnet moved to Idea')).toBeVisible();
	await expect(dialog).toBeHidden();
});

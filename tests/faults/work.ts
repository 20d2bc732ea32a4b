import type { Locator, Page } from '@playwright/test';
import { createRecord } from '../e2e/steps';
import { expect } from './test';
import { typeCities } from './typist';

/** A change as somebody asked for it. */
export interface Asked {
	readonly value: string;
	/** How many records it writes to. */
	readonly records: number;
}

/**
 * Normal work at the table of partners: cells, several rows at once, new records, undo. Every value is written
 * once in a lifetime, so that the log tells what became of each change.
 */
export class Work {
	readonly asked: Asked[] = [];
	/** Those of which the screen said that they are done: it shows nothing that is not on the disk. */
	readonly acknowledged = new Set<string>();
	readonly #random: () => number;

	constructor(random: () => number) {
		this.#random = random;
	}

	/** Hears what the page says is done; once for each tab. */
	async listen(page: Page): Promise<void> {
		await page.exposeFunction('acknowledge', (value: string) => void this.acknowledged.add(value));
	}

	/** Works until the browser is gone; the promise rejects then. */
	async goOn(page: Page): Promise<never> {
		for (;;) {
			const dice = this.#random();
			if (dice < 0.7) await this.#editCells(page);
			else if (dice < 0.8) await this.#undo(page);
			else if (dice < 0.9) await this.#editSeveral(page);
			else await this.#create(page);
		}
	}

	async #editCells(page: Page): Promise<void> {
		const cells = Array.from({ length: 12 }, () => {
			const row = Math.floor(this.#random() * 8);
			return { row, value: this.#ask(1).value };
		});
		await page.evaluate(typeCities, cells);
	}

	async #undo(page: Page): Promise<void> {
		const { value } = this.#ask(1);
		await page.evaluate(typeCities, [{ row: 0, value }]);
		await page.keyboard.press('Control+z');
		await expect(cityOf(page, 0)).not.toHaveText(value);
	}

	async #editSeveral(page: Page): Promise<void> {
		const rows = 2 + Math.floor(this.#random() * 6);
		const asked = this.#ask(rows);
		for (let row = 0; row < rows; row++)
			await rowAt(page, row).getByRole('gridcell', { name: 'Select' }).click();
		await page.getByRole('button', { name: 'Edit a field…' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('combobox').first().selectOption({ label: 'City' });
		await dialog.getByRole('textbox', { name: 'City' }).fill(asked.value);
		await dialog.getByRole('button', { name: `Change ${rows} records` }).click();
		await cityOf(page, rows - 1)
			.getByText(asked.value, { exact: true })
			.waitFor();
		this.acknowledged.add(asked.value);
		await page.getByRole('button', { name: 'Release' }).click();
	}

	async #create(page: Page): Promise<void> {
		const asked = this.#ask(1);
		await createRecord(page, 'partners', { Name: `Made ${asked.value}`, City: asked.value });
		this.acknowledged.add(asked.value);
		await openTable(page);
	}

	#ask(records: number): Asked {
		const asked = { value: `City ${this.asked.length + 1}`, records };
		this.asked.push(asked);
		return asked;
	}
}

/** The browser found its storage damaged, and threw all of it away before the app was asked. */
export class ThrownAway extends Error {}

const thrownAway = 'The browser says that it found its storage damaged and threw it away.';

/** Opens the table of partners and waits for its rows; where none come, says what stood there instead. */
export async function openTable(page: Page): Promise<void> {
	await page.goto('/partners');
	try {
		await rowAt(page, 0).or(page.getByText(thrownAway)).first().waitFor({ timeout: 60_000 });
	} catch (error) {
		if (page.isClosed()) throw error;
		const text = await page.locator('body').innerText({ timeout: 5000 });
		throw new Error(`No table of partners, but: ${text.slice(0, 1000)}`, { cause: error });
	}
	if (await page.getByText(thrownAway).isVisible()) throw new ThrownAway(thrownAway);
}

/** Restores what the rescue screen offers, and waits for the table of partners. */
export async function restore(page: Page): Promise<void> {
	await page.goto('/partners');
	await page.getByText(thrownAway).waitFor();
	await page.getByRole('button', { name: 'Restore', exact: true }).click();
	await openTable(page);
}

function rowAt(page: Page, row: number): Locator {
	return page.getByRole('grid').locator(`[data-row="${row}"]`);
}

function cityOf(page: Page, row: number): Locator {
	return rowAt(page, row).getByRole('gridcell').nth(4);
}

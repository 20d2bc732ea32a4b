import type { Browser, Page } from 'playwright';
import type { Line } from '../../report';
import { outcomeOf } from '../outcome';

const projects = 500;
const years = 15;
/** Of sixty a second, in milliseconds; a screen shows no more. */
const frame = 1000 / 60;

/** Run in the page as it stands: what is compiled for Node names functions in a way that a page does not know. */
const noting = `{
	const frames = (window.frames60 = []);
	requestAnimationFrame(function note(before) {
		requestAnimationFrame((now) => {
			frames.push(now - before);
			note(now);
		});
	});
}`;

/** How long each frame of the page took while something was done in it. */
async function framesOf(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
	await page.evaluate(noting);
	await act();
	const frames = await page.evaluate(() => window.frames60 ?? []);
	await page.reload();
	await sheetOf(page);
	return frames;
}

declare global {
	interface Window {
		/** Milliseconds between two frames. */
		frames60?: number[];
	}
}

async function sheetOf(page: Page): Promise<void> {
	await page.locator('[role=grid] td').first().waitFor({ timeout: 60_000 });
	await page.locator('[role=grid] td').first().click();
}

function line(name: string, frames: readonly number[]): Line {
	const sorted = frames.toSorted((a, b) => a - b);
	const at95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
	// A frame that was missed takes two.
	return {
		type: 'fact',
		id: 'SHEET',
		name,
		value: Math.round(at95 * 10) / 10,
		unit: `ms a frame, the slowest 5 % left out of ${frames.length}`,
		goal: '60 frames a second',
		good: at95 < frame * 1.5
	};
}

async function repeated(times: number, act: (at: number) => Promise<void>): Promise<void> {
	for (let at = 0; at < times; at++) await act(at);
}

/** The budget sheet of 500 projects and 15 years, as the app shows it: scrolled, gone through by keys, typed in. */
export default async function sheet(browser: Browser, url: string): Promise<Line[]> {
	const context = await browser.newContext({
		serviceWorkers: 'block',
		viewport: { width: 1440, height: 900 }
	});
	const page = await context.newPage();
	await outcomeOf(page, `${url}/bench/?fill=${projects}&years=${years}`);
	await page.goto(`${url}/budget?view=sheet&from=2020&to=${2020 + years - 1}`);
	await sheetOf(page);
	const box = (await page.locator('[role=grid]').boundingBox())!;
	await page.mouse.move(box.x + box.width / 2, box.y + 200);
	const scrolled = await framesOf(page, () =>
		repeated(100, async () => {
			await page.mouse.wheel(0, 120);
			await page.waitForTimeout(8);
		})
	);
	const walked = await framesOf(page, () =>
		repeated(100, async (at) => {
			await page.keyboard.press(at % 4 === 3 ? 'ArrowRight' : 'ArrowDown');
		})
	);
	const typed = await framesOf(page, () =>
		repeated(20, async (at) => {
			await page.keyboard.type(String(10_000 + at));
			await page.keyboard.press('Enter');
		})
	);
	await context.close();
	return [line('sheet-scrolled', scrolled), line('sheet-by-keys', walked), line('sheet-typed', typed)];
}

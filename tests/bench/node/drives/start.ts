import type { Browser, BrowserContext } from 'playwright';
import { timesOf, type Line } from '../../report';
import { outcomeOf } from '../outcome';

const many = 100_000;
const few = 100;
const rounds = 7;

async function profile(browser: Browser, url: string, count: number): Promise<BrowserContext> {
	const context = await browser.newContext({
		serviceWorkers: 'block',
		viewport: { width: 1440, height: 900 }
	});
	const page = await context.newPage();
	await outcomeOf(page, `${url}/bench/?fill=${count}`);
	await page.close();
	return context;
}

/** Opens the app in a new tab on the list of projects: until the first rows are painted, in its own clock. */
async function firstRows(context: BrowserContext, url: string): Promise<number> {
	const page = await context.newPage();
	await page.goto(`${url}/projects`);
	// Asked in each frame of the page itself.
	const at = await page.waitForFunction(
		() => document.querySelector('[role=row][data-row]') !== null && performance.now(),
		undefined,
		{ timeout: 120_000, polling: 'raf' }
	);
	const ms = Number(await at.jsonValue());
	await page.close();
	return ms;
}

/** The first screen of a large portfolio against that of a small one, in the app as it is. */
export default async function start(browser: Browser, url: string): Promise<Line[]> {
	const large = await profile(browser, url, many);
	const small = await profile(browser, url, few);
	const times: Record<'large' | 'small', number[]> = { large: [], small: [] };
	for (let round = 0; round <= rounds; round++) {
		const pair = { large: await firstRows(large, url), small: await firstRows(small, url) };
		if (round === 0) continue;
		times.large.push(pair.large);
		times.small.push(pair.small);
	}
	await large.close();
	await small.close();
	return [
		{
			type: 'ratio',
			id: 'G4',
			name: 'start-100000-over-100-records',
			goal: 1.3,
			ours: timesOf(times.large),
			anchor: timesOf(times.small),
			against: 'the same with 100 records'
		}
	];
}

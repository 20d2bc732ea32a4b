import type { Browser } from 'playwright';
import type { Line } from '../../report';

/** A page of Svelte and Dexie with a table of 30 rows, gzip: what this stack costs before any feature. */
const floor = 53.6;
const goal = 3;

/** What the first start transfers before anything is touched: page, scripts, styles, fonts; gzip, in KB. */
export default async function load(browser: Browser, url: string): Promise<Line[]> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	let bytes = 0;
	let scripts = 0;
	const types = new Map<string, string>();
	await session.send('Network.enable');
	session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		bytes += encodedDataLength;
		if (types.get(requestId) === 'Script') scripts += encodedDataLength;
	});
	await page.goto(url);
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.waitForTimeout(3000);
	await context.close();
	const fact = (name: string, value: number, unit: string, limit: string, good: boolean): Line => ({
		type: 'fact',
		id: 'G23',
		name,
		value: Number(value.toPrecision(3)),
		unit,
		goal: limit,
		good
	});
	const ratio = bytes / 1024 / floor;
	return [
		fact('load-over-floor', ratio, 'x', `<= ${goal} times ${floor} KB`, ratio <= goal),
		fact('load-first', bytes / 1024, 'KB gzip', `<= ${(goal * floor).toFixed(0)}`, ratio <= goal),
		fact('load-scripts', scripts / 1024, 'KB gzip', 'part of it', true)
	];
}

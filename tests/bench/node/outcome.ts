import type { Page } from 'playwright';
import type { Line } from '../report';

/** Opens a page of the bench and waits for what it has to say. */
export async function outcomeOf(page: Page, address: string): Promise<Line[]> {
	await page.goto(address);
	const outcome = await page.waitForFunction(() => window.outcome, undefined, {
		timeout: 900_000,
		polling: 500
	});
	const result = (await outcome.jsonValue())!;
	if ('error' in result) throw new Error(`${address}: ${result.error}`);
	return [...result.lines];
}

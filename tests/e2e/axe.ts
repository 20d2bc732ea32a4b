import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe finds wrong with a page by WCAG 2.2 AA, a line each with the places. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
	// Evaluated through the debugger, so the page's own policy against foreign scripts does not stop it.
	await page.evaluate(axe.source);
	return page.evaluate(async () => {
		const { axe: loaded } = window as unknown as { axe: typeof import('axe-core') };
		const { violations } = await loaded.run(document, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
		});
		return violations.map(
			({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
		);
	});
}

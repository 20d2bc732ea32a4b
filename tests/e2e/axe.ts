import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** Which rules are asked: all, those about colours, or those about everything else. */
export type AxeRules = 'all' | 'colours' | 'words';

/** What axe finds wrong with a page by WCAG 2.2 AA, a line each with the places. */
export async function accessibilityFaults(page: Page, rules: AxeRules = 'all'): Promise<string[]> {
	// Evaluated through the debugger, so the page's own policy against foreign scripts does not stop it.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	return page.evaluate(async (asked) => {
		const { axe: loaded } = window as unknown as { axe: typeof import('axe-core') };
		const ofColours = ['color-contrast', 'link-in-text-block'];
		const { violations } = await loaded.run(
			document,
			asked === 'colours'
				? { runOnly: { type: 'rule', values: ofColours } }
				: {
						runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
						rules: Object.fromEntries(ofColours.map((rule) => [rule, { enabled: asked === 'all' }]))
					}
		);
		return violations.map(
			({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
		);
	}, rules);
}

import type { Page } from '@playwright/test';

/**
 * Goes to an address of the app as a link does, without loading it anew, and waits until the screen is drawn whole.
 * Runs in the page.
 *
 * @returns whether it got there
 */
async function follow(address: string): Promise<boolean> {
	const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
	const link = document.createElement('a');
	link.href = address;
	document.body.append(link);
	link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
	link.remove();
	for (let wait = 0; wait < 100 && location.href !== link.href; wait++) await pause(10);
	const elements = document.getElementsByTagName('*');
	for (let before = -1, same = 0; same < 3; await pause(50)) {
		const isBusy = document.querySelector('main [aria-busy="true"]') !== null;
		same = elements.length === before && !isBusy ? same + 1 : 0;
		before = elements.length;
	}
	return location.href === link.href;
}

/** As a link within the app leads there; see {@link follow}. False also where the page was loaded anew meanwhile. */
export function goWithin(page: Page, address: string): Promise<boolean> {
	return page.evaluate(follow, address).catch(() => false);
}

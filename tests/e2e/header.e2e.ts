import type { Page } from '@playwright/test';
import { openSample } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

/** What is cut, covered or outside in the header of the open screen. */
const headerFaults = (page: Page) =>
	page.evaluate(() => {
		const title = document.querySelector('h1')!;
		const header = title.closest('header')!;
		const parts = [...header.querySelectorAll<HTMLElement>('h1, a, button, .chip')].filter(
			(part) => part.checkVisibility() && !part.closest('[popover], dialog')
		);
		const name = (part: HTMLElement) => `${part.tagName} ${part.innerText.trim()}`;
		const inside = header.getBoundingClientRect();
		const faults: string[] = [];
		for (const part of parts) {
			const box = part.getBoundingClientRect();
			const out =
				box.left < inside.left || box.right > Math.min(inside.right, innerWidth) || box.top < inside.top;
			if (out || box.bottom > inside.bottom) faults.push(`outside: ${name(part)}`);
			const whole = part === title || part.classList.contains('chip');
			if (whole && (part.scrollWidth > part.clientWidth + 1 || part.clientWidth < 8))
				faults.push(`cut: ${name(part)}`);
			for (const other of parts.slice(parts.indexOf(part) + 1)) {
				if (part.contains(other)) continue;
				const beside = other.getBoundingClientRect();
				const across = Math.min(box.right, beside.right) - Math.max(box.left, beside.left);
				const down = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top);
				if (across > 1 && down > 1) faults.push(`covered: ${name(part)}, ${name(other)}`);
			}
		}
		return faults;
	});

/** Follows a link to an address of the app, without loading it anew. */
async function follow(page: Page, address: string): Promise<void> {
	await page.evaluate((href) => {
		const link = Object.assign(document.createElement('a'), { href });
		document.body.append(link);
		link.click();
		link.remove();
	}, address);
	await page.waitForURL((url) => url.pathname + url.search === address);
}

test('titles and chips are whole and nothing lies over another, however wide the window', async ({
	page
}) => {
	// Years later the sample is as it was: no more is overdue, and it says of which day it is.
	await page.clock.setFixedTime(new Date('2031-05-05T09:00:00'));
	await openSample(page);
	await expect(page.getByRole('button', { name: /^As of 27 Nov 2026/ })).toBeVisible();
	await expect(page.getByText('Sample data, always as of 27 Nov 2026')).toBeVisible();
	await page.goto('/due?who=everyone');
	await expect(page.getByRole('region', { name: /^Overdue/ }).getByRole('listitem')).toHaveCount(3);
	await page.goto('/pipeline?view=table');
	const titles = page.locator('td.title a');
	await expect(titles.first()).toBeVisible();
	const longest = await titles.evaluateAll((links) =>
		links.sort((a, b) => b.textContent!.length - a.textContent!.length)[0]!.getAttribute('href')!
	);
	const places = [
		'/',
		'/due?who=everyone',
		'/budget',
		'/scoring',
		'/agreement-watch',
		'/meetings/H6WP8RS06A5GJPNC/room',
		'/settings',
		'/partners/new',
		longest
	];
	for (const language of ['en', 'fr']) {
		await page.evaluate((locale) => localStorage.setItem('PARAGLIDE_LOCALE', locale), language);
		await page.goto('/exchange');
		for (const place of places) {
			const title = await page.locator('h1').innerText();
			await follow(page, place);
			await expect(page.locator('h1'), place).not.toHaveText(title);
			for (const width of [390, 768, 1280, 1440, 1920]) {
				await page.setViewportSize({ width, height: 800 });
				expect.soft(await headerFaults(page), `${language} ${place} at ${width}`).toEqual([]);
			}
		}
	}
});

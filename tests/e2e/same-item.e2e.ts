import type { Page } from '@playwright/test';
import { attend, expectLeft, itemOf, setUpCommittee, toItem } from './committee';
import { exportedText, fingerprint, join, startEmpty, takeIn, unplug } from './steps';
import { expect, test } from './test';

const title = 'Project Alpha';

async function decide(page: Page, room: string, key: string, outcome: string): Promise<void> {
	await page.goto(room);
	await toItem(page, title);
	await page.keyboard.press(key);
	await page.keyboard.press('Enter');
	await expect(itemOf(page, title)).toContainText(outcome);
}

test('two laptops decide the same item differently: one decision, a conflict, both in the history', async ({
	laptop,
	guard
}) => {
	test.slow();
	const ada = await laptop();
	await startEmpty(ada, 'Ada');
	await unplug(ada, guard);
	const seats = ['Chair', 'Head of BE', 'Head of EP'];
	const { room } = await setUpCommittee(ada, {
		seats,
		envelopes: { 2027: 75_000_00 },
		projects: [{ title, asks: { 2027: 10_000_00 } }]
	});
	await attend(ada, seats);
	const ben = await laptop();
	await join(ben, await exportedText(ada), 'Ben');
	await unplug(ben, guard);

	await decide(ada, room, 'a', 'Approved');
	await decide(ben, room, 'r', 'Rejected');
	await takeIn(ada, await exportedText(ben));

	await ada.goto('/decisions');
	const list = ada.getByRole('toolbar', { name: 'View of the list' });
	await expect(list.getByRole('status')).toHaveText('1');
	await ada.goto('/review?show=decide');
	await expect(ada.getByRole('main')).toContainText('Outcome');
	await ada.goto('/history');
	await expect(ada.getByRole('main').getByText(/^Decided: “.*Project Alpha/)).toHaveCount(2);

	// Recording it once more in the room settles all of it: the decision, its lines, where the project stands.
	await ada.goto(room);
	await expect(itemOf(ada, title)).toContainText('Decided differently');
	await expect(ada.getByText('Recorded differently on two laptops, and not settled yet.')).toBeVisible();
	await ada.keyboard.press('a');
	await ada.keyboard.press('Enter');
	await expect(itemOf(ada, title)).toContainText('Approved');
	await expectLeft(ada, '2027', '75’000');
	await ada.goto('/review?show=decide');
	await expect(ada.getByText('Nothing to decide')).toBeVisible();

	await takeIn(ben, await exportedText(ada));
	expect(await fingerprint(ben)).toBe(await fingerprint(ada));
	await ben.goto(room);
	await expect(itemOf(ben, title)).toContainText('Approved');
	await expectLeft(ben, '2027', '75’000');
});

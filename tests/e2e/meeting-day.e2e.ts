import { readFile } from 'node:fs/promises';
import { accessibilityFaults } from './axe';
import { attend, expectLeft, itemOf, setUpCommittee, toItem } from './committee';
import { startEmpty, unplug } from './steps';
import { expect, test } from './test';

const names = ['Alpha', 'Bravo', 'Carol', 'Delta', 'Echos', 'Fermi', 'Gamma', 'Hotel', 'India', 'Julia'];
const projects = names.map((name) => ({
	title: `Project ${name}`,
	asks: { 2027: 10_000_50 },
	...(name !== 'Alpha' && { decides: 'funding' as const }),
	fails: name === 'Bravo' ? ['STRAT-3'] : []
}));
const seats = ['Chair', 'Head of BE', 'Head of EP', 'Head of TE'];

test('a CMASC day: ten decisions, envelopes that add up, minutes that hold them all', async ({
	page,
	guard
}) => {
	test.slow();
	await startEmpty(page, 'Ada');
	await unplug(page, guard);
	const { meeting, room } = await setUpCommittee(page, { seats, envelopes: { 2027: 65_000_00 }, projects });
	await page.goto(room);
	await page.getByText('Attendance', { exact: true }).click();
	await expect(page.getByText('No quorum: 3 needed')).toBeVisible();
	await attend(page, seats.slice(0, 2));
	await page.getByRole('button', { name: 'Start the meeting' }).click();
	await expect(page.getByRole('button', { name: 'Close the meeting' })).toBeVisible();
	await attend(page, seats.slice(2));
	await expect(page.getByText(/arrived at \d\d:\d\d/)).toHaveCount(2);
	await expect(page.getByText('Quorum of 3 reached')).toBeVisible();

	// Two keys where the defaults fit. A green light recommends what is asked, and nothing less is left.
	await toItem(page, 'Project Alpha');
	await page.keyboard.press('a');
	await expect(page.getByRole('textbox', { name: /^Recommend for 2027/ })).toHaveValue('10’000.50');
	await expect(itemOf(page, 'Project Alpha')).not.toContainText('Approved');
	await page.keyboard.press('Enter');
	await expect(itemOf(page, 'Project Alpha')).toContainText('Approved');
	await expectLeft(page, '2027', '65’000');

	const decide = async (title: string, press: () => Promise<void>, outcome: string, left: string) => {
		await toItem(page, title);
		await press();
		await page.keyboard.press('Enter');
		await expect(itemOf(page, title)).toContainText(outcome);
		await expectLeft(page, '2027', left);
	};
	const approve = () => page.keyboard.press('a');

	// What the gate demands and fails is counted before it is recorded, and passed for a typed reason alone.
	await decide(
		'Project Bravo',
		async () => {
			// What a decision would leave is seen before it is recorded.
			await approve();
			await expectLeft(page, '2027', '54’999.50');
			await expect(page.getByText('1 check that the gate demands fails', { exact: true })).toBeVisible();
			const reason = page.getByRole('textbox', { name: 'Why the project may pass all the same' });
			await expect(reason).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(page.getByText(/Say why the project may pass/)).toBeVisible();
			await expect(itemOf(page, 'Project Bravo')).not.toContainText('Approved');
			await reason.fill('No provider has answered since May.');
		},
		'Approved',
		'54’999.50'
	);
	await decide(
		'Project Carol',
		async () => {
			await page.getByRole('checkbox', { name: 'Head of BE' }).check();
			await approve();
			// Out of a field Enter records all the same.
			await page.keyboard.press('m');
			await page.keyboard.press('Escape');
		},
		'Approved',
		'44’999'
	);
	await decide('Project Delta', () => page.keyboard.press('d'), 'Deferred', '44’999');
	await decide(
		'Project Echos',
		async () => {
			await page.keyboard.press('c');
			await expect(page.getByRole('textbox', { name: 'Conditions', exact: true })).toBeFocused();
			await page.keyboard.type('The letter of the hospital first.');
		},
		'Approved with conditions',
		'34’998.50'
	);
	await decide('Project Fermi', () => page.keyboard.press('r'), 'Rejected', '34’998.50');
	await decide(
		'Project Gamma',
		async () => {
			await approve();
			await page.keyboard.press('m');
			await page.keyboard.type('30000');
			// One layer at a time: out of the keys, out of the field, and the room is still there.
			await page.keyboard.press('Escape');
			await page.keyboard.press('?');
			await expect(page.getByRole('dialog')).toContainText('Back to the meeting');
			await page.keyboard.press('Escape');
			await expect(page.getByRole('dialog')).toBeHidden();
			await expectLeft(page, '2027', '4’998.50');
			await page.getByRole('textbox', { name: 'Priority' }).fill('1');
		},
		'Approved',
		'4’998.50'
	);

	// More than there is: said, and recorded only with a reason.
	await toItem(page, 'Project Hotel');
	await approve();
	await expect(page.getByText(/5’002 CHF more than the envelope/)).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(itemOf(page, 'Project Hotel')).not.toContainText('Approved');
	await page.getByRole('textbox', { name: 'Why more than the envelope holds' }).fill('Paid back in 2028.');
	await page.keyboard.press('Enter');
	await expect(itemOf(page, 'Project Hotel')).toContainText('Approved');
	await expectLeft(page, '2027', '−5’002 over the envelope');

	// A wrong one is taken back in one stroke, and decided differently.
	await toItem(page, 'Project Hotel');
	await page.keyboard.press('u');
	await expect(itemOf(page, 'Project Hotel')).not.toContainText('Approved');
	await expectLeft(page, '2027', '4’998.50');
	await decide('Project Hotel', () => page.keyboard.press('w'), 'Returned for rework', '4’998.50');

	// Dated before its meeting: refused. Without a quorum: only with a reason.
	await toItem(page, 'Project India');
	await page.keyboard.press('r');
	await page.getByRole('textbox', { name: 'Date', exact: true }).fill('2027-03-03');
	await page.keyboard.press('Enter');
	await expect(page.getByText(/lies before its meeting/)).toBeVisible();
	await page.getByRole('textbox', { name: 'Date', exact: true }).fill('2027-03-04');
	await page.getByRole('checkbox', { name: 'Chair' }).check();
	await page.getByRole('checkbox', { name: 'Head of BE' }).check();
	await expect(page.getByText('No quorum: 3 needed')).toBeVisible();
	await page
		.getByRole('textbox', { name: 'Why it is decided without a quorum' })
		.fill('Both had proposed it.');
	await page.keyboard.press('Enter');
	await expect(itemOf(page, 'Project India')).toContainText('Rejected');

	await toItem(page, 'Project Julia');
	await page.getByRole('textbox', { name: 'New action' }).fill('Write to the proponent');
	await page.getByRole('textbox', { name: 'Owner' }).fill('KT-MA');
	await page.getByRole('textbox', { name: 'Due' }).fill('2027-04-01');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('link', { name: 'Write to the proponent' })).toBeVisible();
	expect(await accessibilityFaults(page)).toEqual([]);
	await decide('Project Julia', () => page.keyboard.press('n'), 'Noted', '4’998.50');

	await page.getByRole('button', { name: 'Close the meeting' }).click();
	await expect(page.getByRole('heading', { level: 2, name: 'Minutes: CMASC, March 2027' })).toBeVisible();
	const sheet = page.getByRole('article');
	for (const { title } of projects) await expect(sheet).toContainText(title);
	for (const said of [
		'The letter of the hospital first.',
		'Head of BE',
		'Both had proposed it.',
		'No provider has answered since May. · Ada',
		'Write to the proponent (KT-MA, by 1 Apr 2027)',
		'2027: CHF\u00a030’000',
		'priority 1',
		'2027: CHF\u00a010’000.50',
		'Returned for rework',
		'4 of 4 voting members present, 3 needed.'
	])
		await expect(sheet).toContainText(said);
	await expect(sheet).not.toContainText('Paid back in 2028.');

	await page.getByRole('button', { name: 'Français' }).click();
	await expect(sheet).toContainText('4 des 4 membres votants présents');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download' }).click();
	const file = await readFile(await (await download).path(), 'utf8');
	expect(file).toContain('<html lang="fr">');
	for (const { title } of projects) expect(file).toContain(title);

	// All of it is what the budget says too.
	await page.goto(meeting);
	await expect(page.getByRole('link', { name: 'Decision room' })).toBeVisible();
	await page.goto('/budget-lines');
	await expect(page.getByRole('main')).toContainText('30’000');
});

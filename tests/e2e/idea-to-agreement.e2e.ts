import type { Page } from '@playwright/test';
import { idOf } from '../../src/lib/domain/base/id';
import { rules } from '../../src/lib/domain/seed/rules';
import { bodyId, fundId, ruleId } from '../../src/lib/domain/seed/seed-changes';
import { attend, expectLeft, itemOf, toItem } from './committee';
import { fillForm, startEmpty, takeIn, unplug } from './steps';
import { expect, test } from './test';

const title = 'Thin scintillators for PET';
const technology = 'Heterostructured scintillators';
const fund = fundId('MA budget');
const seats = ['Chair', 'Head of EP'];
const meetings = {
	mapf: { id: idOf('MAPF, January'), body: bodyId('MAPF'), title: 'MAPF, January', day: '2027-01-20' },
	first: { id: idOf('CMASC, February'), body: bodyId('CMASC'), title: 'CMASC, February', day: '2027-02-11' },
	second: { id: idOf('CMASC, March'), body: bodyId('CMASC'), title: 'CMASC, March', day: '2027-03-11' },
	committee: {
		id: idOf('Committee, April'),
		body: bodyId('Selection Committee'),
		title: 'Committee, April',
		day: '2027-04-15'
	}
};
const bodies = [...new Set(Object.values(meetings).map(({ body }) => body))];

/** What was there before the proposal: bodies with their seats, meetings, an envelope, a technology, a partner. */
const before = {
	membership: bodies.flatMap((body) => seats.map((seat) => ({ id: idOf('seat', body, seat), body, seat }))),
	meeting: Object.values(meetings).map(({ id, body, title, day }) => ({
		id,
		body,
		title,
		when: { from: day, to: day }
	})),
	envelope: [{ fund, year: 2027, money: { amount: 200_000_00, currency: 'CHF' } }],
	technology: [
		{ id: idOf(technology), name: technology, uniqueToCern: true, uniqueness: 'Patent and prototype.' }
	],
	partner: [
		{
			id: idOf('hospital'),
			name: 'University Hospital',
			country: 'CH',
			kind: 'hospital',
			competences: 'PET'
		}
	]
};

/** What the officer wrote down meanwhile: the form, its money, its partner, and every answer but one. */
const filedFor = (project: string) => ({
	project: [
		{
			id: project,
			title,
			medicalField: 'imaging',
			application: 'Time-of-flight PET',
			summary: 'Pixels of two crystals, read out fast.',
			fund,
			period: { from: '2027', to: '2029' },
			deliverables: 'A module in 2028.',
			organisation: 'One doctoral student, one fellow.',
			financialPlan: '50 kCHF of material.',
			competingTechnologies: 'LYSO arrays.',
			userCommunity: 'Nuclear medicine.'
		}
	],
	participation: [{ project, partner: idOf('hospital'), role: 'clinical' }],
	budgetLine: [
		{
			id: idOf('asked'),
			project,
			fund,
			year: 2027,
			stage: 'requested',
			money: { amount: 50_000_00, currency: 'CHF' }
		}
	],
	ruleResult: rules
		.filter(({ code }) => code !== 'STRAT-3')
		.map(({ code }) => ({ project, rule: ruleId(code), answer: 'yes', evidence: `Seen: ${code}.` }))
});

const panel = (page: Page) => page.getByRole('region', { name: 'Pipeline', exact: true });

async function take(page: Page, records: object): Promise<void> {
	await takeIn(page, JSON.stringify({ format: 'isocentre-records', version: '1.0', records }));
}

const standsAt = (page: Page, stage: string) =>
	expect(panel(page).locator('.chip.accent').filter({ hasText: stage })).toBeVisible();

/** Takes the next step of the path, which nothing stands in the way of. */
async function step(page: Page, stage: string): Promise<void> {
	await panel(page)
		.getByRole('button', { name: `Move to ${stage}`, exact: true })
		.click();
	await standsAt(page, stage);
}

/** The day of a meeting: its agenda filled from the pipeline, its members there, the room open at the proposal. */
async function meet(page: Page, { id, day }: { id: string; day: string }): Promise<void> {
	await page.clock.setFixedTime(`${day}T09:00:00+01:00`);
	await page.goto(`/meetings/${id}`);
	await page.getByRole('button', { name: 'Fill the agenda' }).click();
	const items = page.getByRole('list', { name: 'Agenda items' }).getByRole('listitem');
	await expect(items.filter({ hasText: title })).toHaveCount(1);
	await page.getByRole('button', { name: 'Invite 2 members' }).click();
	await attend(page, seats);
	await page.goto(`/meetings/${id}/room`);
	await toItem(page, title);
}

async function decide(page: Page, key: string, outcome: string): Promise<void> {
	await page.keyboard.press(key);
	await page.keyboard.press('Enter');
	await expect(itemOf(page, title)).toContainText(outcome);
}

test('a proposal goes from a technology through every gate to a signed agreement', async ({
	page,
	guard
}) => {
	test.setTimeout(240_000);
	page.setDefaultTimeout(30_000);
	await page.clock.setFixedTime('2027-01-11T09:00:00+01:00');
	await startEmpty(page, 'Ada');
	await unplug(page, guard);
	await take(page, before);

	// From the technology.
	await page.goto(`/technologies/${idOf(technology)}`);
	await page.getByText('Add something that belongs to it').click();
	await page.getByRole('link', { name: 'Add: project' }).click();
	await fillForm(page, { Title: title });
	await page.getByRole('button', { name: 'Create' }).click();
	await page.waitForURL(/\/projects\/[0-9A-Z]{16}/);
	const project = new URL(page.url()).pathname;
	// It begins at the first stage.
	await standsAt(page, 'Idea');
	await step(page, 'Eligibility and IP check');
	await take(page, filedFor(project.split('/').at(-1)!));

	// One check stays open, with a reason why the project goes on.
	await page.goto(project);
	await panel(page).getByRole('button', { name: 'Move to MAPF presentation' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('heading', { name: '1 check is still open' })).toBeVisible();
	await dialog.getByRole('textbox', { name: /^Reason/ }).fill('The survey of providers follows in March.');
	await dialog.getByRole('button', { name: 'Move', exact: true }).click();
	await expect(dialog).toBeHidden();

	await meet(page, meetings.mapf);
	await page.keyboard.press('x');
	await expect(itemOf(page, title)).toContainText('Dealt with');
	await page.goto(project);
	// The next gate asks for it again.
	await panel(page).getByRole('button', { name: 'Move to CMASC green light' }).click();
	await dialog.getByRole('link', { name: 'Nobody has answered yet.' }).click();
	await fillForm(page, { Answer: 'Yes', Evidence: 'No provider offers it: survey of March.' });
	await panel(page).getByRole('button', { name: 'Save' }).click();
	await step(page, 'CMASC green light');

	// Deferred to the next meeting, on whose agenda it comes by itself; there one member is recused.
	await meet(page, meetings.first);
	await decide(page, 'd', 'Deferred');
	await meet(page, meetings.second);
	await page.getByRole('checkbox', { name: 'Head of EP' }).check();
	await decide(page, 'a', 'Approved');

	await page.clock.setFixedTime('2027-03-20T09:00:00+01:00');
	await page.goto(`${project}/edit`);
	await fillForm(page, {
		'Signed by the proponent on': '2027-03-18',
		'Submitted on': '2027-03-19',
		'Signed by the Department Head on': '2027-03-20'
	});
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await page.waitForURL((url) => url.pathname === project);
	await step(page, 'Submitted');
	await step(page, 'Department Head signature');
	await step(page, 'Selection committee');

	// The funding decision begins from what the green light recommended, and it alone approves money.
	await meet(page, meetings.committee);
	await expectLeft(page, '2027', '200’000');
	await expect(page.getByRole('columnheader', { name: 'Recommended' })).toBeVisible();
	await decide(page, 'a', 'Approved');
	await expectLeft(page, '2027', '150’000');

	// Nothing is executed before the signature.
	await page.goto(project);
	await step(page, 'Agreements in place');
	const goOn = panel(page).getByRole('button', { name: 'Move to Budget set up' });
	await goOn.click();
	await expect(dialog).toContainText('not signed yet');
	await dialog.getByRole('button', { name: 'Cancel' }).click();

	await page
		.getByRole('region', { name: 'Agreements', exact: true })
		.getByRole('link', { name: title })
		.click();
	const standing = page.getByRole('region', { name: 'Where it stands' });
	await standing.getByRole('button', { name: 'Move on' }).click();
	await dialog.getByLabel('Stage').selectOption({ label: 'Signed' });
	await dialog.getByRole('button', { name: 'Move', exact: true }).click();
	await dialog.getByRole('radiogroup', { name: 'Open-ended' }).getByLabel('Yes').check();
	for (const clause of ['no military use', 'data privacy', 'publication'])
		await dialog.getByRole('button', { name: `${clause}: It is there` }).click();
	await dialog.getByRole('button', { name: 'Move', exact: true }).click();
	await expect(dialog).toBeHidden();
	await expect(standing.getByText('Signed', { exact: true }).first()).toBeVisible();

	await page.goto(project);
	await step(page, 'Budget set up');
	await expect(panel(page)).toContainText('The survey of providers follows in March.');
	await page.goto(`/meetings/${meetings.second.id}/minutes`);
	await expect(page.getByRole('article')).toContainText('Head of EP');
	await expect(page.getByRole('article')).toContainText('Recommended, not granted');
});

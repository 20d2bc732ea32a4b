import type { Locator, Page } from '@playwright/test';
import { idOf } from '../../src/lib/domain/base/id';
import { agendaItemId } from '../../src/lib/domain/committee/agenda';
import { bodyId, fundId, ruleId, stageId } from '../../src/lib/domain/seed/seed-changes';
import { takeIn } from './steps';
import { expect } from './test';

export interface Asking {
	readonly title: string;
	/** Centimes by year. */
	readonly asks: Readonly<Record<number, number>>;
	/** What is decided about it: a green light where nothing else is said. */
	readonly decides?: 'funding';
	/** Codes of rules to which somebody has answered no. */
	readonly fails?: readonly string[];
}

export interface Committee {
	/** Address of the meeting. */
	readonly meeting: string;
	readonly room: string;
}

interface Wanted {
	readonly seats: readonly string[];
	/** Centimes of the MA budget by year. */
	readonly envelopes: Readonly<Record<number, number>>;
	readonly projects: readonly Asking[];
}

const francs = (amount: number) => ({ amount, currency: 'CHF' });

/**
 * A CMASC with a quorum of three, its members, a day in March 2027, and projects at its gate that ask for money, by a
 * file of records; the agenda is filled and the members are invited on the page of the meeting.
 */
export async function setUpCommittee(page: Page, { seats, envelopes, projects }: Wanted): Promise<Committee> {
	const [body, fund, id] = [bodyId('CMASC'), fundId('MA budget'), idOf('CMASC, March 2027')];
	const when = { from: '2027-03-04', to: '2027-03-04' };
	const idOfProject = (title: string) => idOf('project', title);
	const records = {
		body: [{ id: body, acronym: 'CMASC', name: 'CERN Medical Applications Steering Committee', quorum: 3 }],
		membership: seats.map((seat) => ({ id: idOf('seat', seat), body, seat })),
		meeting: [{ id, title: 'CMASC, March 2027', when, body }],
		envelope: Object.entries(envelopes).map(([year, amount]) => ({
			fund,
			year: Number(year),
			money: francs(amount)
		})),
		project: projects.map(({ title }) => ({
			id: idOfProject(title),
			title,
			stage: stageId('CMASC green light'),
			fund
		})),
		budgetLine: projects.flatMap(({ title, asks }) =>
			Object.entries(asks).map(([year, amount]) => ({
				id: idOf('line', title, year),
				project: idOfProject(title),
				fund,
				year: Number(year),
				stage: 'requested',
				money: francs(amount)
			}))
		),
		agendaItem: projects.flatMap(({ title, decides }, at) =>
			decides === undefined
				? []
				: {
						id: agendaItemId(id, 'project', idOfProject(title)),
						meeting: id,
						order: at + 1,
						title,
						kind: 'decision',
						asks: decides,
						project: idOfProject(title)
					}
		),
		ruleResult: projects.flatMap(({ title, fails = [] }) =>
			fails.map((code) => ({ project: idOfProject(title), rule: ruleId(code), answer: 'no' }))
		)
	};
	await takeIn(page, JSON.stringify({ format: 'isocentre-records', version: '1.0', records }));
	const meeting = `/meetings/${id}`;
	await page.goto(meeting);
	await page.getByRole('button', { name: 'Fill the agenda' }).click();
	await expect(page.getByRole('list', { name: 'Agenda items' }).getByRole('listitem')).toHaveCount(
		projects.length
	);
	await page.getByRole('button', { name: `Invite ${seats.length} members` }).click();
	await expect(page.getByRole('list', { name: 'Attendances' }).getByRole('listitem')).toHaveCount(
		seats.length
	);
	return { meeting, room: `${meeting}/room` };
}

/** Marks these seats as present, by keyboard, on the screen that is open. */
export async function attend(page: Page, seats: readonly string[]): Promise<void> {
	for (const seat of seats) {
		const row = page
			.getByRole('list', { name: 'Attendances' })
			.getByRole('listitem')
			.filter({ hasText: seat });
		await row.focus();
		await page.keyboard.press('1');
		await expect(row.getByRole('button', { name: 'Present' })).toHaveAttribute('aria-pressed', 'true');
	}
}

/** Goes to an item of the room and waits until it is on screen. */
export async function toItem(page: Page, title: string): Promise<void> {
	await page.getByRole('navigation', { name: 'Agenda items' }).getByRole('link', { name: title }).click();
	await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
}

/** The item of the room in the list, with what became of it. */
export function itemOf(page: Page, title: string): Locator {
	return page.getByRole('navigation', { name: 'Agenda items' }).getByRole('link', { name: title });
}

/** Francs left of the envelope of a year, as the room shows them. */
export async function expectLeft(page: Page, year: string, left: string): Promise<void> {
	await expect(page.locator(`[data-envelope="${year}"] td`).last()).toHaveText(left);
}

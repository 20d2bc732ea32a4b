import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { overridesOf } from '$lib/domain/pipeline/overrides';
import { stageChangesOf } from '$lib/domain/pipeline/position';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { closePortfolio, made, openedPortfolio, stagePart } from '../../../../tests/support/stage';
import ProjectMover from './ProjectMover.svelte';

let portfolio: Portfolio;
let project: string;
let idea: string;
let light: string;
let signed: string;
const done = vi.fn();

beforeEach(async () => {
	done.mockClear();
	portfolio = await openedPortfolio();
	idea = await made(portfolio, 'stage', { name: 'Idea', order: 1 });
	light = await made(portfolio, 'stage', { name: 'Green light', order: 2 });
	signed = await made(portfolio, 'stage', { name: 'Signed', order: 3 });
	project = await made(portfolio, 'project', { title: 'Gantry', stage: idea });
});

afterEach(() => closePortfolio(portfolio));

const rule = (question: string) =>
	made(portfolio, 'rule', { code: question, question, required: true, before: light });
const stage = (to: string) =>
	stagePart(portfolio, ProjectMover, () => ({ moving: { ids: [project], to, done } }));
const at = () => portfolio.get('project', project)?.values['stage'];
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const reason = () => page.getByRole('textbox', { name: /^Reason/ });

test('what fails is counted and overridden with a reason; what is open stays open', async () => {
	const fails = await rule('Is it safe?');
	const open = await rule('Is it new?');
	await made(portfolio, 'ruleResult', { project, rule: fails, answer: 'no' });
	await stage(light);
	await expect.element(page.getByRole('heading', { name: '1 check does not hold' })).toBeVisible();
	await expect.element(page.getByRole('heading', { name: '1 check is still open' })).toBeVisible();
	await press('Override and move');
	expect(at()).toBe(idea);
	await reason().fill('The board said so');
	await press('Override and move');
	await expect.poll(at).toBe(light);
	expect(overridesOf(portfolio)).toMatchObject([{ rule: fails, reason: 'The board said so', by: 'Ada' }]);
	expect(stageChangesOf(portfolio, project)[0]?.values).toMatchObject({ overridden: [fails], unmet: [open] });
});

test('what is open alone is passed with a reason, and overridden by nobody', async () => {
	const open = await rule('Is it new?');
	await stage(light);
	await reason().fill('Asked again in March');
	await press('Move');
	await expect.poll(at).toBe(light);
	expect(overridesOf(portfolio)).toEqual([]);
	expect(stageChangesOf(portfolio, project)[0]?.values).toMatchObject({
		reason: 'Asked again in March',
		unmet: [open]
	});
});

test('a stage that another tab has set since is said before the project is moved elsewhere', async () => {
	await stage(signed);
	await reason().fill('Straight to it');
	await portfolio.edit('project', project, { stage: light });
	await expect.element(page.getByText('Gantry: Changed since to “Green light”.')).toBeVisible();
	await press('Move');
	expect(at()).toBe(light);
	await press('Keep mine');
	await press('Move');
	await expect.poll(at).toBe(signed);
	expect(done).toHaveBeenCalledExactlyOnceWith(true);
});

test('taking what the other tab set leaves the project there and ends the move', async () => {
	await stage(signed);
	await portfolio.edit('project', project, { stage: light });
	await press('Take that');
	await vi.waitFor(() => expect(done).toHaveBeenCalledExactlyOnceWith(false));
	expect(at()).toBe(light);
	expect(page.getByRole('dialog').query()).toBeNull();
});

test('a half-typed reason survives a reload, and a move that it is typed for is not made unasked', async () => {
	const open = await rule('Is it new?');
	const before = await stage(light);
	await reason().fill('The survey follows in Ma');
	await before.unmount();
	await made(portfolio, 'ruleResult', { project, rule: open, answer: 'yes' });

	const after = await stage(light);
	await expect.element(page.getByRole('dialog')).toBeVisible();
	expect(at()).toBe(idea);
	await press('Cancel');
	await after.unmount();
	await stage(light);
	await expect.poll(at).toBe(light);
});

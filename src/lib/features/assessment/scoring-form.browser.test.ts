import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { criterion } from '$lib/domain/kinds/criterion';
import { lensOf } from '$lib/domain/reading/lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { closePortfolio, made, openedPortfolio, stagePart } from '../../../../tests/support/stage';
import { Scoring } from './scoring.svelte';
import ScoringForm from './ScoringForm.svelte';

let portfolio: Portfolio;
let project: string;
let benefit: string;

beforeEach(async () => {
	portfolio = await openedPortfolio();
	project = await made(portfolio, 'project', { title: 'FLASH dosimeter' });
	benefit = await made(portfolio, 'criterion', { name: 'Benefit', weight: 1 });
});

afterEach(() => closePortfolio(portfolio));

const onclose = vi.fn();
const given = () => ({
	project,
	assessor: 'Marie',
	criteria: portfolio.all(criterion.name),
	lens: lensOf(portfolio, 'en'),
	onclose
});
const stage = () => stagePart(portfolio, ScoringForm, given);
const comment = () => page.getByRole('textbox', { name: 'Comment on Benefit' });
const stored = () => new Scoring(portfolio, project, 'Marie').sheet?.marks.get(benefit);

/** Marie scores in another tab. */
async function scoredElsewhere(score: number, text: string): Promise<void> {
	const other = new Scoring(portfolio, project, 'Marie');
	other.change(benefit, { score, comment: text });
	other.manner = 'correct';
	expect(await other.save([benefit])).toBe(true);
}

test('half-typed scores survive a reload, and go once they are saved', async () => {
	const before = await stage();
	await page.getByRole('radio', { name: '4' }).click();
	await comment().fill('Promising, but the beam li');
	await before.unmount();

	await stage();
	await expect.element(page.getByRole('radio', { name: '4' })).toBeChecked();
	await expect.element(comment()).toHaveValue('Promising, but the beam li');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect.poll(stored).toMatchObject({ score: 4, comment: 'Promising, but the beam li' });
	expect(new Scoring(portfolio, project, 'Marie').typed.resumed).toBe(false);
});

test('a score given in another tab since is said before it is written over', async () => {
	await stage();
	await page.getByRole('radio', { name: '2' }).click();
	await comment().fill('mine');
	await scoredElsewhere(5, 'theirs');
	await expect.element(page.getByText('Changed since to “5 · theirs”.')).toBeVisible();
	await page.getByRole('button', { name: 'Save' }).click();
	expect(stored()).toMatchObject({ score: 5, comment: 'theirs' });

	await page.getByRole('button', { name: 'Take that' }).click();
	await expect.element(page.getByRole('radio', { name: '5' })).toBeChecked();
	await expect.element(comment()).toHaveValue('theirs');
});

test('what nobody typed in follows the other tab', async () => {
	await stage();
	await scoredElsewhere(3, 'theirs');
	await expect.element(comment()).toHaveValue('theirs');
	await page.getByRole('textbox', { name: 'Comment on the proposal' }).fill('On the whole: yes');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect
		.poll(() => new Scoring(portfolio, project, 'Marie').sheet?.marks.get('')?.comment)
		.toBe('On the whole: yes');
	expect(stored()).toMatchObject({ score: 3, comment: 'theirs' });
});

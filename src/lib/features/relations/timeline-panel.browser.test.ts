import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newId } from '$lib/domain/base/id';
import type { Change } from '$lib/domain/records/changeset';
import type { JsonObject } from '$lib/domain/base/json';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { closePortfolio, made, openedPortfolio, stagePart } from '../../../../tests/support/stage';
import TimelinePanel from './TimelinePanel.svelte';

let portfolio: Portfolio;
beforeEach(async () => {
	portfolio = await openedPortfolio();
});
afterEach(() => closePortfolio(portfolio));

const rows = () => page.getByRole('listitem');
const fold = () => page.getByRole('button', { name: 'Fold earlier years' });

function put(kind: string, values: JsonObject): Change {
	return { do: 'put', kind, id: newId(browserSurroundings.random), fields: values };
}

/** Forty years of a conversation each month. */
async function fortyYears(field: 'partner' | 'project' | 'technology', id: string): Promise<void> {
	const talks = Array.from({ length: 40 * 12 }, (_, at) => {
		const month = String((at % 12) + 1).padStart(2, '0');
		return put('interaction', {
			subject: `Talk ${at}`,
			date: `${1987 + Math.floor(at / 12)}-${month}`,
			[field]: id
		});
	});
	const done = await portfolio.commit({ act: 'edit' }, talks);
	expect(done.ok).toBe(true);
}

test('forty years are folded, opened in one press and folded again', async () => {
	const id = await made(portfolio, 'project', { title: 'Dose' });
	await fortyYears('project', id);
	await made(portfolio, 'outcome', { title: 'Once', type: 'product', project: id });
	await stagePart(portfolio, TimelinePanel, () => ({ kind: 'project', id }));
	await expect
		.element(page.getByRole('button', { name: '1987 12' }))
		.toHaveAttribute('aria-expanded', 'false');
	expect(rows().elements()).toHaveLength(12);
	const open = page.getByRole('button', { name: 'Open all 40 years' });
	(open.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('Talk 0', { exact: true })).toBeInTheDocument();
	await expect.element(page.getByText('Once', { exact: true })).toBeInTheDocument();
	expect(rows().elements()).toHaveLength(481);
	await expect.element(fold()).toHaveFocus();
	await page.getByRole('button', { name: '1987 12' }).click();
	expect(rows().elements()).toHaveLength(469);
	await fold().click();
	expect(rows().elements()).toHaveLength(12);
});

test('on paper the years that are folded stand too, and it is said how many events do not', async () => {
	const id = await made(portfolio, 'partner', { name: 'HUG' });
	await fortyYears('partner', id);
	await stagePart(portfolio, TimelinePanel, () => ({ kind: 'partner', id }));
	await expect.element(rows().first()).toBeVisible();
	dispatchEvent(new Event('beforeprint'));
	await expect.poll(() => rows().elements().length).toBe(480);
	await expect.element(page.getByText(/rows are printed/)).not.toBeInTheDocument();
	dispatchEvent(new Event('afterprint'));
	await expect.poll(() => rows().elements().length).toBe(12);
	await fortyYears('partner', id);
	dispatchEvent(new Event('beforeprint'));
	await expect.element(page.getByText('The first 500 of 960 rows are printed.')).toBeVisible();
	expect(rows().elements()).toHaveLength(500);
	dispatchEvent(new Event('afterprint'));
});

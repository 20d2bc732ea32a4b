import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { bodyId } from '$lib/domain/seed/seed-changes';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { closePortfolio, made, openedPortfolio, stagePart } from '../../../../tests/support/stage';
import EnquiryPanel from './EnquiryPanel.svelte';
import MeetingPanel from './MeetingPanel.svelte';
import PartnerPanel from './PartnerPanel.svelte';

let portfolio: Portfolio;
beforeEach(async () => {
	portfolio = await openedPortfolio();
});
afterEach(() => closePortfolio(portfolio));

const button = (name: string) => page.getByRole('button', { name, exact: true });
const steps = () => portfolio.all('partnerStep').map(({ values }) => values);

describe('on the page of an organisation', () => {
	test('a state is noted with its reason and what is next, by keys, and undone as one', async () => {
		const id = await made(portfolio, 'partner', { name: 'HUG' });
		await stagePart(portfolio, PartnerPanel, () => ({ id }));
		await expect.element(page.getByText('Nobody has said yet how far it is.')).toBeVisible();
		(button('Contacted').element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('textbox', { name: 'Reason' })).toHaveFocus();
		await userEvent.keyboard('Met at the Forum');
		await page.getByRole('textbox', { name: 'Next step' }).fill('Send the data sheet');
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByText('Met at the Forum')).toBeVisible();
		await expect.element(button('Contacted')).toHaveAttribute('aria-pressed', 'true');
		expect(steps()).toMatchObject([
			{ partner: id, state: 'contacted', reason: 'Met at the Forum', by: 'Ada' }
		]);
		expect(portfolio.all('action').map(({ values }) => values)).toMatchObject([
			{ text: 'Send the data sheet', partner: id, owner: 'Ada' }
		]);
		await portfolio.undo();
		await expect.element(page.getByText('Nobody has said yet how far it is.')).toBeVisible();
		expect(portfolio.all('action')).toEqual([]);
	});

	test('under NDA without one is said, and not refused', async () => {
		const id = await made(portfolio, 'partner', { name: 'HUG' });
		await made(portfolio, 'partnerStep', { partner: id, state: 'nda', on: '2026-01-01' });
		await stagePart(portfolio, PartnerPanel, () => ({ id }));
		await expect.element(page.getByText(/^Said to be under NDA/)).toBeVisible();
		await made(portfolio, 'agreement', { subject: 'Talks', kind: 'nda', parties: [id], stage: 'active' });
		await expect.element(page.getByText(/^Said to be under NDA/)).not.toBeInTheDocument();
	});

	test('what was typed outlives Escape, until it is given up', async () => {
		const id = await made(portfolio, 'partner', { name: 'HUG' });
		await stagePart(portfolio, PartnerPanel, () => ({ id }));
		const reason = () => page.getByRole('textbox', { name: 'Reason' });
		await button('Lead').click();
		await reason().fill('Half a th');
		await userEvent.keyboard('{Escape}');
		await expect.element(reason()).not.toBeInTheDocument();
		await button('Lead').click();
		await expect.element(reason()).toHaveValue('Half a th');
		await button('Cancel').click();
		await button('Lead').click();
		await expect.element(reason()).toHaveValue('');
		expect(steps()).toEqual([]);
	});
});

describe('on the page of an enquiry', () => {
	test('an expert on its field is proposed and asked, and the answer noted', async () => {
		const expert = await made(portfolio, 'contact', {
			firstName: 'Rigel',
			lastName: 'Cerium',
			topics: ['dosimetry']
		});
		const values = { subject: 'Which detector?', receivedOn: '2026-01-05', field: 'dosimetry' };
		const id = await made(portfolio, 'enquiry', values);
		await stagePart(portfolio, EnquiryPanel, () => ({ id }));
		await button('Ask an expert').click();
		await button('Rigel Cerium').click();
		await page.getByRole('dialog').getByRole('button', { name: 'Ask an expert' }).click();
		await expect.element(page.getByRole('heading', { name: 'With an expert' })).toBeVisible();
		const asks = () => portfolio.all('enquiryAsk').map(({ values }) => values);
		expect(asks()).toMatchObject([{ enquiry: id, expert }]);
		const second = await made(portfolio, 'contact', {
			firstName: 'Vega',
			lastName: 'Tin',
			topics: ['dosimetry']
		});
		await button('Ask another expert').click();
		await button('Vega Tin').click();
		await page.getByRole('dialog').getByRole('button', { name: 'Ask an expert' }).click();
		await expect
			.element(page.getByRole('list', { name: 'Experts asked' }).getByText('Vega Tin'))
			.toBeVisible();
		expect(asks().map((one) => one['expert'])).toEqual(expect.arrayContaining([expert, second]));
		await button('Note their answer').first().click();
		await page.getByRole('textbox', { name: 'What they said' }).fill('Ask the others.');
		await page.getByRole('dialog').getByRole('button', { name: 'Note their answer' }).click();
		await expect.element(page.getByText('Ask the others.')).toBeVisible();
		await vi.waitFor(() => expect(document.activeElement).not.toBe(document.body));
		expect(asks().filter((one) => one['answeredOn'] !== undefined)).toHaveLength(1);
		await button('Answer').click();
		await page.getByRole('textbox', { name: 'What was answered' }).fill('The fibre monitor.');
		await page.getByRole('dialog').getByRole('button', { name: 'Answer' }).click();
		await expect.element(page.getByRole('heading', { name: 'Answered' })).toBeVisible();
		expect(portfolio.get('enquiry', id)?.values).toMatchObject({ answer: 'The fibre monitor.' });
	});

	test('answered before it was received is said', async () => {
		const values = { subject: 'Which?', receivedOn: '2026-01-05', answeredOn: '2026-01-04' };
		const id = await made(portfolio, 'enquiry', values);
		await stagePart(portfolio, EnquiryPanel, () => ({ id }));
		await expect.element(page.getByRole('link', { name: 'Answered before it was received.' })).toBeVisible();
	});

	test('becomes a lead of an organisation that was not here, and says so', async () => {
		const id = await made(portfolio, 'enquiry', {
			subject: 'Which?',
			receivedOn: '2026-01-05',
			who: 'Clinic'
		});
		await stagePart(portfolio, EnquiryPanel, () => ({ id }));
		await button('Make it a lead').click();
		await page.getByRole('button', { name: 'Note it' }).click();
		await expect.element(page.getByRole('link', { name: 'Clinic' })).toBeVisible();
		expect(steps()).toMatchObject([{ state: 'lead', enquiry: id }]);
		await portfolio.undo();
		expect([steps(), portfolio.all('partner')]).toEqual([[], []]);
	});

	test('a lead without a name is refused, and says why', async () => {
		const id = await made(portfolio, 'enquiry', { subject: 'Which?', receivedOn: '2026-01-05' });
		await stagePart(portfolio, EnquiryPanel, () => ({ id }));
		await button('Make it a lead').click();
		await page.getByRole('button', { name: 'Note it' }).click();
		await expect
			.element(page.getByText('Choose an organisation, or give the name of a new one.'))
			.toBeVisible();
		expect(steps()).toEqual([]);
	});

	test('becomes a conversation with who asked', async () => {
		const partner = await made(portfolio, 'partner', { name: 'HUG' });
		const id = await made(portfolio, 'enquiry', { subject: 'Which?', receivedOn: '2026-01-05', partner });
		await stagePart(portfolio, EnquiryPanel, () => ({ id }));
		await button('Note a conversation').click();
		await expect.element(page.getByText(/^conversation of/)).toBeVisible();
		expect(portfolio.all('interaction')[0]?.values).toMatchObject({
			subject: 'Which?',
			partner,
			enquiry: id
		});
	});
});

test('what came out of a meeting says through which topic, and where it stands now', async () => {
	const meeting = await made(portfolio, 'meeting', {
		title: 'Forum',
		when: { from: '2026-01-08', to: '2026-01-08' },
		body: bodyId('KT Forum')
	});
	const topic = await made(portfolio, 'topic', { title: 'FLASH dose', meeting });
	await made(portfolio, 'partner', { name: 'NPL' });
	await stagePart(portfolio, MeetingPanel, () => ({ id: meeting }));
	await button('Note a lead').click();
	await page.getByRole('combobox', { name: 'Topic or interest' }).selectOptions('FLASH dose');
	await page.getByRole('combobox', { name: /^Partner/ }).fill('NPL');
	await page.getByRole('option', { name: 'NPL' }).click();
	await button('Note it').click();
	await expect.element(page.getByRole('link', { name: 'NPL' })).toBeVisible();
	await expect.element(page.getByRole('link', { name: 'FLASH dose' })).toBeVisible();
	expect(steps()).toMatchObject([{ meeting, topic, state: 'lead' }]);
});

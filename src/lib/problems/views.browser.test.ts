import { afterEach, beforeEach, expect, test } from 'vitest';
import { kindNamed } from '$lib/domain/kinds/all';
import { listedKind } from '$lib/domain/related/all';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { readView, viewQuery } from '$lib/ui/table/view-address';
import { pin, pinsOf } from '$lib/ui/pins.svelte';
import { closePortfolio, made, openedPortfolio } from '../../../tests/support/stage';
import { allViews, pinnedViews, viewsOf } from './views';

let portfolio: Portfolio;
beforeEach(async () => {
	localStorage.clear();
	portfolio = await openedPortfolio();
});
afterEach(() => closePortfolio(portfolio));

test('a view of the app is an address that its list understands whole, and writes the same', () => {
	const views = allViews(portfolio);
	expect(views.map(({ key }) => key)).toEqual([
		'project.proposals',
		'project.execution',
		'project.unbound',
		'partner.leads',
		'partner.mine',
		'partner.cold',
		'contact.mine',
		'contact.cold',
		'contact.experts',
		'enquiry.open'
	]);
	for (const { address, kind } of views) {
		const { pathname, search, searchParams } = new URL(address, location.href);
		const { view, ignored } = readView(searchParams, listedKind(kind));
		expect(ignored, address).toEqual([]);
		expect(pathname).toBe(`/${kind.path}`);
		expect(viewQuery(view)).toBe(search.replaceAll('%2C', ','));
		expect(view.conditions.length).toBeGreaterThan(0);
	}
});

test('kept views come after those of the app, and only at their list', async () => {
	await made(portfolio, 'view', { name: 'Swiss', address: '/partners?country.any=CH' });
	await made(portfolio, 'view', { name: 'Elsewhere', address: 'https://elsewhere.test/partners' });
	const partner = kindNamed('partner')!;
	expect(viewsOf(portfolio, partner).map(({ name, kept }) => [name, kept])).toEqual([
		['Leads and partners', false],
		['My partners', false],
		['Going cold', false],
		['Swiss', true]
	]);
	expect(viewsOf(portfolio, kindNamed('budgetLine')!)).toEqual([]);
});

test('nobody without a name has partners of their own', () => {
	portfolio.author = '';
	expect(viewsOf(portfolio, kindNamed('partner')!).map(({ key }) => key)).toEqual([
		'partner.leads',
		'partner.cold'
	]);
});

test('a pin is of one portfolio, keeps its order, and goes with its view', async () => {
	const swiss = await made(portfolio, 'view', { name: 'Swiss', address: '/partners?country.any=CH' });
	pin(portfolio.id, swiss, true);
	pin(portfolio.id, 'project.proposals', true);
	expect(pinsOf('another')).toEqual([]);
	const words = () => pinnedViews(portfolio, pinsOf(portfolio.id)).map((one) => one.words);
	expect(words()).toEqual(['Swiss', 'Projects · Open proposals']);
	await portfolio.edit('view', swiss, { name: 'In Switzerland' });
	expect(words()).toEqual(['In Switzerland', 'Projects · Open proposals']);
	await portfolio.drop('view', swiss);
	expect(words()).toEqual(['Projects · Open proposals']);
	pin(portfolio.id, 'project.proposals', false);
	expect(words()).toEqual([]);
});

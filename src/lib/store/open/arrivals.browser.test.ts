import { expect, test } from 'vitest';
import { good, openPortfolio } from '../../../../tests/support/portfolios';
import { portfolioOf } from '../../../../tests/support/portfolio-of';

test('every changeset is told the file that brought it first, also one that had to wait, after a reload', async () => {
	const [first, second, third] = portfolioOf(2500);
	const { replica } = first!;
	const portfolio = await openPortfolio();
	good(await portfolio.merge([third!], { name: 'late.json' }));
	expect(portfolio.broughtBy(replica, 3)?.file).toBe('late.json');
	good(await portfolio.merge([first!, third!], { name: 'early.json' }));
	good(await portfolio.merge([first!, second!, third!], { name: 'whole.json' }));
	good(await portfolio.merge([first!, second!, third!], { name: 'nothing-new.json' }));
	const id = good(await portfolio.create('partner', { name: 'CHUV', country: 'CH' }));
	portfolio.close();

	const again = await openPortfolio(portfolio.id);
	expect(again.get('partner', id)).toBeDefined();
	expect([1, 2, 3].map((seq) => again.broughtBy(replica, seq)?.file)).toEqual([
		'early.json',
		'whole.json',
		'late.json'
	]);
	expect(again.broughtBy(again.replica, 1)).toBeUndefined();
	expect(again.arrivals.map(({ file, spans }) => [file, spans[replica]])).toEqual([
		['late.json', [[3, 3]]],
		['early.json', [[1, 1]]],
		['whole.json', [[2, 2]]]
	]);
});

test('a merge that is refused names no file', async () => {
	const changesets = portfolioOf(300);
	const portfolio = await openPortfolio();
	good(await portfolio.merge(changesets, { name: 'file.json' }));
	const whole = portfolioOf(2500, 2);
	const altered = whole.with(0, { ...whole[0]!, author: 'Somebody else' });
	expect(await portfolio.merge(altered, { name: 'altered.json' })).toMatchObject({ ok: false });
	expect(portfolio.arrivals.map(({ file }) => file)).toEqual(['file.json']);
});

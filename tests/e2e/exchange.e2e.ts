import {
	createRecord,
	editRecord,
	exportedText,
	fingerprint,
	choosePortfolioFile,
	join,
	startEmpty,
	takeIn,
	unplug
} from './steps';
import { expect, test } from './test';

test('two laptops exchange files, hold the same, and settle what both changed', async ({ laptop, guard }) => {
	test.slow();
	const ada = await laptop();
	await startEmpty(ada, 'Ada');
	await unplug(ada, guard);
	await createRecord(ada, 'partners', { Name: 'Clinique de Genolier' });
	const address = new URL(ada.url()).pathname;

	const ben = await laptop();
	await join(ben, await exportedText(ada), 'Ben');
	await unplug(ben, guard);
	expect(await fingerprint(ben)).toBe(await fingerprint(ada));

	await editRecord(ada, address, { City: 'Genolier' });
	await createRecord(ada, 'partners', { Name: 'Only Ada knew' });
	await editRecord(ben, address, { City: 'Nyon', Website: 'https://genolier.example' });
	await createRecord(ben, 'partners', { Name: 'Only Ben knew' });

	const fromBen = await exportedText(ben);
	await takeIn(ada, fromBen);
	await takeIn(ben, await exportedText(ada));
	expect(await fingerprint(ben)).toBe(await fingerprint(ada));
	await ada.goto('/partners');
	await expect(ada.getByRole('grid').getByText('Only Ben knew')).toBeVisible();

	await choosePortfolioFile(ada, fromBen);
	await expect(ada.getByRole('heading', { name: 'Nothing new' })).toBeVisible();

	await ada.goto('/review');
	const review = ada.getByRole('main');
	await expect(review.getByText('Nyon').first()).toBeVisible();
	await expect(review.getByText('Ben').first()).toBeVisible();
	await review
		.getByRole('listitem')
		.filter({ hasText: 'Nyon' })
		.getByRole('button', { name: 'Take this' })
		.click();
	await expect(review.getByText('Nothing to decide')).toBeVisible();

	await takeIn(ben, await exportedText(ada));
	expect(await fingerprint(ben)).toBe(await fingerprint(ada));
	for (const page of [ada, ben]) {
		await page.goto(address);
		await expect(page.getByRole('article').getByText('Nyon')).toBeVisible();
	}
});

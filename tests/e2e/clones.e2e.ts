import type { Page } from '@playwright/test';
import { expect, test } from './profiles';
import {
	choosePortfolioFile,
	createRecord,
	editRecord,
	exportedText,
	fingerprint,
	join,
	startEmpty,
	takeIn
} from './steps';

const title = 'Two browsers have written under one name';
const ours = /The profile of this browser was copied, or an old backup of it was put back\./;
const others = /The profile of a colleague’s browser was copied, or an old backup of it was put back\./;

/** Takes in a file that shows a copy, and sees it named before and after. */
async function takeInCopy(page: Page, text: string, said: RegExp): Promise<void> {
	await choosePortfolioFile(page, text);
	const found = page.getByRole('region', { name: title });
	await expect(found).toContainText(said);
	await expect(found).toContainText('What both wrote is kept');
	await page.getByRole('button', { name: /^Take in/ }).click();
	await expect(page.getByRole('heading', { name: 'Taken in' })).toBeVisible();
	await expect(page.getByRole('region', { name: title })).toContainText(said);
}

async function seesPartners(page: Page, names: readonly string[]): Promise<void> {
	await page.goto('/partners');
	for (const name of names) await expect(page.getByRole('grid').getByText(name)).toBeVisible();
}

test('a profile copied to another laptop: both keep the work of both, and a colleague gets it whole', async ({
	profiles,
	laptop
}) => {
	test.slow();
	const first = profiles.make();
	const before = await profiles.open(first);
	await startEmpty(before, 'Ada');
	await createRecord(before, 'partners', { Name: 'Clinique de Genolier' });
	const address = new URL(before.url()).pathname;
	const colleague = await laptop();
	await join(colleague, await exportedText(before), 'Ben');
	await profiles.close(first);
	const second = profiles.copy(first);
	const [ada, copy] = [await profiles.open(first), await profiles.open(second)];

	await ada.goto('/partners');
	await editRecord(ada, address, { City: 'Genolier' });
	await createRecord(ada, 'partners', { Name: 'Of the first laptop' });
	await editRecord(copy, address, { City: 'Nyon' });
	await createRecord(copy, 'partners', { Name: 'Of the second laptop' });
	const [ofAda, ofCopy] = [await exportedText(ada), await exportedText(copy)];

	await takeInCopy(ada, ofCopy, ours);
	await takeInCopy(copy, ofAda, ours);
	expect(await fingerprint(copy)).toBe(await fingerprint(ada));

	await takeIn(colleague, ofCopy);
	await takeInCopy(colleague, ofAda, others);
	expect(await fingerprint(colleague)).toBe(await fingerprint(ada));

	for (const page of [ada, copy, colleague]) {
		await seesPartners(page, ['Of the first laptop', 'Of the second laptop']);
		await page.goto('/review');
		for (const city of ['Genolier', 'Nyon'])
			await expect(page.getByRole('main').getByText(city).first()).toBeVisible();
	}

	// From now on they are two, and exchange like any others.
	await createRecord(ada, 'partners', { Name: 'Later, of the first' });
	await createRecord(copy, 'partners', { Name: 'Later, of the second' });
	const later = await exportedText(ada);
	await choosePortfolioFile(copy, later);
	await expect(copy.getByRole('button', { name: /^Take in/ })).toBeVisible();
	await expect(copy.getByRole('region', { name: title })).toBeHidden();
	await takeIn(copy, later);
	await takeIn(ada, await exportedText(copy));
	expect(await fingerprint(copy)).toBe(await fingerprint(ada));
});

test('an old copy of the profile put back: what was written since comes back from a colleague', async ({
	profiles,
	laptop
}) => {
	test.slow();
	const profile = profiles.make();
	const before = await profiles.open(profile);
	await startEmpty(before, 'Ada');
	await createRecord(before, 'partners', { Name: 'Before the backup' });
	await profiles.close(profile);
	const backup = profiles.copy(profile);
	const ada = await profiles.open(profile);
	await ada.goto('/partners');
	await createRecord(ada, 'partners', { Name: 'After the backup' });
	const colleague = await laptop();
	await join(colleague, await exportedText(ada), 'Ben');
	await profiles.close(profile);

	const back = await profiles.open(backup);
	await back.goto('/partners');
	await takeInCopy(back, await exportedText(colleague), ours);
	await createRecord(back, 'partners', { Name: 'After putting it back' });
	await takeIn(colleague, await exportedText(back));
	expect(await fingerprint(colleague)).toBe(await fingerprint(back));
	await seesPartners(colleague, ['Before the backup', 'After the backup', 'After putting it back']);
});

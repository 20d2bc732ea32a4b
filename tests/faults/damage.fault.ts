import { fingerprint } from '../e2e/steps';
import { damages } from './damage';
import { databaseFolder } from './profile';
import { readStored } from './stored';
import { expect, test } from './test';

const partners = 3000;

for (const [damage, spoil] of Object.entries(damages)) {
	test(`${damage}: noticed before the first screen, and made good`, async ({
		laptop,
		sit,
		site,
		template
	}) => {
		const profile = await laptop(partners);
		spoil(databaseFolder(profile, site.port));

		const { page } = await sit(profile);
		await page.goto('/partners');
		const rescue = page.getByRole('heading', { level: 1, name: /Something is missing/ });
		const table = page.getByRole('grid');
		await expect(rescue.or(table).first()).toBeVisible({ timeout: 60_000 });
		// Damage to what the browser needs no more does no harm.
		const noticed = await rescue.isVisible();
		if (noticed) {
			// Where the list of portfolios alone is gone, they open as they are.
			await page.getByRole('button', { name: /^(Restore|Go on)$/ }).click();
			await expect(table).toBeVisible({ timeout: 60_000 });
		} else await readStored(page);
		await expect(page.getByRole('link', { name: /^Partners/ }).first()).toContainText('3’000');
		expect(await fingerprint(page)).toBe((await template(partners)).fingerprint);
	});
}

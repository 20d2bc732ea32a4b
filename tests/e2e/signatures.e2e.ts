import type { Changeset, Op } from '../../src/lib/domain/records/changeset';
import { changesetDigest } from '../../src/lib/domain/merge/digest';
import { readPortfolioFile } from '../../src/lib/exchange/portfolio-file/read';
import { writePortfolioFile } from '../../src/lib/exchange/portfolio-file/write';
import type { Signature } from '../../src/lib/domain/signature/signature';
import {
	choosePortfolioFile,
	createRecord,
	exportedText,
	fingerprint,
	join,
	startEmpty,
	takeIn
} from './steps';
import { expect, networked, test } from './test';

test.use(networked);

/** A file to which somebody without the key has added a change in the writer's name. */
async function withForged(text: string): Promise<string> {
	const read = await readPortfolioFile(new Blob([text]));
	if (!read.ok) throw new Error(read.problem.type);
	const { header, changesets, signatures } = read.value;
	const last = changesets.findLast(({ replica }) => replica === header.writer.replica)!;
	const fields = { name: 'Forged in the mail' };
	const op: Op = { do: 'put', kind: 'partner', id: 'F0RGED0000000001', fields, salt: 'F0RGED0000000001' };
	const { copyOf: _, after: __, saw: ___, ...rest } = last;
	const forged: Changeset = {
		...rest,
		seq: last.seq + 1,
		prev: changesetDigest(last),
		label: { act: 'create', kind: 'partner', id: op.id },
		ops: [op]
	};
	const held = signatures as readonly Signature[];
	const about = { ...header, signatures: () => Promise.resolve(held) };
	const { parts } = await writePortfolioFile(about, [...changesets, forged]);
	return new Blob([...parts]).text();
}

test('a forged change is told before, marked after, and the true file goes on', async ({ page, laptop }) => {
	test.slow();
	await startEmpty(page, 'Anna');
	await createRecord(page, 'partners', { Name: 'GSI' });
	const first = await exportedText(page);
	const ben = await laptop();
	await join(ben, first, 'Ben');

	await choosePortfolioFile(ben, await withForged(first));
	const claim = ben.getByRole('region', { name: 'Not proved who wrote it' });
	await expect(claim).toContainText('1 change claims to be by Anna');
	const take = ben.getByRole('button', { name: /^Take in/ });
	await expect(take).toBeDisabled();
	await claim.getByRole('checkbox').check();
	await take.click();
	await expect(ben.getByRole('heading', { name: 'Taken in' })).toBeVisible();

	await ben.goto('/history');
	await expect(ben.getByText('not proved', { exact: true })).toHaveCount(1);
	await ben.goto('/review?show=unproved');
	await expect(ben.getByRole('button', { name: /Anna/ })).toHaveCount(1);

	await createRecord(page, 'partners', { Name: 'CNAO' });
	const second = await exportedText(page);
	await choosePortfolioFile(ben, second);
	await expect(ben.getByRole('button', { name: /^Take in/ })).toBeEnabled();
	await expect(claim).toBeHidden();
	await takeIn(ben, second);
	await ben.goto('/history');
	await expect(ben.getByText('not proved', { exact: true })).toHaveCount(1);

	// Anna learns of it as well, under a new name, and they hold the same.
	await choosePortfolioFile(page, await exportedText(ben));
	const asked = page.getByRole('region', { name: 'Not proved who wrote it' });
	await asked.getByRole('checkbox').check();
	await page.getByRole('button', { name: /^Take in/ }).click();
	await expect(page.getByRole('heading', { name: 'Taken in' })).toBeVisible();
	await createRecord(page, 'partners', { Name: 'MedAustron' });
	await choosePortfolioFile(ben, await exportedText(page));
	await expect(ben.getByText(/Anna writes from a new laptop, or with a new key/)).toBeVisible();
	await ben.getByRole('button', { name: /^Take in/ }).click();
	await expect(ben.getByRole('heading', { name: 'Taken in' })).toBeVisible();
	expect(await fingerprint(ben)).toBe(await fingerprint(page));
});

import { newId } from '../../src/lib/domain/base/id';
import type { Changeset, Op } from '../../src/lib/domain/records/changeset';
import { changesetDigest } from '../../src/lib/domain/merge/digest';
import { writePortfolioFile } from '../../src/lib/exchange/portfolio-file/write';
import { readPortfolioFile, type ReadOptions } from '../../src/lib/exchange/portfolio-file/read';
import { readdirSync, readFileSync } from 'node:fs';
import { seededBytes } from '../support/laptop';
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

const random = seededBytes(11);

async function read(text: string, options: ReadOptions = {}) {
	const file = await readPortfolioFile(new Blob([text]), options);
	if (!file.ok) throw new Error(JSON.stringify(file.problem));
	return file.value;
}

/** The file with changesets of a colleague after it; of all that is in it, only `sent` is written. */
async function withMore(text: string, more: readonly Changeset[], sent = (_: Changeset) => true) {
	const { header, changesets } = await read(text);
	const { parts } = await writePortfolioFile(
		{ ...header, writer: { replica: more[0]!.replica, author: more[0]!.author } },
		[...changesets, ...more].filter(sent)
	);
	return new Blob([...parts]).text();
}

/** Changesets of somebody with an app of their own, one for each list of operations. */
function written(author: string, app: string, acts: readonly (readonly Op[])[]): Changeset[] {
	const replica = newId(random);
	const changesets: Changeset[] = [];
	for (const ops of acts) {
		const last = changesets.at(-1);
		changesets.push({
			replica,
			seq: changesets.length + 1,
			at: `2027-03-0${changesets.length + 1}T09:00:00.000Z`,
			author,
			app,
			label: { act: 'edit' },
			prev: last ? changesetDigest(last) : '',
			ops
		});
	}
	return changesets;
}

const put = (kind: string, id: string, fields: Extract<Op, { do: 'put' }>['fields']): Op => ({
	do: 'put',
	kind,
	id,
	fields,
	salt: newId(random)
});

test('changes that came before their predecessor wait by name, and apply when it comes', async ({ page }) => {
	await startEmpty(page, 'Ada');
	const mine = await exportedText(page);
	const before = await fingerprint(page);
	const id = newId(random);
	const ben = written('Ben', '0.1.0', [
		[put('partner', id, { name: 'Clinique de Genolier' })],
		[put('partner', id, { city: 'Genolier' })]
	]);
	const part = await withMore(mine, ben, ({ replica, seq }) => replica !== ben[0]!.replica || seq > 1);
	await choosePortfolioFile(page, part);
	await expect(page.getByRole('region', { name: 'Waiting for another file' })).toContainText(
		`1 change by Ben builds on change 1 of laptop ${ben[0]!.replica.replace(/(.{4})(?=.)/g, '$1-')}, which has not arrived. Ask for that laptop’s file.`
	);
	await page.getByRole('button', { name: /^(Take in|Keep)/ }).click();
	await expect(page.getByRole('main')).toContainText('builds on change 1');
	expect(await fingerprint(page)).toBe(before);

	await takeIn(page, await withMore(mine, ben));
	await page.goto(`/partners/${id}`);
	await expect(page.getByRole('article').getByText('Genolier', { exact: true })).toBeVisible();
});

test('kinds and fields of a newer app are kept, passed on as they came, and the rest is read', async ({
	page,
	laptop
}) => {
	await startEmpty(page, 'Ada');
	const [partner, gadget] = [newId(random), newId(random)];
	const cleo = written('Cleo', '9.0.0', [
		[
			put('partner', partner, { name: 'From the future', aura: { hue: 7, of: ['blue', null] } }),
			put('gadget', gadget, { title: 'A kind of its own' })
		]
	]);
	await takeIn(page, await withMore(await exportedText(page), cleo));
	await page.goto(`/partners/${partner}`);
	await expect(page.getByRole('heading', { level: 1, name: 'From the future' })).toBeVisible();

	await expect(page.getByText('From a newer version of the app')).toBeVisible();
	await expect(page.getByText('{"hue":7,"of":["blue",null]}')).toBeVisible();

	await page.getByRole('link', { name: 'Partners' }).first().click();
	await createRecord(page, 'partners', { Name: 'Of today' });
	const text = await exportedText(page);
	expect(text).toContain(JSON.stringify(cleo[0]));

	const other = await laptop();
	await join(other, text, 'Ben');
	expect(await fingerprint(other)).toBe(await fingerprint(page));
	expect(await exportedText(other)).toContain(JSON.stringify(cleo[0]));
});

const golden = new URL('../golden/', import.meta.url);
for (const name of readdirSync(golden).filter((file) => file.endsWith('.isocentre.json'))) {
	test(`${name}, of an earlier version, opens as a portfolio`, async ({ page }) => {
		const text = readFileSync(new URL(name, golden), 'utf8');
		await join(page, text, 'Ada');
		await page.goto('/partners');
		await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
		const again = await read(await exportedText(page));
		const { changesets } = await read(text);
		expect(again.changesets).toEqual(changesets);
	});
}

import { afterEach, expect, test } from 'vitest';
import { newId } from '$lib/domain/base/id';
import type { Result } from '$lib/domain/base/result';
import { contact } from '$lib/domain/kinds/contact';
import { fileGiven } from '$lib/domain/kinds/file-given';
import { subjectRequest } from '$lib/domain/kinds/subject-request';
import { heldOnPerson } from '$lib/domain/person/held-on';
import { toFollowUp } from '$lib/domain/protection/copies';
import { lensOf } from '$lib/domain/reading/lens';
import { read } from '$lib/domain/reading/read';
import { writePortfolioFile } from '$lib/exchange/portfolio-file/write';
import { noteFile } from '$lib/problems/note-file';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { PortfolioDatabase } from '$lib/store/log/database';
import { Portfolio } from '$lib/store/open/portfolio.svelte';
import { answer } from './answer';
import { copiesWith } from './copies';
import { erasePerson } from './erase-person';
import { enterRecipient, followUp, listedFiles } from './register';

const opened: Portfolio[] = [];
afterEach(() => opened.splice(0).forEach((portfolio) => portfolio.close()));

const canary = 'Canaryvogel';

function good<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

async function office(): Promise<Portfolio> {
	const id = newId(browserSurroundings.random);
	const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const portfolio = good(await Portfolio.open(info, 'Ada', browserSurroundings));
	opened.push(portfolio);
	return portfolio;
}

/** All that the browser keeps of a portfolio, a file given now, and what the register says. */
async function everything(portfolio: Portfolio): Promise<string> {
	const db = new PortfolioDatabase(portfolio.id);
	const rows = await Promise.all(db.tables.map((table) => table.toArray()));
	db.close();
	const log = [];
	for await (const changeset of portfolio.log()) log.push(changeset);
	const about = {
		portfolio: { id: portfolio.id, name: 'Test' },
		writer: { replica: portfolio.replica, author: 'x' },
		app: '1.0.0',
		written: '2026-01-01T00:00:00.000Z'
	};
	const { parts } = await writePortfolioFile(about, log);
	const files = listedFiles(portfolio, lensOf(portfolio, 'en'));
	const titles = read(portfolio, subjectRequest)
		.all()
		.map(({ values }) => subjectRequest.title(values, lensOf(portfolio, 'en')));
	return JSON.stringify([rows, await new Blob([...parts]).text(), files, titles]);
}

test('an export writes nothing to the log, and is entered when somebody says to whom it went', async () => {
	const portfolio = await office();
	const id = good(await portfolio.create(contact.name, { lastName: canary }));
	const { fingerprint, length } = portfolio;
	const made = await noteFile(portfolio, {
		form: 'table',
		file: 'a.csv',
		scope: 'Contacts',
		people: [id, id]
	});
	expect(made).toMatchObject({ count: 1, people: [id] });
	expect(
		await noteFile(portfolio, { form: 'table', file: 'b.csv', scope: 'Funds', people: [] })
	).toBeUndefined();
	expect([portfolio.fingerprint, portfolio.length]).toEqual([fingerprint, length]);
	const files = () => listedFiles(portfolio, lensOf(portfolio, 'en'));
	expect(files()).toMatchObject([{ id: made!.id, count: 1, recipient: undefined, made: { file: 'a.csv' } }]);

	expect(await enterRecipient(portfolio, files()[0]!, { recipient: 'Finance' })).toBe(true);
	expect(files()).toMatchObject([{ id: made!.id, count: 1, recipient: 'Finance' }]);
	expect(files()[0]).not.toHaveProperty('made');
	good(await portfolio.undo());
	expect(files()).toMatchObject([{ id: made!.id, recipient: undefined, made: { file: 'a.csv' } }]);
});

test('an erasure answers its request, takes its words and has the copies followed up', async () => {
	const portfolio = await office();
	const id = good(await portfolio.create(contact.name, { firstName: canary, lastName: 'Other' }));
	const other = good(await portfolio.create(contact.name, { lastName: 'Leonhardt' }));
	const ask = (right: string) =>
		portfolio.create(subjectRequest.name, {
			right,
			receivedOn: '2026-11-02',
			contact: id,
			asker: `${canary}’s lawyer`,
			notes: `Letter of ${canary}`
		});
	const [access, erasure] = [good(await ask('access')), good(await ask('erasure'))];
	good(await portfolio.edit(subjectRequest.name, access, { notes: `Second letter of ${canary}` }));
	const held = () => heldOnPerson(portfolio.state, contact, id)!;
	const note = (people: Iterable<string> | 'everybody') =>
		noteFile(portfolio, { form: 'workbook', file: 'f.xlsx', scope: 'Contacts', people });
	const file = await note([id]);
	expect(await answer(portfolio, access, { outcome: 'granted', file })).toBe(true);
	const [all, others] = [await note('everybody'), await note([other])];
	expect(await everything(portfolio)).toContain(canary);

	const copies = await copiesWith(portfolio, held());
	const standing = await erasePerson(portfolio, held(), { texts: [], copies, request: erasure });
	expect(await everything(portfolio)).not.toContain(canary);
	const requests = read(portfolio, subjectRequest);
	expect(requests.one(standing?.get(erasure))?.values).toMatchObject({
		right: 'erasure',
		outcome: 'granted'
	});
	expect(requests.one(standing?.get(access))?.values).toMatchObject({ right: 'access', files: [file!.id] });
	expect(requests.all().map(({ values }) => [values.receivedOn, values.contact])).toEqual([
		['2026-11-02', undefined],
		['2026-11-02', undefined]
	]);
	const open = toFollowUp(portfolio).map((entry) => entry.id);
	expect(open.sort()).toEqual([file!.id, all!.id].sort());
	expect(read(portfolio, fileGiven).one(others!.id)).toBeUndefined();
	expect(await followUp(portfolio, open)).toBe(true);
	expect(toFollowUp(portfolio)).toEqual([]);
});

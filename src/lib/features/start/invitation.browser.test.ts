import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newId } from '$lib/domain/base/id';
import { writePortfolioFile } from '$lib/exchange/portfolio-file/write';
import { sealBytes } from '$lib/exchange/seal/age';
import { app } from '$lib/store/app/app.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { portfolioOf } from '../../../../tests/support/portfolio-of';
import { invitations } from './invitation.svelte';

const id = newId(browserSurroundings.random);

async function colleagues(): Promise<File> {
	const changesets = portfolioOf(40);
	const about = {
		portfolio: { id, name: 'Colleague' },
		writer: { replica: changesets[0]!.replica, author: 'Ben' },
		app: '1.0.0',
		written: '2026-01-05T08:00:00.000Z'
	};
	const { parts } = await writePortfolioFile(about, changesets);
	return new File([...parts], 'colleague.isocentre.json');
}

/** The same, sealed with little work: how much it is makes no difference here. */
async function sealedFile(): Promise<File> {
	const content = new Uint8Array(await (await colleagues()).arrayBuffer());
	return new File([await sealBytes(content, 'four unusual words', 10)], 'colleague.isocentre.json.age');
}

const compared: string[] = [];
const compare = ({ name }: File) => void compared.push(name);

beforeEach(() => app.start());

afterEach(async () => {
	invitations.decline();
	compared.length = 0;
	for (const one of app.list.portfolios) await app.remove(one.id);
});

test('a file joins by a yes and not before', async () => {
	const file = await colleagues();
	expect(await invitations.offer(file)).toBeUndefined();
	expect(invitations.waiting).toMatchObject({ known: false, restores: false });
	expect([...invitations.waiting!.contents.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(
		0
	);
	expect(app.current).toBeUndefined();
	expect(app.list.portfolios).toEqual([]);
	expect(await invitations.accept(compare)).toBeUndefined();
	expect(app.current?.id).toBe(id);
	expect(invitations.waiting).toBeUndefined();
	expect(compared).toEqual([]);
});

test('a no leaves nothing behind', async () => {
	await invitations.offer(await colleagues());
	invitations.decline();
	expect(await invitations.accept(compare)).toBeUndefined();
	expect(app.list.portfolios).toEqual([]);
});

test('of a portfolio that is here already the file is compared, not taken in', async () => {
	const file = await colleagues();
	await invitations.offer(file);
	await invitations.accept(compare);
	const { length } = app.current!;
	// Another tab asks, where none is open.
	const none = vi.spyOn(app, 'current', 'get').mockReturnValue(undefined);
	await invitations.offer(file);
	none.mockRestore();
	expect(invitations.waiting?.known).toBe(true);
	await invitations.accept(compare);
	expect(compared).toEqual([file.name]);
	expect(app.current).toMatchObject({ id, length });
});

test('what is no portfolio is said, and asks nothing', async () => {
	const trouble = await invitations.offer(new File(['{"format":"something else"}'], 'other.json'));
	expect(trouble?.text).toBeTruthy();
	expect(invitations.waiting).toBeUndefined();
});

test('a sealed file asks for its passphrase until it is the right one, and joins no sooner than others', async () => {
	const sealed = await sealedFile();
	await invitations.offer(sealed, true);
	expect(invitations.waiting).toBeUndefined();
	expect(invitations.sealed).toMatchObject({ restores: true });
	expect(await invitations.unseal('three other words')).toBeUndefined();
	expect(invitations.sealed?.why).toBeTruthy();
	await invitations.unseal('four unusual words');
	expect(invitations.sealed).toBeUndefined();
	expect(invitations.waiting).toMatchObject({ restores: true, arriving: { portfolio: { id } } });
	expect(app.list.portfolios).toEqual([]);
});

test('a passphrase that is still tried when another way was taken opens nothing', async () => {
	const sealed = await sealedFile();
	await invitations.offer(sealed);
	const trying = invitations.unseal('four unusual words');
	invitations.decline();
	expect(await trying).toBeUndefined();
	expect(invitations.waiting).toBeUndefined();
});

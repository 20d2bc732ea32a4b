import { gzipSync } from 'node:zlib';
import { choosePortfolioFile, createRecord, exportedText, fingerprint, startEmpty } from './steps';
import { expect, test } from './test';

/** A portfolio file as it should not be, made from a good one, and what the app says of it. */
const faults: readonly {
	what: string;
	spoil: (good: string) => string | Buffer;
	says: RegExp;
	name?: string;
}[] = [
	{ what: 'empty', spoil: () => '', says: /The file is empty/ },
	{
		what: 'cut in the middle',
		spoil: (good) => good.slice(0, good.length / 2),
		says: /cut short after \d of \d changes \(line \d+\)/
	},
	{
		what: 'without its last line',
		spoil: (good) => good.slice(0, good.trimEnd().lastIndexOf('\n') + 1),
		says: /cut short after \d of \d changes \(line \d+\)/
	},
	{
		what: 'altered in one letter',
		spoil: (good) => good.replace('Genolier', 'Genolyer'),
		says: /altered on its way/
	},
	{
		what: 'of another portfolio',
		spoil: (good) => good.replace(/("portfolio":\{"id":")[0-9A-Z]{16}/, '$1ZZZZZZZZZZZZZZZZ'),
		says: /belongs to (another|the) portfolio/
	},
	{
		what: 'of a newer major version',
		spoil: (good) => good.replace('"version":"1.1"', '"version":"2.0"'),
		says: /of version 2\.0; this app reads up to/
	},
	{
		what: 'somebody else’s JSON',
		spoil: () => '{"hello": ["world"]}',
		says: /no portfolio file; it looks like JSON/
	},
	{
		what: 'a web page',
		spoil: () => '<!doctype html><title>Login</title>',
		says: /no portfolio file; it looks like a web page/
	},
	{
		what: 'half a packed file',
		spoil: (good) => gzipSync(good).subarray(0, 400),
		says: /packed file is damaged/,
		name: 'a.isocentre.json.gz'
	},
	{
		what: 'with a forbidden key',
		spoil: (good) => good.replace('"ops":[{', '"__proto__":{"a":1},"ops":[{'),
		says: /__proto__/
	}
];

for (const { what, spoil, says, name } of faults) {
	test(`a file that is ${what} gets a sentence and changes nothing`, async ({ page }) => {
		await startEmpty(page, 'Ada');
		await createRecord(page, 'partners', { Name: 'Clinique de Genolier' });
		const good = await exportedText(page);
		const before = await fingerprint(page);
		const bad = spoil(good);
		expect(bad.toString()).not.toBe(good);

		await choosePortfolioFile(page, bad, name);
		await expect(page.getByRole('main').getByRole('alert').filter({ hasText: says })).toBeVisible();
		await expect(page.getByRole('button', { name: /^Take in/ })).toBeHidden();
		expect(await fingerprint(page)).toBe(before);
	});
}

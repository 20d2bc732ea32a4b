import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMail } from './read';

const folder = 'tests/fixtures/mails/';
const files = readdirSync(folder).map((name) => readFileSync(folder + name));

const pieces = [
	'\r\n',
	'\r\n\r\n',
	'\n ',
	'--b1\r\n',
	'--b2--\r\n',
	'\r\nContent-Type: multipart/mixed; boundary="b1"\r\n\r\n',
	'\r\nContent-Type: message/rfc822\r\n\r\n',
	'\r\nContent-Type: text/plain; charset=utf-7; format=flowed\r\n',
	'\r\nContent-Transfer-Encoding: base64\r\n',
	'\r\nTo: Team: a@b.org, "c" <c@d.org>;\r\n',
	'\r\nFrom: <<<@>>>,,,;:\r\n',
	'\r\nDate: Feb 31 99999\r\n',
	'=?utf-8?B?////?=',
	'=?x-none?Q?=zz?=',
	'<div><p>&#x110000;<!--',
	'=',
	'"',
	'\0'
].map((piece) => new TextEncoder().encode(piece));

const damaged = fc
	.tuple(
		fc.constantFrom(...files),
		fc.array(
			fc.record({
				at: fc.nat({ max: 1_500 }),
				length: fc.nat({ max: 60 }),
				put: fc.oneof(fc.constantFrom(...pieces), fc.uint8Array({ maxLength: 8 }))
			}),
			{ minLength: 1, maxLength: 6 }
		)
	)
	.map(([file, damages]) => {
		const bytes = [...file];
		for (const { at, length, put } of damages) bytes.splice(at % (bytes.length + 1), length, ...put);
		return new Uint8Array(bytes);
	});

test('a damaged mail is read or refused, within a second', { timeout: 600_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(damaged, async (bytes) => {
			const before = process.cpuUsage();
			const read = await readMail(bytes);
			const { user, system } = process.cpuUsage(before);
			// In microseconds of work: how long one waits depends on what else the machine does.
			expect(user + system).toBeLessThan(1_000_000);
			if (!read.ok) return;
			const { people, sentAt, subject, text } = read.value;
			expect(people.every(({ address }) => address.includes('@') && !/\s/.test(address))).toBe(true);
			expect(sentAt === undefined || Number.isFinite(Date.parse(sentAt))).toBe(true);
			expect([subject, text].every((one) => one.isWellFormed() && !one.includes('\0'))).toBe(true);
		}),
		{ numRuns: process.env['LONG'] ? 100_000 : 10_000 }
	);
});

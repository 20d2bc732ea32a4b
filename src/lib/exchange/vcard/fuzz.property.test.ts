import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seededBytes } from '../../../../tests/support/laptop';
import { lensWith } from '../../../../tests/support/lens';
import { PortfolioState } from '../../domain/merge/state';
import { rowsOf } from '../plan/import-plan';
import { planTables } from '../table/plan-tables';
import { mostEntries } from './cards';
import { readCards } from './read';
import { cardSheets } from './sheets';

const folder = 'tests/fixtures/cards/';
const files = readdirSync(folder).map((name) => readFileSync(folder + name));

/** What damages files: bytes changed, cut out, doubled, and words of the format where they do not belong. */
const pieces = [
	'\r\n',
	'\n ',
	'=\r\n',
	'BEGIN:VCARD\r\n',
	'END:VCARD\r\n',
	'\r\nAGENT:\r\nBEGIN:VCARD\r\n',
	'\r\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-7:=',
	'\r\nEMAIL;ENCODING=B:%%%',
	'\r\nNOTE;CHARSET=ISO-2022-JP;QUOTED-PRINTABLE:=1B=24',
	'\r\nKIND:org\r\n',
	'\r\nORG:;;;;\r\n',
	'\r\n__proto__;TYPE=constructor:x\r\n',
	';TYPE="',
	';;;;;;;;',
	'item1.',
	'=',
	'"',
	':',
	'\\',
	'\0',
	'\ufeff'
].map((piece) => new TextEncoder().encode(piece));

const damage = fc.record({
	at: fc.nat({ max: 2_000 }),
	length: fc.nat({ max: 60 }),
	put: fc.oneof(
		fc.constantFrom(...pieces),
		fc.uint8Array({ maxLength: 8 }),
		fc.record({ from: fc.nat({ max: 2_000 }), size: fc.nat({ max: 300 }) })
	)
});

const damaged = fc
	.tuple(fc.constantFrom(...files), fc.array(damage, { minLength: 1, maxLength: 6 }))
	.map(([file, damages]) => {
		const bytes = [...file];
		for (const { at, length, put } of damages) {
			const piece = put instanceof Uint8Array ? put : bytes.slice(put.from, put.from + put.size);
			bytes.splice(at % (bytes.length + 1), length, ...piece);
		}
		return new Uint8Array(bytes);
	});

const lens = lensWith();
const runs = (few: number) => ({ numRuns: process.env['LONG'] ? few * 10 : few });

/** What was read of a file, within a second of work: how long one waits depends on what else the machine does. */
function sheetsIn(bytes: Uint8Array) {
	const before = process.cpuUsage();
	const read = readCards(bytes);
	if (!read.ok) return undefined;
	const laid = cardSheets(read.value, lens, ({ sort }) => sort);
	const { user, system } = process.cpuUsage(before);
	expect(user + system).toBeLessThan(1_000_000);
	return { cards: read.value, sheets: laid.sheets };
}

test('damaged cards are read or refused, and none is lost', { timeout: 600_000 }, () => {
	fc.assert(
		fc.property(damaged, (bytes) => {
			const laid = sheetsIn(bytes);
			if (!laid) return;
			const places = laid.sheets.flatMap(({ table }) => [...table.rows, ...table.aside]);
			expect(places.map(({ line }) => line).sort((a, b) => a - b)).toEqual(
				laid.cards.map(({ line }) => line)
			);
			expect(laid.cards.every(({ entries }) => entries.length <= mostEntries)).toBe(true);
		}),
		runs(10_000)
	);
});

test('whatever is read is planned, each card once', { timeout: 600_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(damaged, async (bytes) => {
			const laid = sheetsIn(bytes);
			if (!laid) return;
			const state = new PortfolioState();
			const ground = { lens, random: seededBytes(1), table: (name: string) => state.table(name) };
			const plans = await planTables(laid.sheets, ground);
			const own = plans.filter(({ kind }) => laid.sheets.some(({ reading }) => reading.kind.name === kind));
			const planned = own.reduce((sum, plan) => sum + rowsOf(plan), 0);
			const rows = laid.sheets.reduce((sum, { table }) => sum + table.rows.length, 0);
			expect(planned).toBeGreaterThanOrEqual(rows);
		}),
		runs(200)
	);
});

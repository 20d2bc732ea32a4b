import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lensWith } from '../../../../tests/support/lens';
import { seededBytes } from '../../../../tests/support/laptop';
import { PortfolioState } from '../../domain/merge/state';
import { readTable } from '../csv/read';
import { rowsOf } from '../plan/import-plan';
import { accountOf } from './account';
import { likelyKinds } from './columns';
import { planTables } from './plan-tables';
import { proposeReading } from './propose';
import { laidOutHeadings } from './years';

/** The beginnings of tables as an office keeps them. */
const tables = ['1-partenaires-excel', '2-contacts-excel', '3-budget-wide-excel', '5-suivi-appels-excel'].map(
	(name) => readFileSync(`tests/fixtures/tables/${name}.csv`).subarray(0, 2500)
);

/** What spoils a table: separators, quotation marks, line breaks, signs of formulas, bytes that mean nothing. */
const spoiling = fc.constantFrom(
	...[';', ',', '\t', '"', '\n', '\r', '\0', '=', '-', '(', '9', ' '].map((sign) => sign.charCodeAt(0)),
	0xff,
	0xe9
);

test('a spoilt table is read or refused, and every row of it is accounted for', async () => {
	const lens = lensWith();
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...tables),
			fc.array(fc.tuple(fc.nat({ max: 2499 }), spoiling), { maxLength: 40 }),
			async (table, flips) => {
				const bytes = Uint8Array.from(table);
				for (const [at, byte] of flips) bytes[at] = byte;
				const read = await readTable(bytes);
				if (!read.ok) return;
				const [kind] = likelyKinds(laidOutHeadings(read.value), lens);
				if (!kind) return;
				const sheet = proposeReading(read.value, kind, { lens, today: '2026-11-30', shapes: {} });
				const state = new PortfolioState();
				const ground = { lens, random: seededBytes(1), table: (name: string) => state.table(name) };
				const plans = await planTables([sheet], ground);
				const own = plans.find((plan) => plan.kind === kind.name);
				expect(own ? rowsOf(own) : 0).toBeGreaterThanOrEqual(sheet.table.rows.length);
				expect(accountOf(plans, [sheet]).aside).toHaveLength(read.value.aside.length);
			}
		),
		{ numRuns: 60 }
	);
}, 20_000);

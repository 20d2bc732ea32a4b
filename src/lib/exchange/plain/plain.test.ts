import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyId, recordsOf } from '../../../../tests/support/any-values';
import { Laptop, seededBytes } from '../../../../tests/support/laptop';
import { lensWith } from '../../../../tests/support/lens';
import type { Json } from '../../domain/base/json';
import { kinds } from '../../domain/kinds/all';
import type { Change } from '../../domain/records/changeset';
import { rowsOf } from '../plan/import-plan';
import { planPlain } from './plan';
import { readPlain } from './read';
import { writePlain } from './write';

const about = {
	portfolio: { id: 'ABCDEFGH01234567', name: 'Test' },
	app: '1.0.0',
	written: '2026-11-22T08:00:00.000Z'
};
const bytes = (text: string) => new TextEncoder().encode(text);
const lens = lensWith();

class Portfolio {
	readonly laptop = new Laptop('Ada', 1);

	async plan(text: string) {
		const file = readPlain(bytes(text));
		if (!file.ok) throw new Error(JSON.stringify(file.problem));
		const ground = { lens, random: seededBytes(3), table: (kind: string) => this.laptop.state.table(kind) };
		const plans = await planPlain(file.value, ground);
		return { plans, changes: plans.flatMap((plan) => plan.changes), file: file.value };
	}

	commit(changes: readonly Change[]) {
		if (changes.length > 0) this.laptop.write(changes);
	}

	write() {
		const { state } = this.laptop;
		return writePlain(
			about,
			state.kinds.map((kind) => ({ kind, records: state.table(kind).all() }))
		);
	}
}

describe('records for other programs', () => {
	test('come back exactly in an empty portfolio, of every kind, and change nothing the second time', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.tuple(
					...kinds.map((kind) =>
						fc.uniqueArray(fc.record({ id: anyId, values: recordsOf(kind) }), {
							selector: ({ id }) => id,
							maxLength: 2
						})
					)
				),
				async (tables) => {
					const text = writePlain(
						about,
						tables.map((records, at) => ({ kind: kinds[at]!.name, records }))
					);
					const portfolio = new Portfolio();
					const first = await portfolio.plan(text);
					for (const plan of first.plans) {
						expect(plan.refused).toEqual([]);
						const records = tables[kinds.findIndex(({ name }) => name === plan.kind)]!;
						expect(new Map(plan.creates.map(({ id, values }) => [id, values]))).toEqual(
							new Map(records.map(({ id, values }) => [id, values]))
						);
					}
					portfolio.commit(first.changes);
					const second = await portfolio.plan(portfolio.write());
					expect(second.changes).toEqual([]);
					expect(portfolio.write()).toBe(portfolio.write());
				}
			),
			{ numRuns: 10 }
		);
	});

	test('tell what cannot be read, and read the rest', async () => {
		const records: Record<string, Json> = {
			partner: [
				{ id: 'P000000000000000', name: ' CHUV ', country: 'Suisse', colour: 'red' },
				{ name: 'Clinic', country: 'Atlantis' },
				{ id: 7, name: 'A' },
				'nonsense',
				{ name: 'Old', website: { a: 1 } }
			],
			unknownThing: [{ id: 'X' }]
		};
		const text = JSON.stringify({ format: 'isocentre-records', version: '1.3', records }).replace(
			'"colour"',
			'"__proto__"'
		);
		const { plans, file } = await new Portfolio().plan(text);
		expect(file.unknownKinds).toEqual(['unknownThing']);
		const [plan] = plans;
		expect(rowsOf(plan!)).toBe(5);
		expect(plan!.creates).toEqual([
			{
				place: { kind: 'partner', position: 1 },
				id: 'P000000000000000',
				values: { name: 'CHUV', country: 'CH' }
			},
			{ place: { kind: 'partner', position: 2 }, id: plan!.creates[1]!.id, values: { name: 'Clinic' } },
			{ place: { kind: 'partner', position: 5 }, id: plan!.creates[2]!.id, values: { name: 'Old' } }
		]);
		expect(plan!.unknownColumns).toEqual(['__proto__']);
		expect(plan!.refused.map(({ problems }) => problems[0])).toEqual([
			{ type: 'bad-id', text: '7' },
			{ type: 'not-a-record' }
		]);
		expect(plan!.cells.map(({ problem }) => problem)).toEqual([
			{
				type: 'cell',
				column: 'country',
				field: 'country',
				problem: { type: 'not-a-country', text: 'Atlantis' }
			},
			{ type: 'cell', column: 'website', field: 'website', problem: { type: 'wrong-type', expected: 'text' } }
		]);
	});

	test.each([
		['', { type: 'empty' }],
		[' \n', { type: 'empty' }],
		['{"format":"isocentre-records",\n"version":"1.0",}', { type: 'not-json', line: 2, column: 17 }],
		['[]', { type: 'not-records' }],
		['{"format":"other","version":"1.0","records":{}}', { type: 'not-records' }],
		['{"format":"isocentre-records","version":"1.0","records":{"partner":{}}}', { type: 'not-records' }],
		[
			'{"format":"isocentre-records","version":"2.0","records":{}}',
			{ type: 'newer-version', version: '2.0', reads: '1.0' }
		],
		[
			'{"format":"isocentre-records","version":"1.0","records":{"x":[]}}',
			{ type: 'no-known-kinds', kinds: ['x'] }
		]
	])('refuses %j', (text, problem) => {
		expect(readPlain(bytes(text))).toEqual({ ok: false, problem });
	});

	test.each([
		['of a number', { id: '#' }],
		['of a text', { name: '#' }],
		['of an unknown field', { more: '#' }]
	])('refuses a million nested brackets in the place %s', (_, record) => {
		const nested = '['.repeat(1e6) + ']'.repeat(1e6);
		const file = { format: 'isocentre-records', version: '1.0', records: { partner: [record] } };
		const text = JSON.stringify(file).replace('"#"', nested);
		expect(readPlain(bytes(text))).toEqual({ ok: false, problem: { type: 'too-deep', max: 32 } });
	});

	test('lose one record by a byte that is no UTF-8, and no other', async () => {
		const name = 'P000000000000000';
		const records = {
			partner: [{ id: name, name: 'Clinic?' }, { name: 'Université de Genève' }, { name: 'A' }]
		};
		const text = JSON.stringify({ format: 'isocentre-records', version: '1.0', records });
		const damaged = bytes(text).map((byte) => (byte === 63 ? 0xe9 : byte));
		const file = readPlain(damaged);
		if (!file.ok) throw new Error(file.problem.type);
		const ground = {
			lens,
			random: seededBytes(3),
			table: () => new Portfolio().laptop.state.table('partner')
		};
		const [plan] = await planPlain(file.value, ground);
		expect(plan!.creates.map(({ values }) => values['name'])).toEqual(['Université de Genève', 'A']);
		expect(plan!.refused).toMatchObject([
			{ problems: [{ type: 'not-decoded', field: 'name', text: 'Clinic\ufffd', encoding: 'utf-8' }] }
		]);
	});

	test('lose one record by a text that cannot be kept, and no other', async () => {
		const odd = ['tre\u0301s', 'a\u000bb', 'a\ud800', 'x\0'].map((name) => ({ name }));
		const text = JSON.stringify({ format: 'isocentre-records', version: '1.0', records: { partner: odd } });
		const { plans } = await new Portfolio().plan(text);
		expect(plans[0]!.creates.map(({ values }) => values['name'])).toEqual(['trés', 'a b']);
		expect(plans[0]!.refused).toHaveLength(2);
	});

	test('leave ids of another program alone', async () => {
		const partner = [
			{ id: 17, name: 'A' },
			{ id: '18', name: 'B' }
		];
		const text = JSON.stringify({ format: 'isocentre-records', version: '1.0', records: { partner } });
		const { plans } = await new Portfolio().plan(text);
		expect(plans[0]!.creates.map(({ values }) => values['name'])).toEqual(['A', 'B']);
		expect(plans[0]!.unknownColumns).toEqual(['id']);
	});

	test('refuses what is not UTF-8', () => {
		expect(readPlain(Uint8Array.from([0x7b, 0xff]))).toEqual({ ok: false, problem: { type: 'not-utf8' } });
	});
});

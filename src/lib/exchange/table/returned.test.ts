import { describe, expect, test } from 'vitest';
import { lensWith } from '../../../../tests/support/lens';
import { ImportTarget } from '../../../../tests/support/table';
import { PortfolioState } from '../../domain/merge/state';
import { budgetLine } from '../../domain/kinds/budget-line';
import { contact } from '../../domain/kinds/contact';
import type { Kind } from '../../domain/schema/kind';
import { readTable } from '../csv/read';
import { writeCsv } from '../csv/write';
import type { Answer } from '../plan/row';
import { accountOf } from './account';
import { matchColumns } from './columns';
import { planTables } from './plan-tables';
import { plainReading, takenKey } from './reading';
import { missingRows, returnedOf, withDrops } from './returned';
import { changedSince } from './since';
import { isSpoilt } from './spoilt';

const lens = lensWith();
const from = { portfolio: 'F000000000000000', at: '2026-11-30T10:00:00.000Z' };
const [a, b, c] = ['P000000000000000', 'P000000000000001', 'P000000000000002'];
const people = [
	{ id: a, values: { lastName: 'Rossi', email: 'rossi@example.org', phone: '+41 22 767 61 11' } },
	{ id: b, values: { lastName: 'Holm', phone: '0227676111' } },
	{ id: c, values: { lastName: 'Müller', firstName: 'Eva' } }
];
const fields = ['lastName', 'firstName', 'email', 'phone'];

interface Said {
	readonly otherwise?: readonly string[];
	readonly answers?: readonly (readonly [string, Answer])[];
}

/** Writes a sheet, has it edited as a text, and takes it back into a portfolio that may have gone on. */
async function back(
	kind: Kind,
	{ rows, fields }: { rows: typeof people; fields: readonly string[] },
	edit: (text: string) => string,
	target = new ImportTarget(kind, rows),
	{ otherwise = [], answers = [] }: Said = {}
) {
	const text = edit(writeCsv(kind, rows, lens, { style: 'machines', fields, from }));
	const read = await readTable(new TextEncoder().encode(text));
	if (!read.ok) throw new Error(read.problem.type);
	const columns = matchColumns(kind, read.value, lens);
	if (!columns.ok) throw new Error(columns.problem.type);
	const plain = plainReading(kind, columns.value);
	const reading = { ...plain, otherwise: new Set(otherwise), answers: new Map(answers) };
	const sheets = [{ table: read.value, reading }];
	const none = new PortfolioState();
	const table = (name: string) => (name === kind.name ? target.records : none.table(name));
	const listed = rows.map(({ id }) => ({ kind: kind.name, id, title: 'x' }));
	const missing = missingRows(sheets, listed, table);
	const ground = { lens, table, random: target.random };
	const plans = withDrops(await planTables(sheets, ground), missing);
	const plan = plans[0]!;
	target.commit(plan.changes);
	return {
		plan,
		account: accountOf(plans, sheets),
		returned: returnedOf(plans, sheets, missing)!,
		since: changedSince(sheets, ground),
		values: (id: string) => target.records.get(id)?.values
	};
}

const contacts = { rows: people, fields };
/** The portfolio in which Holm has moved on since the sheet was written. */
function later() {
	const target = new ImportTarget(contact, people);
	target.commit([
		{ do: 'put', kind: 'contact', id: b, fields: { phone: '+45 11 22 33 44', firstName: 'Jens' } }
	]);
	return target;
}

describe('a sheet that comes back', () => {
	test('unchanged into a portfolio that has gone on changes nothing, and says what is no longer so', async () => {
		const { plan, returned, since } = await back(contact, contacts, (text) => text, later());
		expect(plan.changes).toEqual([]);
		expect(returned).toMatchObject({
			at: from.at,
			portfolio: 'F0000000',
			cells: [],
			rows: [],
			missing: [],
			unnamed: 0
		});
		expect(since).toEqual({
			changed: [
				{ kind: 'contact', id: b, field: 'firstName', text: '', now: 'Jens' },
				{ kind: 'contact', id: b, field: 'phone', text: '0227676111', now: '+45 11 22 33 44' }
			],
			gone: []
		});
	});

	test('with a cell that was changed here too leaves that open, and takes the others', async () => {
		const edit = (text: string) =>
			text.replace('0227676111', '+45 99').replace('Holm', 'Holmes').replace('Eva', '');
		const first = await back(contact, contacts, edit, later());
		expect(first.returned.cells).toMatchObject([
			{ id: b, field: 'lastName', before: 'Holm', after: 'Holmes', contested: false, taken: true },
			{ id: b, field: 'phone', before: '+45 11 22 33 44', after: '+45 99', contested: true, taken: false },
			{ id: c, field: 'firstName', before: 'Eva', after: null, contested: false, taken: true }
		]);
		expect(first.values(b)).toEqual({ lastName: 'Holmes', firstName: 'Jens', phone: '+45 11 22 33 44' });
		expect(first.values(c)).toEqual({ lastName: 'Müller' });
		expect(first.account.cellsLeft).toBe(1);

		const otherwise = [takenKey({ line: 3 }, 'phone'), takenKey({ line: 3 }, 'lastName')];
		const second = await back(contact, contacts, edit, later(), { otherwise });
		expect(second.values(b)).toEqual({ lastName: 'Holm', firstName: 'Jens', phone: '+45 99' });
		expect(second.returned.cells.map(({ contested, taken }) => [contested, taken])).toEqual([
			[false, false],
			[true, true],
			[false, true]
		]);
	});

	test('names the rows that are missing, and deletes their records only where that was said', async () => {
		const edit = (text: string) =>
			text
				.split('\r\n')
				.filter((line) => !line.startsWith(a))
				.join('\r\n');
		const first = await back(contact, contacts, edit);
		expect(first.plan.changes).toEqual([]);
		expect(first.returned.missing).toEqual([
			{ kind: 'contact', id: a, title: 'x', key: `missing contact ${a}`, dropped: false }
		]);
		const second = await back(contact, contacts, edit, undefined, { otherwise: [`missing contact ${a}`] });
		expect(second.plan.changes).toEqual([{ do: 'drop', kind: 'contact', id: a }]);
	});

	test('of which a row was copied asks what the changed copy is', async () => {
		const copy = (text: string) =>
			text.replace(
				/(P0{15},Rossi.*\r\n)/,
				(row) => row.replace('Rossi', 'Bianchi').replace('rossi@', 'b@') + row + row
			);
		const first = await back(contact, contacts, copy);
		expect(first.plan.changes).toEqual([]);
		expect(first.plan.joined).toHaveLength(1);
		expect(first.plan.alike).toMatchObject([
			{ like: a, values: { lastName: 'Bianchi', email: 'b@example.org' } }
		]);
		const { key } = first.plan.alike[0]!;
		const another = await back(contact, contacts, copy, undefined, { answers: [[key, 'another']] });
		expect(another.plan.creates.map(({ values }) => values)).toEqual([
			{ lastName: 'Bianchi', email: 'b@example.org', phone: '+41 22 767 61 11' }
		]);
		expect(another.values(a)).toEqual(people[0]!.values);
		const same = await back(contact, contacts, copy, undefined, { answers: [[key, 'same']] });
		expect(same.plan.creates).toEqual([]);
		expect(same.values(a)).toMatchObject({ lastName: 'Bianchi', email: 'b@example.org' });
	});

	test('takes new rows or leaves them, and refuses rows whose cells were moved apart', async () => {
		const add = (text: string) => text + ',Novak,,,,\r\n';
		expect((await back(contact, contacts, add)).returned.rows).toMatchObject([
			{ values: { lastName: 'Novak' } }
		]);
		const left = await back(contact, contacts, add, undefined, { otherwise: [takenKey({ line: 5 })] });
		expect(left.plan.changes).toEqual([]);
		expect(left.returned.rows).toMatchObject([{ values: undefined }]);
		const torn = await back(contact, contacts, (text) => text.replace(`${a},`, `${c},`));
		expect(torn.plan.changes).toEqual([]);
		expect(torn.plan.refused).toMatchObject([{ problems: [{ type: 'torn' }] }]);
	});

	test('whose numbers lost their zeros and signs keeps what is here, and says so', async () => {
		const edit = (text: string) =>
			text.replace('+41 22 767 61 11', '41227676111').replace('0227676111', '227676111');
		const { plan } = await back(contact, contacts, edit);
		expect(plan.changes).toEqual([]);
		expect(plan.cells.map(({ problem }) => problem.type)).toEqual(['spoilt', 'spoilt']);
	});

	test('without its column of currencies keeps them', async () => {
		const rows = [
			{ id: a, values: { year: 2027, stage: 'spent', money: { amount: 100_00, currency: 'EUR' } } },
			{ id: b, values: { year: 2027, stage: 'spent', money: { amount: 7_00, currency: 'JPY' } } }
		] as never;
		const cut = (text: string) =>
			text
				.split('\r\n')
				.map((line) => line.split(',').toSpliced(3, 1).join(','))
				.join('\r\n')
				.replace('100.00', '"120,50"');
		const { plan } = await back(budgetLine, { rows, fields: ['year', 'money', 'stage'] }, cut);
		expect(plan.updates.map(({ id, writes }) => [id, writes[0]!.after])).toEqual([
			[a, { amount: 120_50, currency: 'EUR' }]
		]);
	});
});

test.each([
	['42', '0042', true],
	['41227676111', '+41 22 767 61 11', true],
	['4.12E+11', '412276761110', true],
	['042', '0042', false],
	['43', '0042', false],
	['42', '42a', false],
	['+41227676111', '+41 22 767 61 11', false],
	['x'.repeat(32_767), 'x'.repeat(40_000), true],
	['x'.repeat(32_767), 'y'.repeat(40_000), false]
])('a spreadsheet makes “%.20s” of “%.20s”: %s', (text, written, spoilt) => {
	expect(isSpoilt(text, written)).toBe(spoilt);
});

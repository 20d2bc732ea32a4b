import { describe, expect, test } from 'vitest';
import { Desk, wordId } from '../../../../tests/support/desk';
import { seededBytes } from '../../../../tests/support/laptop';
import { lensWith } from '../../../../tests/support/lens';
import { contact } from '../../domain/kinds/contact';
import { setting } from '../../domain/kinds/setting';
import { interaction } from '../../domain/kinds/interaction';
import { createChanges } from '../../domain/merge/edit';
import { settledOf } from '../../domain/protection/settled';
import { identityOf } from '../../domain/schema/identity';
import type { Arrival } from '../../domain/schema/kind';
import { readTable } from '../csv/read';
import { planPlain } from '../plain/plan';
import { readPlain } from '../plain/read';
import { matchColumns } from '../table/columns';
import { planTables } from '../table/plan-tables';
import { plainReading } from '../table/reading';
import { arrivingFields, arrivingValues } from './arrival';
import type { KindPlan } from './import-plan';

/* A person a file brings is noted as one who is typed is; what the file says stands, and nobody who is here changes. */

const lens = lensWith();
const bytes = (text: string) => new TextEncoder().encode(text);

function office(tables: ConstructorParameters<typeof Desk>[0] = {}): Desk {
	const said = { contactPurpose: 'cooperation', contactLegalBasis: 'official-duty' };
	const desk = new Desk(tables);
	for (const [key, value] of Object.entries(said))
		desk.act(createChanges(setting, undefined, identityOf(setting, { key })!, { key, value }));
	return desk;
}

const groundOf = (desk: Desk, on: string, seed: number) => ({
	lens,
	random: seededBytes(seed),
	arrival: { on, from: 'people.csv', settled: settledOf(desk.state) } satisfies Arrival,
	table: (kind: string) => desk.state.read(kind)
});

async function planCsv(desk: Desk, text: string, on = '2026-12-01'): Promise<KindPlan> {
	const table = await readTable(bytes(text));
	if (!table.ok) throw new Error(table.problem.type);
	const matched = matchColumns(contact, table.value, lens);
	if (!matched.ok) throw new Error(matched.problem.type);
	const sheets = [{ table: table.value, reading: plainReading(contact, matched.value) }];
	const plans = await planTables(sheets, groundOf(desk, on, 3));
	return plans.find(({ kind }) => kind === contact.name)!;
}

const noted = {
	purpose: 'cooperation',
	legalBasis: 'official-duty',
	collectedOn: '2026-12-01',
	collectedFrom: 'people.csv'
};

describe('a table', () => {
	test('notes what it leaves open of people who are new, and what it says stands', async () => {
		const text = `lastName,legalBasis,collectedOn\nOsmium,consent,2019-03-02\nKobalt,,\n`;
		const { creates } = await planCsv(office(), text);
		expect(creates.map(({ values }) => values)).toEqual([
			{ ...noted, lastName: 'Osmium', legalBasis: 'consent', collectedOn: '2019-03-02' },
			{ ...noted, lastName: 'Kobalt' }
		]);
		expect(creates.map((one) => one.noted)).toEqual([
			['purpose', 'collectedFrom'],
			expect.arrayContaining(Object.keys(noted))
		]);
	});

	test('changes nobody who is here, whatever of them is open', async () => {
		const id = wordId('M');
		const desk = office({ contact: { M: { lastName: 'Osmium', email: 'm@example.org' } } });
		const plan = await planCsv(desk, `id,lastName,email,phone\n${id},Osmium,m@example.org,\n`);
		expect(plan).toMatchObject({ creates: [], updates: [], changes: [] });
		const named = await planCsv(desk, `lastName,email,phone\nOsmium,m@example.org,+41 22 767 11 11\n`);
		expect(named.updates.map(({ writes }) => writes.map(({ field }) => field))).toEqual([['phone']]);
	});

	test.each([
		['without an address', 'lastName,firstName\nOsmium,Mira\nKobalt,Ewa\n'],
		['with one', 'lastName,email\nOsmium,m@example.org\n']
	])('%s changes nothing when it is read again on another day', async (_, text) => {
		const desk = office();
		const first = await planCsv(desk, text);
		desk.act(first.changes, { act: 'import' });
		expect(await planCsv(desk, text, '2027-01-15')).toMatchObject({
			creates: [],
			updates: [],
			alike: [],
			refused: [],
			changes: []
		});
	});
});

test('plain records of another program are noted too, and known again', async () => {
	const file = {
		format: 'isocentre-records',
		version: '1.0',
		records: { contact: [{ lastName: 'Osmium' }] }
	};
	const read = readPlain(bytes(JSON.stringify(file)));
	if (!read.ok) throw new Error(read.problem.type);
	const desk = office();
	const [plan] = await planPlain(read.value, groundOf(desk, '2026-12-01', 1));
	expect(plan!.creates[0]!.values).toEqual({ ...noted, lastName: 'Osmium' });
	desk.act(plan!.changes, { act: 'import' });
	const [again] = await planPlain(read.value, groundOf(desk, '2027-01-15', 2));
	expect(again).toMatchObject({ creates: [], changes: [] });
});

test('a kind that is asked nothing is given nothing, and an office that has said nothing only the day and the file', () => {
	expect(arrivingValues(interaction, {}, { on: '2026-12-01', from: 'x.csv' })).toEqual({});
	expect(arrivingValues(contact, { collectedOn: null }, { on: '2026-12-01' })).toEqual({
		collectedOn: '2026-12-01'
	});
	expect(arrivingValues(contact, {}, undefined)).toEqual({});
	expect([...arrivingFields(contact)].toSorted()).toEqual(Object.keys(noted).toSorted());
});

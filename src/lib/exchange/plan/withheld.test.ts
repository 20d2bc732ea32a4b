import { expect, test } from 'vitest';
import { lensWith } from '../../../../tests/support/lens';
import { seededBytes } from '../../../../tests/support/laptop';
import { tablesOf } from '../../../../tests/support/tables-of';
import { contact } from '../../domain/kinds/contact';
import { planTable } from '../../../../tests/support/plan-table';
import { readTable } from '../csv/read';

const mira = 'C000000000000001';

async function planned(text: string) {
	const held = { lastName: 'Osmium', email: 'mira@example.org', objection: true };
	const records = tablesOf({ contact: { [mira]: held } }).table('contact');
	const table = await readTable(new TextEncoder().encode(text));
	if (!table.ok) throw new Error(table.problem.type);
	const plan = await planTable(contact, table.value, { lens: lensWith(), records, random: seededBytes(1) });
	if (!plan.ok) throw new Error(plan.problem.type);
	return plan.value;
}

test('a row does not write down anew who objected, and others come in', async () => {
	const plan = await planned('lastName,email\nO,mira@example.org\nLeonhardt,leo@example.org\n');
	expect(plan.refused).toEqual([{ place: { line: 2 }, problems: [{ type: 'withheld', id: mira }] }]);
	expect(plan.creates.map(({ values }) => values['lastName'])).toEqual(['Leonhardt']);
});

test('a row with the id of the person is compared with what is there', async () => {
	const plan = await planned(`id,lastName\n${mira},Osmium\n`);
	expect(plan.same).toEqual([{ place: { line: 2 }, id: mira }]);
});

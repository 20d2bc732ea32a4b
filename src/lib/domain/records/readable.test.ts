import { expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import type { Json } from '../base/json';
import { editChanges } from '../merge/edit';
import { inverse } from '../merge/inverse';
import { PortfolioState } from '../merge/state';
import { partner } from '../kinds/partner';
import { storedIn } from '../schema/record';

const kind = partner.name;
const [one, two] = ['000000000000000A', '000000000000000B'] as const;

function withPartner(fields: Record<string, Json>): Laptop {
	const laptop = new Laptop('anna', 1);
	laptop.write([
		{ do: 'put', kind, id: one, fields: { name: 'CNAO' } },
		{ do: 'put', kind, id: two, fields }
	]);
	return laptop;
}

const readOf = ({ state }: Laptop) => state.table(kind).get(two)!;

test('what has not the type of its field reads as absent, in records and in columns', () => {
	const { state } = withPartner({ name: 7, city: 'Bern', website: 'javascript:alert(1)', notes: { a: 1 } });
	for (const { table } of [state, new PortfolioState(state.toCheckpoint())].map((of) => ({
		table: of.table(kind)
	}))) {
		const unreadable = { name: 7, website: 'javascript:alert(1)', notes: { a: 1 } };
		expect(table.get(two)).toMatchObject({ values: { city: 'Bern' }, unreadable });
		expect(table.get(two)!.values).toEqual({ city: 'Bern' });
		expect(table.column('name')).toEqual(['CNAO', undefined]);
		expect(table.column('website')).toEqual([undefined, undefined]);
		expect(table.unreadable(two)).toEqual(unreadable);
		expect(table.unreadable(one)).toBeUndefined();
		expect(table.get(one)).not.toHaveProperty('unreadable');
		expect(storedIn(table.get(two)!)).toEqual({ ...unreadable, city: 'Bern' });
	}
});

test('an element that cannot be read takes none of the others with it, and an edit leaves it alone', () => {
	const laptop = withPartner({ medicalFields: ['dosimetry', 7, { a: 1 }] });
	expect(readOf(laptop)).toMatchObject({
		values: { medicalFields: ['dosimetry'] },
		unreadable: { medicalFields: ['dosimetry', 7, { a: 1 }] }
	});
	laptop.write(editChanges(partner, readOf(laptop), two, { medicalFields: ['imaging'] }));
	expect(readOf(laptop).values['medicalFields']).toEqual(['imaging']);
	expect(readOf(laptop).unreadable?.['medicalFields']).toEqual([7, { a: 1 }, 'imaging']);
});

test('what is read follows what is written, and undoing brings back what could not be read', () => {
	const laptop = withPartner({ name: 7 });
	const column = () => laptop.state.table(kind).column('name');
	expect(column()).toEqual(['CNAO', undefined]);
	const changes = editChanges(partner, readOf(laptop), two, { name: 'PSI' });
	const back = inverse(laptop.state, changes);
	laptop.write(changes);
	expect(column()).toEqual(['CNAO', 'PSI']);
	expect(readOf(laptop)).not.toHaveProperty('unreadable');
	laptop.write(back);
	expect(column()).toEqual(['CNAO', undefined]);
	expect(readOf(laptop).unreadable).toEqual({ name: 7 });
	laptop.write([{ do: 'erase', kind, id: two }]);
	expect(laptop.state.table(kind).unreadable(two)).toBeUndefined();
});

test('a text in an unusual form is still a text, and a reference to what is not here a reference', () => {
	const laptop = withPartner({ name: ' Zu\u0308rich ', city: ' ', acronym: '\u0007' });
	expect(readOf(laptop).values).toEqual({ name: ' Zu\u0308rich ' });
	laptop.write([{ do: 'put', kind: 'affiliation', id: one, fields: { contact: 'c-1', partner: '../p' } }]);
	expect(laptop.state.table('affiliation').get(one)).toMatchObject({
		values: { contact: 'c-1' },
		unreadable: { partner: '../p' }
	});
});

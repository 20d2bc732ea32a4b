import { expect, test } from 'vitest';
import { Laptop, exchange } from '../../../../tests/support/laptop';
import type { AnyValues } from '../schema/kind';
import { partner } from '../kinds/partner';
import { createChanges, editChanges } from './edit';

const kind = { name: 'partner' };
const id = '0123456789ABCDEF';

function edited(laptop: Laptop, values: AnyValues) {
	return editChanges(kind, laptop.state.table(kind.name).get(id), id, values);
}

function withRecord(values: AnyValues): Laptop {
	const laptop = new Laptop('anna', 1);
	laptop.write(edited(laptop, values));
	return laptop;
}

test('a new record is one put of what it has', () => {
	const laptop = new Laptop('anna', 1);
	expect(edited(laptop, { name: 'GSI', city: null, notes: undefined, tags: ['ion'], people: [] })).toEqual([
		{ do: 'put', kind: 'partner', id, fields: { name: 'GSI', tags: ['ion'] } }
	]);
	expect(edited(laptop, {})).toEqual([{ do: 'put', kind: 'partner', id, fields: {} }]);
});

test('only what differs is written, elements one by one', () => {
	const laptop = withRecord({
		name: 'GSI',
		city: 'Darmstadt',
		tags: ['ion', 'dose'],
		money: { amount: 1, currency: 'CHF' }
	});
	expect(
		edited(laptop, { name: 'GSI', city: null, tags: ['dose', 'beam'], money: { currency: 'CHF', amount: 1 } })
	).toEqual([
		{ do: 'put', kind: 'partner', id, fields: { city: null } },
		{ do: 'set', kind: 'partner', id, field: 'tags', added: ['beam'], removed: ['ion'] }
	]);
});

test('nothing to change is no change', () => {
	const laptop = withRecord({ name: 'GSI', tags: ['ion', 'dose'] });
	expect(edited(laptop, { name: 'GSI', tags: ['dose', 'ion'], city: null, notes: undefined })).toEqual([]);
});

test('a list emptied or filled keeps what others add meanwhile', () => {
	const anna = withRecord({ tags: ['ion'] });
	const ben = new Laptop('ben', 2);
	exchange(anna, ben);
	expect(edited(anna, { tags: null })).toEqual(edited(anna, { tags: [] }));
	anna.write(edited(anna, { tags: [] }));
	ben.write(edited(ben, { tags: ['ion', 'dose'] }));
	exchange(anna, ben);
	expect(anna.state.table('partner').get(id)?.values['tags']).toEqual(['dose']);
});

test('an edit of a dropped or contested record brings it back in as many words', () => {
	const anna = withRecord({ name: 'GSI' });
	const ben = new Laptop('ben', 2);
	exchange(anna, ben);
	anna.write([{ do: 'drop', kind: 'partner', id }]);
	expect(edited(anna, { name: 'GSI' })).toEqual([{ do: 'restore', kind: 'partner', id }]);
	expect(edited(anna, { name: undefined })).toEqual([]);
	expect(edited(anna, { name: 'GSI Helmholtz' })[0]).toEqual({ do: 'restore', kind: 'partner', id });
	ben.write(edited(ben, { name: 'GSI Darmstadt' }));
	exchange(anna, ben);
	anna.write(edited(anna, { city: 'Darmstadt' }));
	exchange(anna, ben);
	expect(ben.state.table('partner').get(id)).toMatchObject({
		state: 'live',
		values: { name: 'GSI Darmstadt', city: 'Darmstadt' }
	});
});

test('a record made where one was dropped says nothing that it did not say by itself', () => {
	const anna = withRecord({
		name: 'GSI',
		notes: 'old',
		medicalFields: ['imaging'],
		unknown: 'of another version'
	});
	const made = (values: AnyValues) => createChanges(partner, anna.state.table('partner').get(id), id, values);
	expect(made({ name: 'GSI' })).toEqual([]);
	anna.write([{ do: 'drop', kind: 'partner', id }]);
	anna.write(made({ name: 'GSI', city: 'Darmstadt' }));
	expect(anna.state.table('partner').get(id)).toMatchObject({
		state: 'live',
		values: { name: 'GSI', city: 'Darmstadt', unknown: 'of another version' }
	});
	expect(Object.keys(anna.state.table('partner').get(id)!.values)).not.toContain('notes');
	expect(anna.state.table('partner').get(id)!.values['medicalFields']).toBeUndefined();
});

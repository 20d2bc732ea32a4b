import { describe, expect, test } from 'vitest';
import { exchange, Laptop } from '../../../../tests/support/laptop';
import { lensWith } from '../../../../tests/support/lens';
import { contact } from '../kinds/contact';
import type { Json } from '../base/json';
import { joinChanges } from '../joining/join';
import { kinds } from '../kinds/all';
import type { Change } from '../records/changeset';
import { presented, Presented } from './presented';
import { isWithheld } from '../schema/withholding';

const mira = 'C000000000000001';
const leo = 'C000000000000002';

const put = (id: string, fields: Record<string, Json>): Change => ({
	do: 'put',
	kind: 'contact',
	id,
	fields
});

function office() {
	const ada = new Laptop('Ada', 1);
	const ben = new Laptop('Ben', 2);
	ada.write([
		put(mira, { lastName: 'Osmium', email: 'mira@example.org' }),
		put(leo, { lastName: 'Leonhardt', email: 'leo@example.org' })
	]);
	exchange(ada, ben);
	return { ada, ben };
}

const listed = ({ state }: Laptop) => presented(state).table('contact').ids();

describe('a person who objects', () => {
	test('is in no list, column or count, and named nowhere', () => {
		const { ada } = office();
		ada.write([put(mira, { objection: true })]);
		const table = presented(ada.state).table('contact');
		expect(table.ids()).toEqual([leo]);
		expect(table.size).toBe(1);
		expect(table.all().map(({ id }) => id)).toEqual([leo]);
		expect(table.column('lastName')).toEqual(['Leonhardt']);
		expect(table.column('email')).toEqual(['leo@example.org']);
		const record = table.get(mira)!;
		expect(record).toMatchObject({ withheld: true, values: { objection: true } });
		expect(JSON.stringify(record)).not.toContain('Osmium');
		expect(table.entries(mira, 'lastName')).toEqual([]);
		expect(contact.title(record.values, lensWith())).toBe('A person who objected');
		expect(contact.title({ lastName: 'Osmium', objection: true }, lensWith({}, 'fr'))).toBe(
			'Une personne ayant fait opposition'
		);
	});

	test('comes back with a No, and whoever never objected is always there', () => {
		const { ada } = office();
		const before = listed(ada);
		ada.write([put(mira, { objection: true })]);
		ada.write([put(mira, { objection: false })]);
		expect(listed(ada)).toEqual(before);
		ada.write([put(mira, { objection: null })]);
		expect(listed(ada)).toEqual(before);
	});

	test.each(['yes', 1, {}, ['true'], 'No'])('stays hidden where the answer cannot be read: %j', (value) => {
		const { ada } = office();
		ada.write([put(mira, { objection: value })]);
		expect(listed(ada)).toEqual([leo]);
	});

	test('stays hidden while two laptops differ over it, whichever wrote later', () => {
		for (const later of [true, false]) {
			const { ada, ben } = office();
			ada.write([put(mira, { objection: true })], later ? '2026-05-02T00:00:00.000Z' : undefined);
			ben.write([put(mira, { objection: false })], later ? undefined : '2026-05-02T00:00:00.000Z');
			exchange(ada, ben);
			expect([listed(ada), listed(ben)]).toEqual([[leo], [leo]]);
			ben.write([put(mira, { objection: false })]);
			expect(listed(ben)).toEqual([mira, leo]);
		}
	});

	test('stays hidden when deleted', () => {
		const { ada } = office();
		ada.write([put(mira, { objection: true }), { do: 'drop', kind: 'contact', id: mira }]);
		const record = presented(ada.state).table('contact').get(mira);
		expect(record).toMatchObject({ state: 'dropped', withheld: true });
		expect(JSON.stringify(record)).not.toContain('Osmium');
	});

	test('takes the objection along into the record it is joined with', () => {
		const { ada } = office();
		ada.write([put(mira, { objection: true })]);
		ada.write(joinChanges(ada.state, 'contact', { goes: mira, stays: leo }, {}));
		expect(listed(ada)).toEqual([]);
		expect(presented(ada.state).table('contact').get(mira)).toMatchObject({
			mergedInto: leo,
			withheld: true
		});
		ada.write([put(leo, { objection: false })]);
		expect(listed(ada)).toEqual([leo]);
	});

	test('hides the record that another laptop joined before it knew', () => {
		const { ada, ben } = office();
		ada.write([put(leo, { objection: false })]);
		exchange(ada, ben);
		ada.write(joinChanges(ada.state, 'contact', { goes: mira, stays: leo }, {}));
		ben.write([put(mira, { objection: true })]);
		exchange(ada, ben);
		expect(listed(ada)).toEqual([]);
	});

	test('is hidden by whatever was withheld elsewhere too, such as today in the past', () => {
		const { ada } = office();
		const today = new Set([leo]);
		const past = new Presented(ada.state, () => today);
		expect(past.table('contact').ids()).toEqual([mira]);
		expect(past.table('contact').get(leo)?.withheld).toBe(true);
	});
});

test('every kind that withholds does so by a field of its own that says yes or no', () => {
	const withholding = kinds.filter(({ withheld }) => withheld);
	expect(withholding.length).toBeGreaterThan(0);
	for (const kind of withholding) {
		const { by, title } = kind.withheld!;
		expect(kind.fields[by]?.type.name).toBe('yesNo');
		const values = { ...kind.example, [by]: true };
		expect(isWithheld(kind, values)).toBe(true);
		for (const locale of ['en', 'fr'] as const)
			expect(kind.title(values, lensWith({}, locale))).toBe(title[locale]);
		expect(kind.ownTitle(values, lensWith())).toBe(kind.ownTitle(kind.example, lensWith()));
	}
});

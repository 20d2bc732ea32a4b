import { describe, expect, test } from 'vitest';
import { exchange, Laptop } from '../../../../tests/support/laptop';
import type { Json } from '../base/json';
import { contact } from '../kinds/contact';
import { enquiryAsk } from '../kinds/enquiry-ask';
import { joinChanges } from '../joining/join';
import type { Change } from '../records/changeset';
import { identityOf } from '../schema/identity';
import { eraseChanges, spokenOf } from './erasure';
import { heldOnPerson } from './held-on';
import { isErasable, reachOf } from './reach';

const id = (name: string) => name.padEnd(16, '0');
const [mira, twin, leo] = [id('C1'), id('C2'), id('C3')];
const put = (kind: string, of: string, fields: Record<string, Json>): Change => ({
	do: 'put',
	kind,
	id: of,
	fields
});

function office(): Laptop {
	const ada = new Laptop('Ada', 1);
	ada.write([
		put('contact', mira, { firstName: 'Mira', lastName: 'Ōsmium', email: 'mira@example.org' }),
		put('contact', twin, { firstName: 'M.', lastName: 'Oslander' }),
		put('contact', leo, { lastName: 'Leonhardt' }),
		put('partner', id('P1'), { name: 'Osmiumwerk', notes: 'Founded by Dr OSMIUM, the elder.' }),
		put('affiliation', id('A1'), { contact: mira, partner: id('P1') }),
		put('affiliation', id('A2'), { contact: leo, partner: id('P1') }),
		put('interaction', id('N1'), {
			subject: 'Call',
			date: '2026-05-01',
			people: [twin, leo],
			partner: id('P1'),
			text: 'Prefers evenings.'
		}),
		put('interaction', id('N2'), { subject: 'Letter', date: '2026-05-02', text: 'From Oslander, to all.' }),
		put('interaction', id('N3'), { subject: 'Other', date: '2026-05-03', text: 'Osmiumlike alloys.' })
	]);
	ada.write(joinChanges(ada.state, 'contact', { goes: twin, stays: mira }, {}));
	return ada;
}

const idsOf = (records: readonly { readonly id: string }[]) => records.map((record) => record.id).sort();

describe('what is held on a person', () => {
	test('is their record, those joined into it, what says nothing without them, and what names them', () => {
		const held = heldOnPerson(office().state, contact, twin)!;
		expect(held.own.map((record) => record.id)).toEqual([mira, twin]);
		expect(idsOf(held.parts)).toEqual([id('A1')]);
		const naming = new Map(held.naming.map((one) => [one.record.id, one]));
		expect([...naming.keys()].sort()).toEqual([id('N1'), id('N2'), id('P1')]);
		expect(naming.get(id('N1'))).toMatchObject({ references: ['people'], mentions: [] });
		expect(naming.get(id('N2'))!.mentions).toEqual([{ field: 'text', excerpt: 'From Oslander, to all.' }]);
		expect(naming.get(id('P1'))!.mentions).toMatchObject([{ field: 'notes' }]);
	});

	test('holds what was deleted, and is nothing once erased', () => {
		const ada = office();
		ada.write([
			{ do: 'drop', kind: 'contact', id: mira },
			{ do: 'drop', kind: 'affiliation', id: id('A1') }
		]);
		const held = heldOnPerson(ada.state, contact, mira)!;
		expect(idsOf(held.parts)).toEqual([id('A1')]);
		ada.write([{ do: 'erase', kind: 'contact', id: mira }]);
		expect(heldOnPerson(ada.state, contact, mira)).toBeUndefined();
	});

	test('does not take the name of somebody else for a mention, but what is noted of them', () => {
		const ada = office();
		ada.write([
			put('contact', id('C5'), { firstName: 'Max', lastName: 'Osmium' }),
			put('contact', id('C6'), { lastName: 'Osmium', notes: 'Brother of M. Osmium.' })
		]);
		const held = heldOnPerson(ada.state, contact, mira)!;
		expect(held.naming.filter(({ record }) => record.kind === 'contact')).toMatchObject([
			{ record: { id: id('C6') }, mentions: [{ field: 'notes' }] }
		]);
	});

	test('does not take a name of two letters for a mention', () => {
		const ada = new Laptop('Ada', 1);
		ada.write([put('contact', mira, { lastName: 'Wu' }), put('partner', id('P1'), { name: 'Wu Clinic' })]);
		expect(heldOnPerson(ada.state, contact, mira)!.naming).toEqual([]);
	});
});

describe('the erasure of a person', () => {
	const bare = () => {
		let made = 0;
		return { newId: () => id(`R${++made}`), text: 'Erased' };
	};

	test('takes the texts of what is marked, and leaves its date, partner and other people in the counts', () => {
		const ada = office();
		const held = heldOnPerson(ada.state, contact, mira)!;
		const marked = held.naming.filter((one) => isErasable(one));
		expect(idsOf(marked.map(({ record }) => record))).toEqual([id('N1'), id('N2')]);
		const before = ada.state.table('interaction').size;
		ada.write(eraseChanges(held, marked, bare()));
		expect(ada.state.table('interaction').size).toBe(before);
		const [first, second] = ['R1', 'R2'].map((one) => ada.state.table('interaction').get(id(one))!.values);
		expect([first, second]).toContainEqual({
			subject: 'Erased',
			date: '2026-05-01',
			people: [leo],
			partner: id('P1')
		});
		expect([first, second]).toContainEqual({ subject: 'Erased', date: '2026-05-02' });
		for (const one of [mira, twin]) expect(ada.state.table('contact').get(one)?.state).toBe('erased');
		expect(ada.state.table('affiliation').get(id('A1'))?.state).toBe('erased');
		expect(ada.state.table('contact').get(leo)?.state).toBe('live');
	});

	test('takes the words of what the person asked for, unasked, and leaves its days and its outcome', () => {
		const ada = office();
		ada.write([
			put('subjectRequest', id('Q1'), {
				right: 'access',
				receivedOn: '2026-05-01',
				contact: mira,
				asker: 'Mira Ōsmium, by her lawyer',
				notes: 'Canary: called on Monday.',
				handledOn: '2026-05-20'
			}),
			put('subjectRequest', id('Q2'), { right: 'access', receivedOn: '2026-05-02', contact: leo }),
			put('subjectRequest', id('Q3'), {
				right: 'erasure',
				receivedOn: '2026-06-01',
				contact: twin,
				notes: 'Canary: by letter.'
			}),
			put('subjectRequest', id('Q4'), { right: 'access', receivedOn: '2026-06-02', contact: mira })
		]);
		ada.write([{ do: 'drop', kind: 'subjectRequest', id: id('Q4') }]);
		const held = heldOnPerson(ada.state, contact, mira)!;
		expect(idsOf(spokenOf(held).map(({ record }) => record))).toEqual([id('Q1'), id('Q3'), id('Q4')]);
		const more = (record: { id: string }) => (record.id === id('Q3') ? { handledOn: '2026-06-30' } : {});
		ada.write(eraseChanges(held, [], { ...bare(), more }));
		const requests = ada.state.table('subjectRequest');
		expect(requests.all().map(({ values }) => values)).toEqual([
			{ right: 'access', receivedOn: '2026-05-02', contact: leo },
			{ right: 'access', receivedOn: '2026-05-01', handledOn: '2026-05-20' },
			{ right: 'erasure', receivedOn: '2026-06-01', handledOn: '2026-06-30' }
		]);
		expect(requests.get(id('Q4'))?.state).toBe('erased');
	});

	test('of what hangs on an enquiry, makes the experts asked anew under what stands for it, without the name', () => {
		const ada = office();
		const [enquiry, expert] = [id('E1'), leo];
		const values = { enquiry, expert, askedOn: '2026-05-03' };
		const ask = identityOf(enquiryAsk, values)!;
		ada.write([
			put('enquiry', enquiry, { subject: 'Ōsmium asks', receivedOn: '2026-05-01', contact: mira }),
			put('enquiryAsk', ask, { ...values, answer: 'Told Dr Mira Ōsmium: the fibre monitor.' }),
			put('interaction', id('N4'), { subject: 'Answer', date: '2026-05-04', enquiry })
		]);
		const held = heldOnPerson(ada.state, contact, mira)!;
		const marked = held.naming.filter(({ record }) => record.kind === 'enquiry');
		expect(marked.map(reachOf)).toEqual(['texts']);
		ada.write(eraseChanges(held, marked, bare()));
		const stands = ada.state.table('enquiry').all()[0]!;
		expect(stands.values).toEqual({ subject: 'Erased', receivedOn: '2026-05-01' });
		const moved = { ...values, enquiry: stands.id };
		expect(ada.state.table('enquiryAsk').all()).toMatchObject([
			{
				id: identityOf(enquiryAsk, moved),
				values: { ...moved, answer: 'Told Dr Erased: the fibre monitor.' }
			}
		]);
		expect(ada.state.table('enquiryAsk').get(ask)?.state).toBe('erased');
		expect(ada.state.table('interaction').get(id('N4'))?.values['enquiry']).toBe(stands.id);
	});

	test('takes only the name out of a record that others hang on, and keeps its other words', () => {
		const ada = office();
		ada.write([
			put('partner', id('P1'), { notes: '👩‍🔬 Founded by Dr OSMIUM, M., the elder, osmium@example.org' })
		]);
		const held = heldOnPerson(ada.state, contact, mira)!;
		const partner = held.naming.find(({ record }) => record.kind === 'partner')!;
		expect(reachOf(partner)).toBe('name');
		ada.write(eraseChanges(held, [partner], bare()));
		expect(ada.state.table('partner').get(id('P1'))?.values['notes']).toBe(
			'👩‍🔬 Founded by Dr Erased, the elder, Erased@example.org'
		);
	});

	test('wins over what another laptop writes meanwhile or later, whichever file comes first', () => {
		for (const first of [true, false]) {
			const [ada, ben] = [office(), new Laptop('Ben', 2)];
			exchange(ada, ben);
			ben.write([put('contact', mira, { lastName: 'Renamed' })]);
			ada.write(eraseChanges(heldOnPerson(ada.state, contact, mira)!, [], bare()));
			if (first) ben.write([put('contact', twin, { email: 'late@example.org' })]);
			exchange(ada, ben);
			for (const { state } of [ada, ben])
				for (const one of [mira, twin])
					expect(state.table('contact').get(one)).toMatchObject({ state: 'erased', values: {} });
		}
	});
});

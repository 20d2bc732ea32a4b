import { describe, expect, test } from 'vitest';
import { canary, plant, traces } from '../../../../tests/support/canaries';
import { exchange, Laptop } from '../../../../tests/support/laptop';
import { contact } from '../kinds/contact';
import { kindNamed, kinds } from '../kinds/all';
import { eraseChanges } from './erasure';
import { heldOnPerson } from './held-on';
import { reachOf } from './reach';

const person = 'C000000000000001';

function office() {
	const ada = new Laptop('Ada', 1);
	const { changes, planted } = plant(person);
	ada.write(changes);
	return { ada, planted, held: heldOnPerson(ada.state, contact, person)! };
}

/** All that the records say now, by kind and id. */
function said({ state }: Laptop): string[] {
	return state.kinds.flatMap((kind) => {
		const { rows } = state.table(kind);
		return Array.from({ length: rows.count }, (_, row) =>
			JSON.stringify(state.table(kind).get(rows.idAt(row)))
		);
	});
}

const named = (texts: readonly string[]) =>
	texts.filter((text) => traces.some((trace) => text.toLowerCase().includes(trace)));

let made = 0;
const bare = { newId: () => `S${String(++made).padStart(3, '0')}`.padEnd(16, '0'), text: 'Erased' };

describe('a person who is planted in every text of every kind', () => {
	test('stands in each kind that has a text, and in each that can refer to them', () => {
		const { ada, planted } = office();
		const mute = planted
			.filter(({ kind, id }) => named([JSON.stringify(ada.state.table(kind).get(id))]).length === 0)
			.map(({ kind }) => kind);
		expect(new Set(mute)).toEqual(new Set([]));
		expect(planted.length).toBe((kinds.length - 1) * 2);
	});

	test('is found in every one of them, and offered in the erasure', () => {
		const { planted, held } = office();
		const found = new Set([...held.parts, ...held.naming.map(({ record }) => record)].map(({ id }) => id));
		expect(planted.filter(({ id }) => !found.has(id))).toEqual([]);
		expect(held.naming.filter((one) => reachOf(one) === undefined)).toEqual([]);
	});

	test('is named by no record once erased with all that is offered, and every record is still what its kind asks', () => {
		const { ada, held } = office();
		const sizes = new Map(ada.state.kinds.map((kind) => [kind, ada.state.table(kind).size]));
		const parts = new Set(held.parts.map(({ kind }) => kind));
		ada.write(eraseChanges(held, held.naming, bare));
		expect(named(said(ada))).toEqual([]);
		for (const kind of ada.state.kinds) {
			const table = ada.state.table(kind);
			// Counts stay but for what says nothing without the person.
			const fewer = kind === contact.name || parts.has(kind) ? 1 : 0;
			expect([kind, table.size]).toEqual([kind, sizes.get(kind)! - fewer]);
			for (const { id, values, unreadable } of table.all()) {
				const { fields } = kindNamed(kind)!;
				expect([kind, id, unreadable]).toEqual([kind, id, undefined]);
				const missing = Object.entries(fields).filter(
					([name, field]) => field.required && values[name] === undefined
				);
				expect([kind, missing.map(([name]) => name)]).toEqual([kind, []]);
			}
		}
	});

	test('leaves no link to a record that went', () => {
		const { ada, held } = office();
		ada.write(eraseChanges(held, held.naming, bare));
		for (const kind of ada.state.kinds)
			for (const { id, values } of ada.state.table(kind).all())
				for (const [name, field] of Object.entries(kindNamed(kind)!.fields)) {
					const { to } = field.type;
					if (to === undefined || to === contact.name) continue;
					for (const one of [values[name]].flat())
						if (typeof one === 'string')
							expect([kind, id, name, ada.state.table(to).get(one)?.state]).not.toContain('erased');
				}
	});

	test('is taken out of a value that a colleague wrote beside another, and out of deleted records', () => {
		const [ada, ben] = [new Laptop('Ada', 1), new Laptop('Ben', 2)];
		const partner = 'P000000000000001';
		const at = { kind: 'partner', id: partner } as const;
		ada.write([
			{ do: 'put', kind: contact.name, id: person, fields: canary },
			{ do: 'put', ...at, fields: { name: 'Clinic' } },
			{ do: 'put', kind: 'project', id: 'J000000000000001', fields: { title: 'Beam', lead: partner } },
			{
				do: 'put',
				kind: 'participation',
				id: 'T1'.padEnd(16, '0'),
				fields: { project: 'J000000000000001', partner }
			},
			{ do: 'put', kind: 'ruleResult', id: 'Q000000000000001', fields: { note: `Asked ${canary.lastName}` } },
			{ do: 'drop', kind: 'ruleResult', id: 'Q000000000000001' }
		]);
		exchange(ada, ben);
		ben.write(
			[{ do: 'put', ...at, fields: { notes: `Ask ${canary.lastName}` } }],
			'2026-01-02T00:00:00.000Z'
		);
		ada.write([{ do: 'put', ...at, fields: { notes: 'Ask the clinic' } }], '2026-05-02T00:00:00.000Z');
		exchange(ada, ben);
		expect(ada.state.conflicts).toHaveLength(1);
		const held = heldOnPerson(ada.state, contact, person)!;
		ada.write(eraseChanges(held, held.naming, bare));
		expect(ada.state.conflicts).toEqual([]);
		expect(ada.state.table('partner').get(partner)?.values).toMatchObject({ notes: 'Ask the clinic' });
		expect(ada.state.table('ruleResult').get('Q000000000000001')?.state).toBe('dropped');
		expect(named(said(ada))).toEqual([]);
	});

	test('keeps the texts of those that are not marked', () => {
		const { ada, held } = office();
		ada.write(eraseChanges(held, [], bare));
		expect(named(said(ada)).length).toBeGreaterThan(kinds.length);
		expect(JSON.stringify(ada.state.table('contact').get(person))).not.toContain(canary.lastName);
	});
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Desk, wordId } from '../../../../tests/support/desk';
import { seededBytes } from '../../../../tests/support/laptop';
import { affiliation } from '../../domain/kinds/affiliation';
import { contact } from '../../domain/kinds/contact';
import { createChanges } from '../../domain/merge/edit';
import { identityOf } from '../../domain/schema/identity';
import { presented } from '../../domain/withheld/presented';
import { seedChanges } from '../../domain/seed/seed-changes';
import { lensOf } from '../../domain/reading/lens';
import { planTables } from '../table/plan-tables';
import { contentOf } from './person';
import { personCard } from './person-card';
import { readCards } from './read';
import { cardSheets } from './sheets';
import { writeCards, type PersonCard, type WrittenVersion } from './write';

const version = fc.constantFrom<WrittenVersion>('3.0', '4.0');
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const person: fc.Arbitrary<PersonCard> = fc.record(
	{
		id: fc.stringMatching(/^[0-9A-Z]{16}$/),
		firstName: name,
		lastName: name,
		email: fc.emailAddress(),
		phone: fc.constantFrom('+41 22 767 11 11', '022 767 11 11'),
		organisation: name,
		role: name,
		country: fc.constantFrom('Switzerland', 'Suisse', 'Österreich'),
		language: fc.constantFrom('en', 'fr'),
		notes: fc.string({ unit: 'binary', maxLength: 400 })
	},
	{ requiredKeys: ['id', 'lastName'] }
);

const one = (text: string) => text.replace(/\s+/g, ' ').trim();

test('what is written is read back whole, whatever it is', { timeout: 60_000 }, () => {
	fc.assert(
		fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), version, (people, as) => {
			const text = writeCards(people, as);
			for (const line of text.split('\r\n')) {
				expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
				expect(line).not.toMatch(/[\r\n]/);
			}
			const read = readCards(new TextEncoder().encode(text));
			if (!read.ok) throw new Error(read.problem.type);
			expect(read.value.map(({ version: is, whole }) => [is, whole])).toEqual(people.map(() => [as, true]));
			for (const [at, content] of read.value.map(contentOf).entries()) {
				const given = people[at]!;
				const shown = (text: string | undefined) => one((text ?? '').replace(/[\u0000-\u001f\u007f]/g, ' '));
				if (shown(given.lastName) !== '')
					expect([one(content.last), one(content.first)]).toEqual([
						shown(given.lastName),
						shown(given.firstName)
					]);
				expect(one(content.organisation)).toBe(shown(given.organisation));
				expect(content.roles.map(one)).toEqual([shown(given.role)].filter(Boolean));
				expect(content.emails.map(({ text }) => text)).toEqual(given.email ? [given.email] : []);
				expect(content.phones.map(({ text }) => text)).toEqual(given.phone ? [given.phone] : []);
				expect(one(content.notes.join(' '))).toBe(
					shown((given.notes ?? '').toWellFormed().replace(/[\u0085\u2028\u2029]/g, '\n'))
				);
			}
		})
	);
});

const here = {
	contact: {
		anna: {
			firstName: 'Änna-Łucja',
			lastName: 'O’Brien; Rossi, jr.',
			email: 'anna@example.org',
			phone: '+39 0382 078 001',
			language: 'it',
			country: 'IT',
			notes: 'One line\nand, another; with \\ signs.'
		},
		ben: { lastName: 'Ben', objection: true },
		carla: { lastName: 'Carla', email: 'c@example.org' }
	},
	partner: { cnao: { name: 'CNAO, Pavia' }, chuv: { name: 'CHUV' } },
	affiliation: { before: { contact: 'anna', partner: 'chuv', period: { to: '2020' } } }
};

for (const as of ['3.0', '4.0'] as const)
	test(`a portfolio whose people went out as ${as} changes nothing of it when they come back`, async () => {
		const desk = new Desk(here);
		desk.act(seedChanges());
		const role = { contact: wordId('anna'), partner: wordId('cnao'), role: 'medical-physicist' };
		desk.act(createChanges(affiliation, undefined, identityOf(affiliation, role)!, role));
		const source = presented(desk.state);
		for (const locale of ['en', 'fr'] as const) {
			const lens = lensOf(source, locale);
			const ids = desk.state
				.table(contact.name)
				.all()
				.map(({ id }) => id);
			const people = ids.flatMap((id) => personCard(source, lens, id, '2026-11-30') ?? []);
			expect(people.map(({ lastName }) => lastName).sort()).toEqual(['Carla', 'O’Brien; Rossi, jr.']);
			const read = readCards(new TextEncoder().encode(writeCards(people, as)));
			if (!read.ok) throw new Error(read.problem.type);
			const { sheets } = cardSheets(read.value, lens, ({ sort }) => sort);
			const ground = { lens, random: seededBytes(3), table: (kind: string) => desk.state.table(kind) };
			const plans = await planTables(sheets, ground);
			expect(plans.flatMap(({ changes }) => changes)).toEqual([]);
			expect(plans.find(({ kind }) => kind === 'contact')!.same).toHaveLength(2);
			expect(plans.flatMap(({ refused, alike, cells }) => [...refused, ...alike, ...cells])).toEqual([]);
		}
	});

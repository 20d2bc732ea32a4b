import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Desk, wordId } from '../../../../tests/support/desk';
import { seededBytes } from '../../../../tests/support/laptop';
import { seedChanges } from '../../domain/seed/seed-changes';
import { presented } from '../../domain/withheld/presented';
import { lensOf } from '../../domain/reading/lens';
import { accountOf } from '../table/account';
import { planTables } from '../table/plan-tables';
import type { Records } from '../../../../tests/support/tables-of';
import type { Further } from './person';
import { readCards } from './read';
import { cardSheets } from './sheets';
import { worksAtIn } from './works-at';

const words = ({ sort, name, types }: Further) =>
	[sort === 'other' ? name : sort, ...types.filter((type) => type !== 'pref')].filter(Boolean).join(' ');

class CardDesk {
	readonly desk: Desk;

	constructor(tables: Records = {}) {
		this.desk = new Desk(tables);
		this.desk.act(seedChanges());
	}

	plan(bytes: Uint8Array) {
		const cards = readCards(bytes);
		if (!cards.ok) throw new Error(cards.problem.type);
		const { state } = this.desk;
		const lens = lensOf(presented(state), 'en');
		const laid = cardSheets(cards.value, lens, words, worksAtIn(presented(state), lens));
		const ground = { lens, random: seededBytes(5), table: (kind: string) => state.table(kind) };
		return { laid, plans: planTables(laid.sheets, ground) };
	}

	async take(bytes: Uint8Array) {
		const { laid, plans } = this.plan(bytes);
		const planned = await plans;
		const changes = planned.flatMap((plan) => plan.changes);
		if (changes.length > 0) this.desk.act(changes, { act: 'import' });
		return { changes, account: accountOf(planned, laid.sheets), notes: laid.notes, planned };
	}

	all(kind: string) {
		return this.desk.state
			.table(kind)
			.all()
			.map(({ values }) => values);
	}
}

const fixture = (name: string) => readFileSync(`tests/fixtures/cards/${name}`);
const bytes = (...lines: string[]) =>
	new TextEncoder().encode(['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n'));

describe('a card', () => {
	test('makes a person, an organisation and a role, and loses nothing', async () => {
		const desk = new CardDesk();
		const { account } = await desk.take(fixture('outlook-21.vcf'));
		expect(account.waiting).toEqual([]);
		expect(desk.all('contact')).toEqual([
			{
				firstName: 'Jörg',
				lastName: 'Müller',
				email: 'joerg.mueller@example.org',
				phone: '+41 32 465 65 65',
				country: 'CH',
				notes: [
					'Met at the forum in May.',
					'Wants two days of beam; asks for  the schedule.',
					'phone cell: +41 79 000 11 22',
					'phone work fax: +41 32 465 65 66',
					'address work: Faubourg des Capucins 30, 2800 Delémont, JU, Switzerland',
					'website work: http://www.example.org',
					'title: Prof.',
					'department: Radio-oncologie'
				].join('\n')
			}
		]);
		expect(desk.all('partner')).toEqual([{ name: 'Hôpital du Jura' }]);
		expect(desk.all('affiliation')).toMatchObject([{ role: 'medical-physicist' }]);
	});

	test('read twice changes nothing, and is taken back in one', async () => {
		for (const name of ['outlook-21.vcf', 'apple-30.vcf', 'thunderbird-40.vcf']) {
			const desk = new CardDesk();
			const before = desk.desk.seen;
			await desk.take(fixture(name));
			expect((await desk.take(fixture(name))).changes).toEqual([]);
			desk.desk.undo();
			expect(desk.desk.seen).toEqual(before);
		}
	});

	test('with a role in words of its own keeps them, and waits for those of the list', async () => {
		const desk = new CardDesk();
		const { account } = await desk.take(fixture('apple-30.vcf'));
		expect(account.waiting).toMatchObject([{ field: 'role', text: 'Head of Dosimetry', holdsRows: false }]);
		expect(desk.all('contact')[0]!['notes']).toContain('function: Head of Dosimetry');
		expect(desk.all('affiliation')).toHaveLength(1);
	});

	test('of an organisation makes an organisation', async () => {
		const desk = new CardDesk();
		await desk.take(fixture('apple-30.vcf'));
		expect(desk.all('partner')).toContainEqual({
			name: 'MedAustron',
			website: 'https://www.example.com',
			country: 'AT',
			city: 'Wiener Neustadt',
			notes: [
				'phone: +43 2622 26100',
				'address work: Marie Curie-Straße 5, 2700 Wiener Neustadt, Austria'
			].join('\n')
		});
		expect(desk.all('contact')).toHaveLength(1);
	});

	test('of a list of people is set aside', async () => {
		const desk = new CardDesk();
		const { account } = await desk.take(fixture('thunderbird-40.vcf'));
		expect(account.aside).toMatchObject([{ line: 16, reason: 'no-person' }]);
		expect(desk.all('contact')).toMatchObject([{ language: 'de', phone: '+49-6221-42-0' }]);
	});

	test('without a name waits for one', async () => {
		const { account } = await new CardDesk().take(bytes('EMAIL:a@example.org'));
		expect(account.waiting).toMatchObject([{ field: 'lastName', holdsRows: true }]);
	});

	test('says what is left out', async () => {
		const { notes } = await new CardDesk().take(fixture('apple-30.vcf'));
		expect(notes).toEqual([
			{ type: 'pictures', cards: 1 },
			{ type: 'private', cards: 1 }
		]);
	});
});

describe('somebody who is here', () => {
	const here = {
		contact: { anna: { firstName: 'Anna', lastName: 'Rossi', email: 'a.rossi@example.net' } },
		partner: { cnao: { name: 'CNAO' } }
	};

	test('is known by any address of the card, and gets what is new', async () => {
		const desk = new CardDesk(here);
		const { planned } = await desk.take(
			bytes(
				'N:Rossi;Anna',
				'EMAIL;TYPE=pref:anna@example.org',
				'EMAIL:a.rossi@example.net',
				'TEL:+39 0382 078 001',
				'ORG:CNAO'
			)
		);
		const contacts = planned.find(({ kind }) => kind === 'contact')!;
		expect([contacts.creates, contacts.updates.length]).toEqual([[], 1]);
		expect(desk.desk.state.table('contact').get(wordId('anna'))!.values).toEqual({
			...here.contact.anna,
			phone: '+39 0382 078 001',
			notes: 'email: anna@example.org'
		});
		expect(desk.all('affiliation')).toMatchObject([{ contact: wordId('anna'), partner: wordId('cnao') }]);
	});

	test('gets no second role from a card that says none we know', async () => {
		const role = { contact: 'anna', partner: 'cnao', role: 'medical-physicist' };
		const desk = new CardDesk({ ...here, affiliation: { one: role } });
		await desk.take(
			bytes('N:Rossi;Anna', 'EMAIL:a.rossi@example.net', 'ORG:CNAO', 'TITLE:Head of Dosimetry')
		);
		expect(desk.all('affiliation')).toHaveLength(1);
		expect(desk.all('contact')).toMatchObject([{ notes: 'function: Head of Dosimetry' }]);
	});

	test('under the same name alone is for somebody to decide', async () => {
		const { account } = await new CardDesk(here).take(bytes('N:Rossi;Anna', 'TEL:+39 0382 078 001'));
		expect(account.alike).toMatchObject([{ kind: 'contact', like: wordId('anna') }]);
	});

	test('and objected is not written down anew', async () => {
		const desk = new CardDesk({ contact: { anna: { ...here.contact.anna, objection: true } } });
		const { account, changes } = await desk.take(
			bytes('N:Rossi;Anna', 'EMAIL:a.rossi@example.net', 'TEL:+39 0382 078 001')
		);
		expect([changes, account.refused.length]).toEqual([[], 1]);
	});
});

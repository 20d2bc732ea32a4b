import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Desk, wordId } from '../../../../tests/support/desk';
import { seededBytes } from '../../../../tests/support/laptop';
import type { Records } from '../../../../tests/support/tables-of';
import { lensOf } from '../../domain/reading/lens';
import { seedChanges } from '../../domain/seed/seed-changes';
import { presented } from '../../domain/withheld/presented';
import { planTables } from '../table/plan-tables';
import { proposalFor } from './proposal';
import { readMail } from './read';
import { knownMail, mailSheets, proposedChoice, type MailChoice } from './sheets';

const fixture = (name: string) => readFileSync(`tests/fixtures/mails/${name}`);

async function mailIn(bytes: Uint8Array) {
	const read = await readMail(bytes);
	if (!read.ok) throw new Error(read.problem.type);
	return read.value;
}

const plain = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'));

describe('a mail', () => {
	test('of Outlook: encoded words, two bodies, a file', async () => {
		expect(await mailIn(fixture('outlook.eml'))).toEqual({
			messageId: '<abc123@hopital.example>',
			subject: 'Re: MA-2027-004 – Beam time',
			sentAt: '2026-11-04T14:02:03.000Z',
			people: [
				{ name: 'Müller, Jörg', address: 'joerg.mueller@hopital.example', as: 'from' },
				{ name: 'Anna Rossi (CNAO)', address: 'anna.rossi@example.org', as: 'to' },
				{ name: 'KT Officer', address: 'officer@cern.ch', as: 'to' },
				{ name: '', address: 'secretary@hopital.example', as: 'cc' }
			],
			text: 'Dear all,\n\nwe would like two days of beam in March. Grüße\nJörg',
			isCut: false,
			attachments: [{ name: 'Plan.pdf', size: 19 }]
		});
	});

	test('of HTML alone becomes text', async () => {
		const { text, messageId } = await mailIn(fixture('html-only.eml'));
		expect(text).toContain('Dzień dobry,');
		expect(text).not.toMatch(/color|<|tracker/);
		expect(messageId).toMatch(/^<\w{16}@isocentre>$/);
	});

	test.each([
		['nothing', '', 'empty'],
		['a letter', 'Dear all,\nthis is no mail.\n', 'not-a-mail'],
		['bytes', '\0\x01\x02\x03', 'not-a-mail']
	])('%s is none', async (_, text, type) => {
		expect(await readMail(new TextEncoder().encode(text))).toMatchObject({ problem: { type } });
	});

	test('of parts in parts without end is refused', async () => {
		const depth = 500;
		const open = Array.from(
			{ length: depth },
			(_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`
		).join('');
		const bytes = plain('From: a@b.org', 'Subject: x', open);
		expect(await readMail(bytes)).toMatchObject({ problem: { type: 'not-a-mail' } });
	});

	test('of a hundred thousand lines is cut, in time', async () => {
		const mail = await mailIn(plain('From: a@b.org', 'Subject: x', '', 'word '.repeat(200_000)));
		expect([mail.text.length <= 50_000, mail.isCut]).toEqual([true, true]);
	});
});

const here: Records = {
	contact: {
		anna: { firstName: 'Anna', lastName: 'Rossi', email: 'Anna.Rossi@example.org' },
		officer: { lastName: 'Officer', email: 'officer@cern.ch' }
	},
	partner: {
		cnao: { name: 'CNAO' },
		cern: { name: 'CERN' },
		jura: { name: 'Hôpital du Jura', website: 'https://www.hopital.example' }
	},
	affiliation: {
		one: { contact: 'anna', partner: 'cnao' },
		two: { contact: 'officer', partner: 'cern' }
	},
	project: {
		flash: { title: 'FLASH facility', reference: 'MA-2027-004' },
		other: { title: 'Beams', acronym: 'BT', reference: 'MA-2027-0041' }
	}
};

class MailDesk {
	readonly desk: Desk;

	constructor(tables: Records = here) {
		this.desk = new Desk(tables);
		this.desk.act(seedChanges());
	}

	async proposal(bytes: Uint8Array) {
		const { state } = this.desk;
		const source = presented(state);
		const revealed = { table: (kind: string) => state.read(kind) };
		const mail = await mailIn(bytes);
		const lens = lensOf(source, 'en');
		return { mail, lens, proposal: proposalFor(mail, { source, revealed, lens }, '2026-11-04') };
	}

	async take(bytes: Uint8Array, change: Partial<MailChoice> = {}) {
		const { mail, lens, proposal } = await this.proposal(bytes);
		const choice = { ...proposedChoice(proposal), ...change };
		const written = { day: '2026-11-04', text: mail.text, untitled: 'Untitled' };
		return this.#plan(mailSheets(mail, { proposal, choice, lens }, written), lens);
	}

	async again(bytes: Uint8Array) {
		const { mail, lens } = await this.proposal(bytes);
		return this.#plan(knownMail(mail, lens), lens);
	}

	async #plan(sheets: ReturnType<typeof mailSheets>, lens: Parameters<typeof knownMail>[1]) {
		const { state } = this.desk;
		const ground = { lens, random: seededBytes(7), table: (kind: string) => state.table(kind) };
		const plans = await planTables(sheets, ground);
		const changes = plans.flatMap((plan) => plan.changes);
		if (changes.length > 0) this.desk.act(changes, { act: 'import' });
		return { plans, changes };
	}

	all(kind: string) {
		return this.desk.state.table(kind).all();
	}
}

describe('a mail taken in', () => {
	test('proposes people, partner and project', async () => {
		const { proposal } = await new MailDesk().proposal(fixture('outlook.eml'));
		expect(proposal).toMatchObject({
			people: [wordId('anna'), wordId('officer')],
			partners: [wordId('cnao'), wordId('jura')],
			projects: [wordId('flash')],
			withheld: 0
		});
		expect(proposal.strangers.map(({ address, partner, proposed }) => [address, partner, proposed])).toEqual([
			['joerg.mueller@hopital.example', wordId('jura'), true],
			['secretary@hopital.example', wordId('jura'), false]
		]);
	});

	test('is a conversation with its people, and whoever is new', async () => {
		const desk = new MailDesk();
		await desk.take(fixture('outlook.eml'));
		const joerg = desk.all('contact').find(({ values }) => values['lastName'] === 'Müller')!;
		expect(joerg.values).toEqual({
			firstName: 'Jörg',
			lastName: 'Müller',
			email: 'joerg.mueller@hopital.example'
		});
		expect(desk.all('interaction').map(({ values }) => values)).toEqual([
			{
				subject: 'Re: MA-2027-004 – Beam time',
				date: '2026-11-04',
				kind: 'e-mail',
				people: [wordId('anna'), wordId('officer'), joerg.id],
				partner: wordId('cnao'),
				project: wordId('flash'),
				text: 'Dear all,\n\nwe would like two days of beam in March. Grüße\nJörg',
				source: 'Message-ID: <abc123@hopital.example>'
			}
		]);
		expect(desk.all('affiliation')).toHaveLength(3);
	});

	test('goes as it was chosen', async () => {
		const desk = new MailDesk();
		await desk.take(fixture('outlook.eml'), {
			strangers: new Set(),
			partner: undefined,
			project: wordId('other')
		});
		expect([desk.all('contact').length, desk.all('affiliation').length]).toEqual([2, 2]);
		const [{ values } = { values: {} }] = desk.all('interaction');
		expect(values).toMatchObject({ people: [wordId('anna'), wordId('officer')], project: wordId('other') });
		expect(values).not.toHaveProperty('partner');
	});

	test('is taken back in one, and the same again changes nothing of what was written since', async () => {
		const desk = new MailDesk();
		const before = desk.desk.seen;
		await desk.take(fixture('outlook.eml'));
		const { id } = desk.all('interaction')[0]!;
		desk.desk.act([{ do: 'put', kind: 'interaction', id, fields: { subject: 'Mine', nextStep: 'Answer' } }]);
		const { plans, changes } = await desk.again(fixture('outlook.eml'));
		expect([changes, plans[0]!.same.length]).toEqual([[], 1]);
		desk.desk.undo();
		desk.desk.undo();
		expect(desk.desk.seen).toEqual(before);
	});

	test('waits for whoever looks like somebody who is here, and writes down no address as a name', async () => {
		const desk = new MailDesk({ contact: { joerg: { firstName: 'Jörg', lastName: 'Müller' } } });
		const { plans } = await desk.take(fixture('outlook.eml'), {
			strangers: new Set(['joerg.mueller@hopital.example'])
		});
		expect(plans.find(({ kind }) => kind === 'contact')!.alike).toMatchObject([{ like: wordId('joerg') }]);
		expect(plans.find(({ kind }) => kind === 'interaction')!.cells).toMatchObject([
			{ problem: { type: 'undecided', field: 'people' } }
		]);
		expect(desk.all('contact')).toHaveLength(1);
	});

	test('links nobody who objected, nor offers them as new', async () => {
		const contact = { anna: { ...here['contact']!['anna'], objection: true } };
		const { proposal } = await new MailDesk({ ...here, contact }).proposal(fixture('outlook.eml'));
		expect(proposal.withheld).toBe(1);
		expect(proposal.people).toEqual([]);
		expect(proposal.strangers.map(({ address }) => address)).not.toContain('anna.rossi@example.org');
	});
});

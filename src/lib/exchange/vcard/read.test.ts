import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentOf, type CardContent } from './person';
import { readCards } from './read';

const folder = 'tests/fixtures/cards/';

function cardsIn(bytes: Uint8Array) {
	const read = readCards(bytes);
	if (!read.ok) throw new Error(read.problem.type);
	return read.value;
}

function contents(text: string): readonly CardContent[] {
	return cardsIn(new TextEncoder().encode(text)).map(contentOf);
}

const fromFile = (name: string) => cardsIn(readFileSync(folder + name)).map(contentOf);
const card = (version: string, ...lines: string[]) =>
	['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');

describe('cards as programs write them', () => {
	test('2.1 of Outlook: quoted-printable, soft line breaks, bare types', () => {
		const [one] = fromFile('outlook-21.vcf');
		expect(one).toMatchObject({
			is: 'person',
			first: 'Jörg',
			last: 'Müller',
			organisation: 'Hôpital du Jura',
			roles: ['Medical physicist'],
			emails: [{ text: 'joerg.mueller@example.org', types: ['pref'] }],
			notes: ['Met at the forum in May.\nWants two days of beam; asks for  the schedule.'],
			addresses: [
				{ country: 'Switzerland', text: 'Faubourg des Capucins 30, 2800 Delémont, JU, Switzerland' }
			],
			pictures: true,
			private: false
		});
		expect(one!.phones.map(({ types }) => types)).toEqual([['work'], ['cell'], ['work', 'fax']]);
		expect(one!.further.map(({ sort, text }) => [sort, text])).toEqual([
			['title', 'Prof.'],
			['department', 'Radio-oncologie']
		]);
	});

	test('2.1 in Latin-1, not encoded', () => {
		expect(fromFile('latin1-21.vcf')).toMatchObject([
			{ first: 'Hélène', last: 'Béguin', organisation: 'Université de Genève' }
		]);
	});

	test('3.0 of Apple: groups with labels, a line folded in a character, a company', () => {
		const [anna, company] = fromFile('apple-30.vcf');
		expect(anna).toMatchObject({
			first: 'Anna Maria',
			last: 'Rossi',
			organisation: 'CNAO, Pavia',
			emails: [
				{ text: 'anna.rossi@example.org', types: ['pref', 'work'] },
				{ text: 'a.rossi@example.net', types: ['laboratory'] }
			],
			private: true,
			pictures: true
		});
		expect(anna!.notes[0]).toBe(
			'First line\nsecond line, with a comma; and a very long remark that goes on over the end of the line with an ü at the very fold: Zürich.'
		);
		expect(company).toMatchObject({ is: 'organisation', organisation: 'MedAustron', last: '' });
	});

	test('3.0 of Google with a byte order mark', () => {
		expect(fromFile('google-30.vcf')).toMatchObject([
			{ first: 'Ewa', last: 'Kowalska', further: [{ sort: 'categories', text: 'myContacts,Forum' }] }
		]);
	});

	test('4.0 of Thunderbird: addresses as URIs, a group', () => {
		const [daniel, group] = fromFile('thunderbird-40.vcf');
		expect(daniel).toMatchObject({
			phones: [{ text: '+49-6221-42-0', types: ['work'] }],
			languages: ['de-DE']
		});
		expect(daniel!.further.map(({ sort, name }) => name || sort)).toEqual([
			'nickname',
			'department',
			'messenger',
			'X-CUSTOM1'
		]);
		expect(group!.is).toBe('other');
	});

	test('several versions in one file, each by its own rules', () => {
		const text = card('2.1', 'N:A\\;B;C', 'NOTE:C:\\new') + card('3.0', 'N:D;E', 'NOTE:a\\nb');
		expect(contents(text).map(({ last, notes }) => [last, notes])).toEqual([
			['A;B', ['C:\\new']],
			['D', ['a\nb']]
		]);
	});

	test('UTF-16, and line ends of any kind', () => {
		const text = card('3.0', 'N:Żak;Łucja');
		const utf16 = new Uint8Array([
			0xff,
			0xfe,
			...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])
		]);
		expect(cardsIn(utf16).map(contentOf)).toMatchObject([{ last: 'Żak', first: 'Łucja' }]);
		expect(contents(text.replaceAll('\r\n', '\r'))).toMatchObject([{ last: 'Żak' }]);
		expect(contents(text.replaceAll('\r\n', '\n'))).toMatchObject([{ last: 'Żak' }]);
	});
});

describe('names', () => {
	test.each([
		[['FN:Anna Rossi'], 'Anna', 'Rossi'],
		[['N:;Anna;;;', 'FN:Anna Rossi'], 'Anna', 'Rossi'],
		[['N:;Cher;;;'], '', 'Cher'],
		[['FN:ROSSI Anna'], 'Anna', 'ROSSI'],
		[['N:;;;;', 'EMAIL:a@b.org'], '', '']
	])('%j', (lines, first, last) => {
		expect(contents(card('3.0', ...lines))).toMatchObject([{ is: 'person', first, last }]);
	});

	test('a whole name that says more than the others is kept', () => {
		const [one] = contents(card('3.0', 'N:Rossi;Anna;;;', 'FN:Anna Rossi (Pavia)'));
		expect(one!.further).toMatchObject([{ sort: 'name', text: 'Anna Rossi (Pavia)' }]);
	});
});

describe('cards that are not whole', () => {
	test('without an end are read, and said', () => {
		const cards = cardsIn(
			new TextEncoder().encode('BEGIN:VCARD\nFN:A B\nBEGIN:VCARD\nFN:C D\nEND:VCARD\nBEGIN:VCARD\nFN:E F')
		);
		expect(cards.map(({ line, whole }) => [line, whole])).toEqual([
			[1, false],
			[3, true],
			[6, false]
		]);
	});

	test('a card in a card is of somebody else', () => {
		const text = card('2.1', 'N:A;B', 'AGENT:', 'BEGIN:VCARD', 'N:C;D', 'END:VCARD', 'EMAIL:a@b.org');
		expect(contents(text)).toMatchObject([{ last: 'A', emails: [{ text: 'a@b.org' }] }]);
	});

	test('of ten thousand entries the first are read', () => {
		const many = Array.from({ length: 10_000 }, (_, at) => `X-${at}:1`);
		const [one] = cardsIn(new TextEncoder().encode(card('3.0', 'N:A;B', ...many)));
		expect([one!.entries.length, one!.further]).toEqual([500, 9_502]);
	});

	test('a line that is no entry is kept', () => {
		expect(contents(card('3.0', 'N:A;B', 'just words'))).toMatchObject([
			{ further: [{ sort: 'other', name: '', text: 'just words' }] }
		]);
	});

	test('files without cards say so', () => {
		expect(readCards(new Uint8Array())).toMatchObject({ problem: { type: 'empty' } });
		expect(readCards(new TextEncoder().encode('END:VCARD\nhello'))).toMatchObject({
			problem: { type: 'not-a-vcard' }
		});
	});
});

test('ten thousand cards take the time of one each', { timeout: 60_000 }, () => {
	const file = readdirSync(folder)
		.map((name) => readFileSync(folder + name, 'latin1'))
		.join('');
	const times = 2_000;
	const cards = cardsIn(Buffer.from(file.repeat(times), 'latin1'));
	expect(cards).toHaveLength(times * 7);
});

import { affiliation } from '../../domain/kinds/affiliation';
import { contact } from '../../domain/kinds/contact';
import { kindNamed } from '../../domain/kinds/all';
import { partner } from '../../domain/kinds/partner';
import type { Field, Lens } from '../../domain/schema/field';
import type { Kind } from '../../domain/schema/kind';
import type { Target } from '../table/columns';
import { readCell } from '../table/read-cell';
import { plainReading } from '../table/reading';
import type { ReadSheet } from '../table/read-sheet';
import type { SetAside, TableRow } from '../table/table';
import { mostEntries, type Card } from './cards';
import { contentOf, type CardContent, type Further, type Said } from './person';
import type { CardNote } from './problems';

/** What a further thing is called in the notes of a person: `Telephone (fax)`. */
export type FurtherWords = (further: Further) => string;

/** Whether it is known that the person of an e-mail works, or worked, at the organisation of a name. */
export type WorksAt = (email: string, organisation: string) => boolean;

/** Cards as rows of tables: people with their organisation and role, and organisations. */
export interface CardSheets {
	readonly sheets: readonly ReadSheet[];
	readonly notes: readonly CardNote[];
}

const personColumns = ['lastName', 'firstName', 'email', 'phone', 'language', 'country', 'notes'].map(
	(field): { readonly field: string; readonly of?: string } => ({ field })
);
const columnsOfPeople: readonly Target[] = [
	...personColumns,
	{ field: 'partner', of: affiliation.name },
	{ field: 'role', of: affiliation.name }
];
const columnsOfOrganisations: readonly Target[] = ['name', 'website', 'country', 'city', 'notes'].map(
	(field) => ({ field })
);

/**
 * Lays cards out as tables, so that they are planned, decided on and mended as rows are. Of several addresses the one
 * by which a person is known here is taken, else the preferred, else the one at work; the others, and whatever has no
 * field, go to the notes.
 */
export function cardSheets(
	cards: readonly Card[],
	lens: Lens,
	words: FurtherWords,
	worksAt: WorksAt = () => false
): CardSheets {
	const contents = cards.map(contentOf);
	const readable = new Readable(lens);
	const people = contents.filter(({ is }) => is === 'person');
	const organisations = contents.filter(({ is }) => is === 'organisation');
	const aside = contents.flatMap((one): readonly SetAside[] =>
		one.is === 'other' || one.is === 'nothing'
			? [{ line: one.line, reason: one.is === 'other' ? 'no-person' : 'blank', text: one.last }]
			: []
	);
	const sheets = [
		sheetOf(
			contact,
			columnsOfPeople,
			people.map((one) => personRow(one, { lens, readable, words, worksAt })),
			lens
		),
		sheetOf(
			partner,
			columnsOfOrganisations,
			organisations.map((one) => organisationRow(one, { readable, words })),
			lens
		)
	].filter(({ table }) => table.rows.length > 0);
	const [first = sheetOf(contact, columnsOfPeople, [], lens), ...others] = sheets;
	return {
		sheets: [{ ...first, table: { ...first.table, aside } }, ...others],
		notes: notesOn(cards, contents)
	};
}

function sheetOf(kind: Kind, targets: readonly Target[], rows: readonly TableRow[], lens: Lens): ReadSheet {
	const columns = targets.map((is, position) => ({
		heading: headingOf(kind, is, lens),
		position,
		is,
		exact: true,
		turn: 0
	}));
	const headings = columns.map(({ heading }) => heading);
	return {
		table: { name: kind.plural[lens.locale], headings, headingsLine: 0, rows, aside: [] },
		reading: { ...plainReading(kind, columns), restToNotes: true }
	};
}

function headingOf(kind: Kind, is: Target, { locale }: Lens): string {
	if (typeof is !== 'object') return '';
	return (kindNamed(is.of ?? kind.name)!.fields[is.field] as Field).label[locale];
}

interface Laying {
	readonly lens: Lens;
	readonly readable: Readable;
	readonly words: FurtherWords;
	readonly worksAt: WorksAt;
}

function personRow(content: CardContent, { lens, readable, words, worksAt }: Laying): TableRow {
	const { email, phone, language, country } = contact.fields;
	const emails = chosen(
		content.emails,
		(one) => readable.in(email, one),
		(one) => lens.named(contact.name, one).length === 1
	);
	const phones = chosen(content.phones, (one) => readable.in(phone, one));
	const languages = content.languages.map((one) => one.split(/[-_]/, 1)[0]!);
	const spoken = languages.find((one) => readable.in(language, one)) ?? '';
	const places = byUse(content.addresses);
	const at = places.find((one) => readable.in(country, one.country));
	const role = content.roles.find((one) => readable.in(affiliation.fields.role, one));
	// Without an organisation nobody has a role; with one, a role in other words waits to be said in those of the list.
	const hasRole = content.organisation !== '' && role !== undefined;
	const line = (sort: Further['sort'], ones: readonly Said[]) =>
		ones.map((one) => ({ ...one, sort, name: '' }));
	const plain = (texts: readonly string[]) => texts.map((text) => ({ text, types: [] }));
	const notes = notesOf(content, words, [
		...line('function', plain(content.roles.filter((one) => !hasRole || one !== role))),
		...line('email', emails.rest),
		...line('phone', phones.rest),
		...line(
			'address',
			places.filter(({ text, country }) => text !== at?.country || text !== country)
		),
		...line('website', content.websites),
		...line('language', plain(content.languages.filter((_, place) => languages[place] !== spoken)))
	]);
	const { last, first, organisation } = content;
	const cells = [last, first, emails.one, phones.one, spoken, at?.country ?? '', notes];
	// Where somebody is known to work there, a card that says no role we know says nothing new.
	const isKnown = role === undefined && worksAt(emails.one, organisation);
	const place = isKnown ? ['', ''] : [organisation, role ?? content.roles[0] ?? ''];
	return { line: content.line, cells: [...cells, ...place] };
}

function organisationRow(
	content: CardContent,
	{ readable, words }: Pick<Laying, 'readable' | 'words'>
): TableRow {
	const { website, country } = partner.fields;
	const websites = chosen(content.websites, (one) => readable.in(website, one));
	const places = byUse(content.addresses);
	const at =
		places.find((one) => readable.in(country, one.country)) ?? places.find(({ city }) => city !== '');
	const line = (sort: Further['sort'], ones: readonly Said[]) =>
		ones.map((one) => ({ ...one, sort, name: '' }));
	const notes = notesOf(content, words, [
		...line('email', content.emails),
		...line('phone', content.phones),
		...line('address', places),
		...line('website', websites.rest),
		...line(
			'function',
			content.roles.map((text) => ({ text, types: [] }))
		)
	]);
	const inCountry = at && readable.in(country, at.country) ? at.country : '';
	return {
		line: content.line,
		cells: [content.organisation, websites.one, inCountry, at?.city ?? '', notes]
	};
}

function notesOf({ notes, further }: CardContent, words: FurtherWords, rest: readonly Further[]): string {
	const lines = [...rest, ...further].map((one) => [words(one), one.text].filter(Boolean).join(': '));
	return [...notes, ...lines].join('\n');
}

/** The address of several that a field takes, and the others. */
function chosen(
	all: readonly Said[],
	reads: (text: string) => boolean,
	known: (text: string) => boolean = () => false
): { readonly one: string; readonly rest: readonly Said[] } {
	const fit = byUse(all).filter(({ text }) => reads(text));
	const one = fit.find(({ text }) => known(text)) ?? fit[0];
	return { one: one?.text ?? '', rest: all.filter(({ text }) => text !== one?.text) };
}

const use: Readonly<Record<string, number>> = { pref: 4, work: 2, cell: 1, home: -1, fax: -9, pager: -9 };

/** The ones to be used first; of equals as they stand. */
function byUse<T extends Said>(all: readonly T[]): readonly T[] {
	const points = ({ types }: Said) => types.reduce((sum, type) => sum + (use[type] ?? 0), 0);
	return all.toSorted((a, b) => points(b) - points(a));
}

/** Whether a field holds all that a text says; asked of each text once, since cards of an office say much the same. */
class Readable {
	readonly #lens: Lens;
	readonly #known = new Map<Field, Map<string, boolean>>();

	constructor(lens: Lens) {
		this.#lens = lens;
	}

	in(field: Field, text: string): boolean {
		let known = this.#known.get(field);
		if (!known) this.#known.set(field, (known = new Map()));
		let does = known.get(text);
		if (does === undefined) known.set(text, (does = this.#reads(field, text)));
		return does;
	}

	#reads(field: Field, text: string): boolean {
		if (text.trim() === '' || text.length > 500) return false;
		const read = readCell(field, text, this.#lens, undefined);
		return read.ok && read.value !== undefined && read.value.value !== null && read.value.rest === undefined;
	}
}

function notesOn(cards: readonly Card[], contents: readonly CardContent[]): readonly CardNote[] {
	const pictures = contents.filter((one) => one.pictures).length;
	const ofPrivateLife = contents.filter((one) => one.private).length;
	return [
		...(pictures > 0 ? [{ type: 'pictures', cards: pictures } as const] : []),
		...(ofPrivateLife > 0 ? [{ type: 'private', cards: ofPrivateLife } as const] : []),
		...cards.flatMap(({ line, whole, further }): readonly CardNote[] => [
			...(whole ? [] : [{ type: 'no-end', line } as const]),
			...(further > 0 ? [{ type: 'cut', line, taken: mostEntries, of: mostEntries + further } as const] : [])
		])
	];
}

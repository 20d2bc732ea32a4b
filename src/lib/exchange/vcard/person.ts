import { fold } from '../../domain/base/fold';
import { namePart } from '../table/full-name';
import type { Card } from './cards';
import type { Entry } from './content-line';
import { setOf } from './sorts';
import { partsOf, textOf, type Version } from './values';

/** What of a card has no field of its own, or no room there, and goes to the notes. */
export type FurtherSort =
	| 'email'
	| 'phone'
	| 'address'
	| 'website'
	| 'department'
	| 'function'
	| 'organisation'
	| 'title'
	| 'name'
	| 'nickname'
	| 'language'
	| 'categories'
	| 'messenger'
	| 'other';

/** One thing that a card says, with the sorts it gives it: `work`, `fax`, or in words of its own. */
export interface Said {
	readonly text: string;
	readonly types: readonly string[];
}

export interface Further extends Said {
	readonly sort: FurtherSort;
	/** Of `other`, what it is called in the card. */
	readonly name: string;
}

export interface Address extends Said {
	readonly country: string;
	readonly city: string;
}

/** What a card says, in the terms of the portfolio. */
export interface CardContent {
	readonly line: number;
	/** A list of people, a room or a device is neither a person nor an organisation. */
	readonly is: 'person' | 'organisation' | 'other' | 'nothing';
	readonly first: string;
	readonly last: string;
	readonly organisation: string;
	readonly roles: readonly string[];
	readonly emails: readonly Said[];
	readonly phones: readonly Said[];
	readonly addresses: readonly Address[];
	readonly websites: readonly Said[];
	readonly languages: readonly string[];
	readonly notes: readonly string[];
	readonly further: readonly Further[];
	/** There are pictures or keys in it, or what is private; both are left out. */
	readonly pictures: boolean;
	readonly private: boolean;
}

/** Understands a card. */
export function contentOf({ line, version, entries }: Card): CardContent {
	const own = new Map<string, Entry[]>();
	const labels = new Map<string, string>();
	for (const entry of entries) {
		const set = setOf(entry);
		own.set(set, [...(own.get(set) ?? []), entry]);
		if (set === 'label' && entry.group !== '')
			labels.set(entry.group, textOf(entry, version).replace(/^_\$!<|>!\$_$/g, ''));
	}
	const all = (set: string) => own.get(set) ?? [];
	const said = (set: string): readonly Said[] =>
		all(set).flatMap((entry) => nonEmpty({ text: textOf(entry, version), types: typesOf(entry, labels) }));
	const further = (sort: FurtherSort, ones: readonly Said[]): readonly Further[] =>
		ones.map((one) => ({ ...one, sort, name: '' }));

	const [name] = all('N').map((entry) =>
		partsOf(entry, version, ';').map((part) => part.replace(/\s+/g, ' '))
	);
	const [organisation = '', ...departments] = all('ORG')
		.slice(0, 1)
		.flatMap((entry) => partsOf(entry, version, ';'));
	const full = said('FN')[0]?.text ?? '';
	const { first, last } = namesOf(name, full);
	const sort = said('KIND')[0]?.text.toLowerCase() ?? '';
	const isOrganisation =
		organisation !== '' &&
		(sort === 'org' || said('X-ABSHOWAS')[0]?.text.toUpperCase() === 'COMPANY' || !saysName(name)) &&
		(!saysName(name) || sort === 'org') &&
		(full === '' || sort === 'org' || fold(full) === fold(organisation));
	const others = all('other').flatMap((entry): readonly Further[] =>
		nonEmpty({ text: textOf(entry, version), types: [] }).map((one) => ({
			...one,
			sort: 'other',
			name: labels.get(entry.group) ?? entry.name
		}))
	);
	const addresses = all('ADR').flatMap((entry) => addressIn(entry, version, labels));
	const [prefix = '', suffix = ''] = [name?.[3], name?.[4]];
	const plain = (text: string): readonly Said[] => nonEmpty({ text, types: [] });
	const content = {
		line,
		first: isOrganisation ? '' : first,
		last: isOrganisation ? '' : last,
		organisation,
		roles: [...said('TITLE'), ...said('ROLE')].map(({ text }) => text),
		emails: said('EMAIL').map((one) => ({ ...one, text: one.text.replace(/^mailto:/i, '') })),
		phones: said('TEL').map((one) => ({ ...one, text: one.text.replace(/^tel:/i, '') })),
		addresses,
		websites: said('URL'),
		languages: said('LANG').map(({ text }) => text),
		notes: said('NOTE').map(({ text }) => text),
		further: [
			...further('name', saysMore(full, [...(name ?? []), organisation, first, last]) ? plain(full) : []),
			...further('title', [...plain(prefix), ...plain(suffix)]),
			...further('nickname', said('NICKNAME')),
			...further('department', plain(departments.filter(Boolean).join(', '))),
			...further('organisation', said('ORG').slice(1)),
			...further('address', addresses.length > 0 ? [] : said('LABEL')),
			...further('messenger', said('IMPP')),
			...further('categories', said('CATEGORIES')),
			...others
		],
		pictures: all('picture').length > 0,
		private: all('private').length > 0
	};
	const isEmpty = Object.values(content).every(
		(value) =>
			typeof value === 'number' ||
			value === '' ||
			value === false ||
			(Array.isArray(value) && value.length === 0)
	);
	const is = isEmpty ? 'nothing' : ['', 'individual', 'org'].includes(sort) ? undefined : 'other';
	return { ...content, is: is ?? (isOrganisation ? 'organisation' : 'person') };
}

function nonEmpty<T extends { readonly text: string }>(one: T): readonly T[] {
	return one.text === '' ? [] : [one];
}

/** What says nothing of what an address is for. */
const idle = new Set(['internet', 'pref', 'voice', 'other', 'x-other', 'msg', 'text', 'individual', 'main']);

/** The sorts of an entry; `pref` is kept, as what tells the one to be used. */
function typesOf({ types, group }: Entry, labels: ReadonlyMap<string, string>): readonly string[] {
	const label = labels.get(group)?.toLowerCase();
	const known = [...types, ...(label === undefined ? [] : [label])].map((type) =>
		type === 'mobile' ? 'cell' : type
	);
	return [...new Set(known)].filter((type) => type === 'pref' || !idle.has(type));
}

function saysName(name: readonly string[] | undefined): boolean {
	return name !== undefined && (name[0] !== '' || (name[1] ?? '') !== '');
}

/** First and last name: as the card parts them, else as its whole name does. */
function namesOf(
	name: readonly string[] | undefined,
	full: string
): { readonly first: string; readonly last: string } {
	const [family = '', given = '', additional = ''] = name ?? [];
	const first = [given, additional].filter(Boolean).join(' ');
	if (family !== '') return { first, last: family };
	if (full !== '' && fold(full) !== fold(first))
		return { first: namePart(full, 'first'), last: namePart(full, 'last') };
	return { first: '', last: first === '' ? full : first };
}

/** Whether a whole name has a word that none of the other names has. */
function saysMore(full: string, names: readonly string[]): boolean {
	const known = new Set(names.flatMap(wordsOf));
	return wordsOf(full).some((word) => !known.has(word));
}

function wordsOf(text: string): readonly string[] {
	return fold(text.slice(0, 1000))
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
}

function addressIn(entry: Entry, version: Version, labels: ReadonlyMap<string, string>): readonly Address[] {
	const parts = partsOf(entry, version, ';').map((part) =>
		part
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean)
			.join(', ')
	);
	const [box = '', beside = '', street = '', city = '', region = '', code = '', country = ''] = parts;
	const place = [code, city].filter(Boolean).join(' ');
	const text = [box, beside, street, place, region, country, ...parts.slice(7)].filter(Boolean).join(', ');
	return nonEmpty({ text, types: typesOf(entry, labels), country, city });
}

import type { Version } from './values';
import { clean, escaped } from '../plain-line';

export const cardType = 'text/vcard;charset=utf-8';

/** The versions that are written: 3.0 is read by every program, 4.0 is the present standard (RFC 6350). */
export type WrittenVersion = Exclude<Version, '2.1'>;

/** A person as a card tells of them; what is not known is left out. */
export interface PersonCard {
	/** The id of the record, by which address books know the card again. */
	readonly id: string;
	readonly firstName?: string | undefined;
	readonly lastName: string;
	readonly email?: string | undefined;
	readonly phone?: string | undefined;
	/** The organisation by name, and the role there in words. */
	readonly organisation?: string | undefined;
	readonly role?: string | undefined;
	/** In words, as an address ends with it. */
	readonly country?: string | undefined;
	/** A language tag: `fr`. */
	readonly language?: string | undefined;
	readonly notes?: string | undefined;
}

/** RFC 6350 and 2426: 75 octets, without what ends the line. */
const longestLine = 75;

/** Cards as one file, in UTF-8, in the order given. */
export function writeCards(people: readonly PersonCard[], version: WrittenVersion): string {
	return people.map((one) => linesOf(one, version).map(folded).join('')).join('');
}

function linesOf(person: PersonCard, version: WrittenVersion): readonly string[] {
	const { id, firstName = '', lastName, email, phone, organisation, role, country, language, notes } = person;
	const isNew = version === '4.0';
	const line = (head: string, value: string | undefined) =>
		value === undefined || clean(value) === '' ? [] : [`${head}:${escaped(value)}`];
	return [
		'BEGIN:VCARD',
		`VERSION:${version}`,
		'PRODID:-//Isocentre//Isocentre//EN',
		`UID:isocentre-${id}`,
		`N:${escaped(lastName)};${escaped(firstName)};;;`,
		...line('FN', [firstName, lastName].filter(Boolean).join(' ')),
		...line('ORG', organisation),
		...line('TITLE', role),
		...line(isNew ? 'EMAIL;TYPE=work' : 'EMAIL;TYPE=INTERNET,WORK', email),
		...line(isNew ? 'TEL;TYPE="work,voice"' : 'TEL;TYPE=WORK,VOICE', phone),
		...(country === undefined ? [] : [`ADR;TYPE=${isNew ? 'work' : 'WORK'}:;;;;;;${escaped(country)}`]),
		...line('LANG', language),
		...line('NOTE', notes),
		'END:VCARD'
	];
}

/** A line with its end, folded between characters: what unfolds text after decoding must not meet half of one. */
function folded(line: string): string {
	const parts: string[] = [];
	let [part, length] = ['', 0];
	for (const sign of line) {
		const octets = octetsOf(sign.codePointAt(0)!);
		if (length + octets > longestLine) {
			parts.push(part);
			// The blank that begins the next line counts among its octets.
			[part, length] = ['', 1];
		}
		part += sign;
		length += octets;
	}
	return `${[...parts, part].join('\r\n ')}\r\n`;
}

function octetsOf(code: number): number {
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

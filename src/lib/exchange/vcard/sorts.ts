import type { Entry } from './content-line';

/** Entries that are read, each for itself. */
const read = new Set([
	...['N', 'FN', 'ORG', 'TITLE', 'ROLE', 'EMAIL', 'TEL', 'ADR', 'LABEL', 'URL', 'LANG', 'NOTE'],
	...['NICKNAME', 'IMPP', 'CATEGORIES', 'KIND', 'X-ABSHOWAS']
]);

/** What other programs call the same. */
const called: Readonly<Record<string, string>> = {
	'X-ADDRESSBOOKSERVER-KIND': 'KIND',
	'X-ABLABEL': 'label',
	'X-AIM': 'IMPP',
	'X-ICQ': 'IMPP',
	'X-JABBER': 'IMPP',
	'X-MSN': 'IMPP',
	'X-MS-IMADDRESS': 'IMPP',
	'X-SKYPE': 'IMPP',
	'X-SKYPE-USERNAME': 'IMPP',
	'X-YAHOO': 'IMPP',
	'X-GROUPWISE': 'IMPP',
	'X-GADUGADU': 'IMPP',
	'X-GOOGLE-TALK': 'IMPP'
};

/** What no field and no note has a place for. */
const pictures = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'X-MS-CARDPICTURE', 'X-IMAGE', 'X-WAB-CERT']);

/** Of private life, which a portfolio of an office does not keep. */
const ofPrivateLife = new Set([
	...[
		'BDAY',
		'ANNIVERSARY',
		'GENDER',
		'RELATED',
		'BIRTHPLACE',
		'DEATHDATE',
		'DEATHPLACE',
		'HOBBY',
		'INTEREST'
	],
	...['X-ANNIVERSARY', 'X-SPOUSE', 'X-CHILDREN', 'X-GENDER', 'X-WAB-GENDER', 'X-ABDATE', 'X-ABRELATEDNAMES'],
	...['X-MS-SPOUSE', 'X-MS-CHILD', 'X-MS-ANNIVERSARY', 'X-MS-INTERESTS', 'X-SOCIALPROFILE'],
	...[
		'X-EVOLUTION-SPOUSE',
		'X-EVOLUTION-ANNIVERSARY',
		'X-KADDRESSBOOK-X-ANNIVERSARY',
		'X-KADDRESSBOOK-X-SPOUSENAME'
	]
]);

/** By which programs keep their books: numbers, times, orders. */
const bookkeeping = new Set([
	...[
		'VERSION',
		'PRODID',
		'REV',
		'UID',
		'SOURCE',
		'XML',
		'CLIENTPIDMAP',
		'CLASS',
		'SORT-STRING',
		'MAILER',
		'TZ'
	],
	...['NAME', 'PROFILE', 'MEMBER', 'GEO', 'CREATED', 'X-FILE-AS', 'X-ACCOUNT', 'X-IMAGEHASH', 'X-IMAGETYPE']
]);
const bookkeepers =
	/^X-(?:AB|MS-OL-|EVOLUTION-|MOZILLA-|KADDRESSBOOK-|PHONETIC-|LIC-|ADDRESSBOOKSERVER-|SHARED-PHOTO|WP-)/;

/**
 * As what an entry is read: by its own name, `label` for the name of a group, `picture` and `private` for what is left
 * out, `books` for what only programs need, `other` for the rest.
 */
export function setOf({ name, value }: Entry): string {
	const known = called[name] ?? name;
	if (read.has(known) || known === 'label') return known;
	if (pictures.has(known)) return 'picture';
	if (ofPrivateLife.has(known)) return 'private';
	// What telephones add: a sort, then values.
	if (known === 'X-ANDROID-CUSTOM' && /contact_event|relation/.test(value.slice(0, 80))) return 'private';
	return bookkeeping.has(known) || bookkeepers.test(known) ? 'books' : 'other';
}

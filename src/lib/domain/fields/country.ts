import type { Field } from '../schema/field';
import { fold } from '../base/fold';
import { fail, ok } from '../base/result';
import type { Locale } from '../base/words';
import { checked, fieldType, type Described } from './field-type';

/** Officially assigned ISO 3166-1 alpha-2 codes. */
export const countryCodes: readonly string[] = (
	'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
	'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO ' +
	'FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE ' +
	'JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO ' +
	'MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW ' +
	'PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM ' +
	'TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

const known = new Set(countryCodes);

/** Names that people and older sources use besides the ones of the Unicode locale data. */
const otherNames: Readonly<Record<string, string>> = {
	'czech republic': 'CZ',
	'slovak republic': 'SK',
	turkey: 'TR',
	turkiye: 'TR',
	uk: 'GB',
	'great britain': 'GB',
	usa: 'US',
	'united states of america': 'US',
	"etats-unis d'amerique": 'US',
	'russian federation': 'RU',
	'federation de russie': 'RU',
	'republic of korea': 'KR',
	holland: 'NL',
	'the netherlands': 'NL',
	england: 'GB',
	scotland: 'GB',
	wales: 'GB',
	'viet nam': 'VN',
	'cape verde': 'CV',
	'ivory coast': 'CI',
	'u.s.a.': 'US',
	'u.s.': 'US',
	'u.k.': 'GB',
	tchequie: 'CZ',
	tschechien: 'CZ',
	'republique tcheque': 'CZ',
	hollande: 'NL',
	angleterre: 'GB',
	'grande-bretagne': 'GB',
	ecosse: 'GB',
	'coree du sud': 'KR',
	'south korea': 'KR',
	korea: 'KR',
	grossbritannien: 'GB',
	inghilterra: 'GB',
	olanda: 'NL'
};

/** Languages in which tables of offices around here name countries, those of the app first. */
const namedIn = ['en-GB', 'fr-CH', 'de-CH', 'it-CH'];

/** A country or territory, stored as its ISO 3166-1 alpha-2 code. */
export function country(described: Described): Field<string> {
	return { type: countryType, ...described };
}

const countryType = fieldType<string>({
	name: 'country',
	filter: 'options',
	schema: (z) => checked(z.string().regex(/^[A-Z]{2}$/), checkCountry),
	check: checkCountry,
	parse(typed) {
		const text = typed.trim();
		if (text === '') return ok(null);
		const code = known.has(text.toUpperCase()) ? text.toUpperCase() : countryNamed(text);
		return code ? ok(code) : fail({ type: 'not-a-country', text: text.slice(0, 80) });
	},
	show: (value, lens) => countryName(value, lens.locale),
	toCell: (value) => value,
	searchText: (value, lens) => `${countryName(value, lens.locale)} ${value}`,
	keys: (value) => [value],
	options: (lens) =>
		countryCodes
			.map((key) => ({ key, label: countryName(key, lens.locale) }))
			.sort((a, b) => a.label.localeCompare(b.label, lens.locale))
});

function checkCountry(value: unknown) {
	if (typeof value !== 'string') return { type: 'wrong-type', expected: 'country' } as const;
	return known.has(value) ? undefined : ({ type: 'not-a-country', text: value.slice(0, 80) } as const);
}

const names = new Map<Locale, Intl.DisplayNames>();

/** The name of a country in a language; a code without one is shown as itself. */
export function countryName(code: string, locale: Locale): string {
	if (!known.has(code)) return code;
	let inLocale = names.get(locale);
	if (!inLocale) {
		const tag = locale === 'fr' ? 'fr-CH' : 'en-GB';
		names.set(locale, (inLocale = new Intl.DisplayNames(tag, { type: 'region' })));
	}
	return inLocale.of(code) ?? code;
}

let byName: Map<string, string> | undefined;

/** The code of a country by its name in English, French, German or Italian, ignoring case and accents. */
export function countryNamed(text: string): string | undefined {
	if (!byName) {
		byName = new Map();
		for (const tag of namedIn) {
			const names = new Intl.DisplayNames(tag, { type: 'region' });
			for (const code of countryCodes) {
				const name = fold(names.of(code) ?? code);
				if (!byName.has(name)) byName.set(name, code);
			}
		}
		for (const [name, code] of Object.entries(otherNames)) byName.set(name, code);
	}
	return byName.get(fold(text));
}

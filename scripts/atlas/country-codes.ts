/*
 * The atlas names countries by short English names; we want ISO 3166-1 alpha-2 codes. The runtime knows the
 * names of all codes; below are the names that the atlas writes otherwise.
 */
const otherNames: Readonly<Record<string, string>> = {
	'Antigua and Barb.': 'AG',
	'Bosnia and Herz.': 'BA',
	'Br. Indian Ocean Ter.': 'IO',
	'Central African Rep.': 'CF',
	Congo: 'CG',
	'Cook Is.': 'CK',
	"Côte d'Ivoire": 'CI',
	'Dem. Rep. Congo': 'CD',
	'Dominican Rep.': 'DO',
	'Eq. Guinea': 'GQ',
	'Faeroe Is.': 'FO',
	'Falkland Is.': 'FK',
	'Fr. Polynesia': 'PF',
	'Fr. S. Antarctic Lands': 'TF',
	'Heard I. and McDonald Is.': 'HM',
	'Hong Kong': 'HK',
	'British Virgin Is.': 'VG',
	'U.S. Virgin Is.': 'VI',
	'United States of America': 'US',
	'Cayman Is.': 'KY',
	'Marshall Is.': 'MH',
	'N. Mariana Is.': 'MP',
	'Pitcairn Is.': 'PN',
	'Solomon Is.': 'SB',
	'Turks and Caicos Is.': 'TC',
	'Wallis and Futuna Is.': 'WF',
	'S. Geo. and the Is.': 'GS',
	Macao: 'MO',
	Macedonia: 'MK',
	Myanmar: 'MM',
	Palestine: 'PS',
	'S. Sudan': 'SS',
	'Saint Helena': 'SH',
	'Saint Lucia': 'LC',
	'St-Barthélemy': 'BL',
	'St-Martin': 'MF',
	'St. Kitts and Nevis': 'KN',
	'St. Pierre and Miquelon': 'PM',
	'St. Vin. and Gren.': 'VC',
	'São Tomé and Principe': 'ST',
	'Trinidad and Tobago': 'TT',
	Turkey: 'TR',
	Vatican: 'VA',
	'W. Sahara': 'EH',
	Åland: 'AX',
	eSwatini: 'SZ',
	'Cabo Verde': 'CV',
	// The atlas draws who holds an area; we draw the borders of the United Nations, as CERN's own maps do.
	'N. Cyprus': 'CY',
	Somaliland: 'SO',
	'Ashmore and Cartier Is.': 'AU',
	'Indian Ocean Ter.': 'AU'
};

/** Areas without an ISO code: drawn as land, never as a country. */
export const withoutCode = new Set(['Kosovo', 'Siachen Glacier']);

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function namesOfCodes(): Map<string, string> {
	const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
	const found = new Map<string, string>();
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	for (const first of letters)
		for (const second of letters) {
			const code = first + second;
			// A retired code (DD, SU, CS) has the name of the one that followed.
			if (new Intl.Locale(`und-${code}`).region !== code) continue;
			const name = names.of(code);
			if (name) found.set(plain(name), code);
		}
	return found;
}

const codes = namesOfCodes();

/** The alpha-2 code of a country of the atlas; undefined when it has none. */
export function countryCode(name: string): string | undefined {
	return otherNames[name] ?? (withoutCode.has(name) ? undefined : codes.get(plain(name)));
}

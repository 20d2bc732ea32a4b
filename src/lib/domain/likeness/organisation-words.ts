import { countryCodes } from '../fields/country';
import { spelledWords } from './spelling';

/** Words for one thing in the languages of the portfolio's partners, each in one spelling; the first stands for all. */
const synonyms = [
	'univ university universite universitat universita universidad universidade universiteit universitet uniwersytet univerzita universitaire universitaria universitario universitair uni',
	'hosp hospital hospitals hopital hopitaux hospitalier hospitalario ospedale ospedaliero ospedaliera hospices krankenhaus klinik klinikum klinika spital ziekenhuis sjukhus clinic clinica clinique',
	'inst institute institut istituto instituto instituut instytut ustav',
	'centre center zentrum centro centrum central',
	'tech technology technical technische technischen technique techniques tecnica tecnico tecnologico technologie technologique technion technologico polytechnic polytechnique politecnico polytechnische politechnika',
	'research recherche recherches forschung forschungs ricerca ricerche investigacion onderzoek',
	'national nationale nationaal nazionale nacional nationales',
	'federal federale eidgenossische eidgenossisches bundes',
	'medicine medical medecine medizin medizinische medicale medicina medica medico medicinski',
	'physics physique physik fisica fysik',
	'nuclear nucleaire nucleare kern',
	'cancer krebs krebsforschung cancro cancerologie',
	'school ecole schule scuola escuela',
	'foundation fondation stiftung fondazione fundacion stichting',
	'academy academie akademie accademia academia',
	'sciences science wissenschaften scienze ciencias',
	'ion ions ionen',
	'ministry ministere ministerium ministero ministerio',
	'health sante gesundheit salute salud sanita',
	'laboratory laboratoire labor laboratorio laboratories lab',
	'company societe gesellschaft societa sociedad',
	'geneve geneva genf ginevra ginebra',
	'zurich zuerich zurigo',
	'basel basle bale basilea',
	'bern berne berna',
	'lausanne losanna',
	'munchen munich monaco',
	'koln cologne colonia',
	'wien vienna vienne',
	'milano milan mailand',
	'torino turin',
	'roma rome rom',
	'firenze florence florenz',
	'napoli naples neapel',
	'padova padua padoue',
	'venezia venice venise venedig',
	'praha prague prag praga',
	'warszawa warsaw varsovie warschau',
	'krakow cracow cracovie krakau',
	'lisboa lisbon lisbonne lissabon',
	'kobenhavn copenhagen copenhague kopenhagen',
	'bruxelles brussels brussel',
	'athina athens athenes athen',
	'bucuresti bucharest bucarest bukarest',
	'beograd belgrade belgrad',
	'moskva moscow moscou moskau',
	'sevilla seville',
	'antwerpen antwerp anvers',
	'gent ghent gand',
	'strasbourg strassburg',
	'lyon lyons',
	'hannover hanover hanovre',
	'heidelberg heidelberga'
].map(spelledWords);

const canonical = new Map(synonyms.flatMap(([first, ...others]) => others.map((word) => [word, first!])));

/** What an organisation is, rather than which: alike names must have more in common. */
export const generic: ReadonlySet<string> = new Set(
	spelledWords(
		'univ hosp inst centre tech research national federal medicine school foundation academy sciences ' +
			'laboratory company ministry health'
	)
);

/** Words written as one in German. */
const compounds: readonly (readonly [RegExp, string])[] = [
	[/^universitats(?=.{4})/, 'univ '],
	[/(?<=.{4})(?:forschungszentrum)$/, ' research centre'],
	[/^forschungszentrum$/, 'research centre'],
	[/(?<=.{4})zentrum$/, ' centre'],
	[/(?<=.{4})institut$/, ' inst']
];

/** Forms of companies, and the small words of the languages. */
const silent = new Set(
	(
		'gmbh ag sa sarl sas sasu spa srl ltd limited inc incorporated llc llp plc corp corporation co kg kgaa ohg ev ' +
		'bv nv ab oy oyj as asa aps kft sro doo dd zrt ek gbr gie asbl vzw sl slu lda ' +
		'of the for and at in on to a an de du des la le les l d et en au aux pour der die das des dem den und fur im am ' +
		'di del della dello dei delle il lo e per in y el los las da do dos das i van het en voor s'
	).split(' ')
);

let countries: Map<string, string> | undefined;

/** The words that tell which organisation a name means, in one spelling and language; states as `@` and their code. */
export function organisationWords(name: string): string[] {
	const words = withCountries(joinLegal(spelledWords(name)));
	const split = words.flatMap((word) => (word.startsWith('@') ? [word] : splitCompound(word)));
	return [
		...new Set(split.filter((word) => !silent.has(word)).map((word) => canonical.get(word) ?? word))
	].sort();
}

/** `S.A.` and `e.V.` come as single letters. */
function joinLegal(words: readonly string[]): string[] {
	const joined: string[] = [];
	let letters = '';
	for (const word of [...words, '']) {
		if (word.length === 1) {
			letters += word;
			continue;
		}
		if (letters !== '') joined.push(letters);
		letters = '';
		if (word !== '') joined.push(word);
	}
	return joined;
}

function splitCompound(word: string): string[] {
	for (const [pattern, parts] of compounds)
		if (pattern.test(word)) return word.replace(pattern, parts).trim().split(' ').flatMap(splitOnce);
	return [word];
}

function splitOnce(word: string): string[] {
	return word === 'spital' ? ['hosp'] : [word];
}

function withCountries(words: readonly string[]): string[] {
	countries ??= countriesByName();
	const found: string[] = [];
	for (let at = 0; at < words.length; at++) {
		let length = Math.min(4, words.length - at);
		while (length > 0 && !countries.has(words.slice(at, at + length).join(' '))) length--;
		found.push(length === 0 ? words[at]! : countries.get(words.slice(at, at + length).join(' '))!);
		at += Math.max(0, length - 1);
	}
	return found;
}

function countriesByName(): Map<string, string> {
	const found = new Map<string, string>();
	for (const language of ['en', 'fr', 'de', 'it', 'es']) {
		const names = new Intl.DisplayNames(language, { type: 'region' });
		for (const code of countryCodes) found.set(spelledWords(names.of(code) ?? code).join(' '), `@${code}`);
	}
	return found;
}

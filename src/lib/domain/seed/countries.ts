import type { countrySources } from './country-sources';

/** A status with its first and last date, as exactly as known, empty where no source gives one. */
export type SeedPeriod = readonly [
	status: string,
	from: string,
	to: string,
	source: keyof typeof countrySources
];

/** A State, or an organisation, which has no code, with its status over time. */
export type SeedCountry = readonly [
	code: string,
	nameEn: string,
	nameFr: string,
	...periods: readonly SeedPeriod[]
];

export const countries: readonly SeedCountry[] = [
	['BE', 'Belgium', 'Belgique', ['member', '1954-09-29', '', 'timeline']],
	['DK', 'Denmark', 'Danemark', ['member', '1954-09-29', '', 'timeline']],
	['FR', 'France', 'France', ['member', '1954-09-29', '', 'timeline']],
	['DE', 'Germany', 'Allemagne', ['member', '1954-09-29', '', 'timeline']],
	['GR', 'Greece', 'Grèce', ['member', '1954-09-29', '', 'timeline']],
	['IT', 'Italy', 'Italie', ['member', '1954-09-29', '', 'timeline']],
	['NL', 'Netherlands', 'Pays-Bas', ['member', '1954-09-29', '', 'timeline']],
	['NO', 'Norway', 'Norvège', ['member', '1954-09-29', '', 'timeline']],
	['SE', 'Sweden', 'Suède', ['member', '1954-09-29', '', 'timeline']],
	['CH', 'Switzerland', 'Suisse', ['member', '1954-09-29', '', 'timeline']],
	['GB', 'United Kingdom', 'Royaume-Uni', ['member', '1954-09-29', '', 'timeline']],
	['AT', 'Austria', 'Autriche', ['member', '1959-06-01', '', 'atMember']],
	[
		'ES',
		'Spain',
		'Espagne',
		['member', '1961-01-01', '1969', 'timelineTerm1'],
		['member', '1983', '', 'memberStates']
	],
	['PT', 'Portugal', 'Portugal', ['member', '1985', '', 'memberStates']],
	['FI', 'Finland', 'Finlande', ['member', '1991', '', 'memberStates']],
	[
		'PL',
		'Poland',
		'Pologne',
		['observer', '1963', '1991', 'plObserver'],
		['member', '1991', '', 'memberStates']
	],
	['HU', 'Hungary', 'Hongrie', ['member', '1992-07-01', '', 'timelineTerm1']],
	['CZ', 'Czech Republic', 'République tchèque', ['member', '1993-07-01', '', 'timeline1']],
	['SK', 'Slovak Republic', 'République slovaque', ['member', '1993-07-01', '', 'timeline1']],
	['BG', 'Bulgaria', 'Bulgarie', ['member', '1999-06-11', '', 'timeline1']],
	[
		'IL',
		'Israel',
		'Israël',
		['preStage', '2011', '2014', 'ilPreStage'],
		['member', '2014', '', 'memberStates']
	],
	[
		'RO',
		'Romania',
		'Roumanie',
		['candidate', '', '2016', 'roCandidate'],
		['member', '2016', '', 'memberStates']
	],
	[
		'RS',
		'Serbia',
		'Serbie',
		['preStage', '2012-03-15', '2019-03-24', 'associates'],
		['member', '2019-03-24', '', 'timelineTerm']
	],
	[
		'EE',
		'Estonia',
		'Estonie',
		['preStage', '2021-02-01', '2024-08-30', 'eePreStage'],
		['member', '2024-08-30', '', 'eePreStage']
	],
	[
		'SI',
		'Slovenia',
		'Slovénie',
		['preStage', '2017-07-04', '2025-06-21', 'siPreStage'],
		['member', '2025-06-21', '', 'siMember']
	],
	['CY', 'Cyprus', 'Chypre', ['preStage', '2016-04-01', '', 'cyPreStage']],
	[
		'TR',
		'Türkiye',
		'Turquie',
		['observer', '', '2015-05-06', 'figures2009'],
		['associate', '2015-05-06', '', 'timelineTerm']
	],
	['PK', 'Pakistan', 'Pakistan', ['associate', '2015-07-31', '', 'associates']],
	['UA', 'Ukraine', 'Ukraine', ['associate', '2016-10', '', 'uaAssociate']],
	['IN', 'India', 'Inde', ['observer', '', '2017', 'figures2009'], ['associate', '2017', '', 'inAssociate']],
	['LT', 'Lithuania', 'Lituanie', ['associate', '2018-01', '', 'ltAssociate']],
	['HR', 'Croatia', 'Croatie', ['associate', '2019-10-10', '', 'hrAssociate']],
	['LV', 'Latvia', 'Lettonie', ['associate', '', '', 'lvAssociate']],
	['BR', 'Brazil', 'Brésil', ['associate', '2024-03-13', '', 'brAssociate']],
	['IE', 'Ireland', 'Irlande', ['associate', '2025-10', '', 'ieAssociate']],
	['CL', 'Chile', 'Chili', ['signed', '2025-05-16', '', 'timelineTerm']],
	['JP', 'Japan', 'Japon', ['observer', '1994', '', 'jinr']],
	['US', 'United States of America', 'États-Unis d’Amérique', ['observer', '', '', 'memberStates']],
	[
		'RU',
		'Russian Federation',
		'Fédération de Russie',
		['observer', '1995', '2022-03-08', 'jinr'],
		['observerSuspended', '2022-03-08', '', 'memberStates']
	],
	['', 'European Union', 'Union européenne', ['observerOrganisation', '', '', 'memberStates']],
	['', 'UNESCO', 'UNESCO', ['observerOrganisation', '', '', 'memberStates']],
	[
		'',
		'JINR',
		'JINR (Institut unifié de recherches nucléaires)',
		['observerOrganisation', '', '2022-03-25', 'memberStates'],
		['observerOrganisationSuspended', '2022-03-25', '', 'memberStates']
	]
];

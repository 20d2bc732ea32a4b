/** A State or organisation with its status over time; a bound that no source gives is left open. */
export interface SeedCountry {
	readonly code?: string;
	readonly name: string;
	readonly nameFr: string;
	readonly periods: readonly {
		readonly status: string;
		readonly from?: string;
		readonly to?: string;
		readonly source: string;
	}[];
}

export const countries: readonly SeedCountry[] = [
	{
		code: 'BE',
		name: 'Belgium',
		nameFr: 'Belgique',
		periods: [
			{ status: 'member', from: '1954-09-29', source: 'http://timeline.web.cern.ch/timelines/Member-states' }
		]
	},
	{
		code: 'DK',
		name: 'Denmark',
		nameFr: 'Danemark',
		periods: [
			{ status: 'member', from: '1954-09-29', source: 'http://timeline.web.cern.ch/timelines/Member-states' }
		]
	},
	{
		code: 'FR',
		name: 'France',
		nameFr: 'France',
		periods: [
			{ status: 'member', from: '1954-09-29', source: 'http://timeline.web.cern.ch/timelines/Member-states' }
		]
	},
	{
		code: 'DE',
		name: 'Germany',
		nameFr: 'Allemagne',
		periods: [
			{ status: 'member', from: '1954-09-29', source: 'http://timeline.web.cern.ch/timelines/Member-states' }
		]
	},
	{
		code: 'GR',
		name: 'Greece',
		nameFr: 'Grèce',
		periods: [
			{ status: 'member', from: '1954-09-29', source: 'http://timeline.web.cern.ch/timelines/Member-states' }
		]
	},
	{
		code: 'IT',
		name: 'Italy',
		nameFr: 'Italie',
		periods: [
			{ status: 'member', from: '1954-09-29', source: 'http://timeline.web.cern.ch/timelines/Member-states' }
		]
	},
	{
		code: 'NL',
		name: 'Netherlands',
		nameFr: 'Pays-Bas',
		periods: [
			{ status: 'member', from: '1954-09-29', source: 'http://timeline.web.cern.ch/timelines/Member-states' }
		]
	},
	{
		code: 'NO',
		name: 'Norway',
		nameFr: 'Norvège',
		periods: [
			{ status: 'member', from: '1954-09-29', source: 'http://timeline.web.cern.ch/timelines/Member-states' }
		]
	},
	{
		code: 'SE',
		name: 'Sweden',
		nameFr: 'Suède',
		periods: [
			{ status: 'member', from: '1954-09-29', source: 'http://timeline.web.cern.ch/timelines/Member-states' }
		]
	},
	{
		code: 'CH',
		name: 'Switzerland',
		nameFr: 'Suisse',
		periods: [
			{ status: 'member', from: '1954-09-29', source: 'http://timeline.web.cern.ch/timelines/Member-states' }
		]
	},
	{
		code: 'GB',
		name: 'United Kingdom',
		nameFr: 'Royaume-Uni',
		periods: [
			{ status: 'member', from: '1954-09-29', source: 'http://timeline.web.cern.ch/timelines/Member-states' }
		]
	},
	{
		code: 'AT',
		name: 'Austria',
		nameFr: 'Autriche',
		periods: [{ status: 'member', from: '1959-06-01', source: 'https://timeline.web.cern.ch/austria-joins' }]
	},
	{
		code: 'ES',
		name: 'Spain',
		nameFr: 'Espagne',
		periods: [
			{
				status: 'member',
				from: '1961-01-01',
				to: '1969',
				source: 'https://timeline.web.cern.ch/taxonomy/term/91?page=1'
			},
			{
				status: 'member',
				from: '1983',
				source: 'https://home.cern/about/who-we-are/our-governance/member-states'
			}
		]
	},
	{
		code: 'PT',
		name: 'Portugal',
		nameFr: 'Portugal',
		periods: [
			{
				status: 'member',
				from: '1985',
				source: 'https://home.cern/about/who-we-are/our-governance/member-states'
			}
		]
	},
	{
		code: 'FI',
		name: 'Finland',
		nameFr: 'Finlande',
		periods: [
			{
				status: 'member',
				from: '1991',
				source: 'https://home.cern/about/who-we-are/our-governance/member-states'
			}
		]
	},
	{
		code: 'PL',
		name: 'Poland',
		nameFr: 'Pologne',
		periods: [
			{
				status: 'observer',
				from: '1963',
				to: '1991',
				source:
					'http://big-science.pl/en/polandcern-2019-an-opportunity-for-development-of-cooperation-with-polish-business/ https://info.wiara.pl/doc/6957610.Polska-jest-obecna-w-CERN-od-30-lat'
			},
			{
				status: 'member',
				from: '1991',
				source: 'https://home.cern/about/who-we-are/our-governance/member-states'
			}
		]
	},
	{
		code: 'HU',
		name: 'Hungary',
		nameFr: 'Hongrie',
		periods: [
			{ status: 'member', from: '1992-07-01', source: 'https://timeline.web.cern.ch/taxonomy/term/91?page=1' }
		]
	},
	{
		code: 'CZ',
		name: 'Czech Republic',
		nameFr: 'République tchèque',
		periods: [
			{
				status: 'member',
				from: '1993-07-01',
				source: 'http://timeline.web.cern.ch/timelines/Member-states?page=1'
			}
		]
	},
	{
		code: 'SK',
		name: 'Slovak Republic',
		nameFr: 'République slovaque',
		periods: [
			{
				status: 'member',
				from: '1993-07-01',
				source: 'http://timeline.web.cern.ch/timelines/Member-states?page=1'
			}
		]
	},
	{
		code: 'BG',
		name: 'Bulgaria',
		nameFr: 'Bulgarie',
		periods: [
			{
				status: 'member',
				from: '1999-06-11',
				source: 'http://timeline.web.cern.ch/timelines/Member-states?page=1'
			}
		]
	},
	{
		code: 'IL',
		name: 'Israel',
		nameFr: 'Israël',
		periods: [
			{
				status: 'preStage',
				from: '2011',
				to: '2014',
				source: 'http://cerncourier.com/cws/article/cern/51532'
			},
			{
				status: 'member',
				from: '2014',
				source: 'https://home.cern/about/who-we-are/our-governance/member-states'
			}
		]
	},
	{
		code: 'RO',
		name: 'Romania',
		nameFr: 'Roumanie',
		periods: [
			{
				status: 'candidate',
				to: '2016',
				source: 'http://web.archive.org/web/20150523235000/http:/home.web.cern.ch:80/about/member-states'
			},
			{
				status: 'member',
				from: '2016',
				source: 'https://home.cern/about/who-we-are/our-governance/member-states'
			}
		]
	},
	{
		code: 'RS',
		name: 'Serbia',
		nameFr: 'Serbie',
		periods: [
			{
				status: 'preStage',
				from: '2012-03-15',
				to: '2019-03-24',
				source: 'http://international-relations.web.cern.ch/International-Relations/assoc/'
			},
			{ status: 'member', from: '2019-03-24', source: 'https://timeline.web.cern.ch/taxonomy/term/91' }
		]
	},
	{
		code: 'EE',
		name: 'Estonia',
		nameFr: 'Estonie',
		periods: [
			{
				status: 'preStage',
				from: '2021-02-01',
				to: '2024-08-30',
				source: 'https://members.eps.org/news/681114/CERN-welcomes-Estonia-as-its-24th-Member-State.htm'
			},
			{
				status: 'member',
				from: '2024-08-30',
				source: 'https://members.eps.org/news/681114/CERN-welcomes-Estonia-as-its-24th-Member-State.htm'
			}
		]
	},
	{
		code: 'SI',
		name: 'Slovenia',
		nameFr: 'Slovénie',
		periods: [
			{
				status: 'preStage',
				from: '2017-07-04',
				to: '2025-06-21',
				source:
					'https://www.nuklearforum.ch/fr/actualites/e-bulletin/le-cern-accueille-la-slovenie-comme-nouvel-etat-membre-associe'
			},
			{
				status: 'member',
				from: '2025-06-21',
				source: 'https://slovenia.si/excellence/slovenia-becomes-a-full-member-of-cern'
			}
		]
	},
	{
		code: 'CY',
		name: 'Cyprus',
		nameFr: 'Chypre',
		periods: [
			{
				status: 'preStage',
				from: '2016-04-01',
				source: 'http://home.cern/about/updates/2016/04/republic-cyprus-becomes-cern-associate-member-state'
			}
		]
	},
	{
		code: 'TR',
		name: 'Türkiye',
		nameFr: 'Turquie',
		periods: [
			{
				status: 'observer',
				to: '2015-05-06',
				source: 'http://press.cern/facts-and-figures/facts-and-figures-2009'
			},
			{ status: 'associate', from: '2015-05-06', source: 'https://timeline.web.cern.ch/taxonomy/term/91' }
		]
	},
	{
		code: 'PK',
		name: 'Pakistan',
		nameFr: 'Pakistan',
		periods: [
			{
				status: 'associate',
				from: '2015-07-31',
				source: 'http://international-relations.web.cern.ch/International-Relations/assoc/'
			}
		]
	},
	{
		code: 'UA',
		name: 'Ukraine',
		nameFr: 'Ukraine',
		periods: [
			{
				status: 'associate',
				from: '2016-10',
				source: 'http://home.cern/about/updates/2016/10/ukraine-becomes-associate-member-cern'
			}
		]
	},
	{
		code: 'IN',
		name: 'India',
		nameFr: 'Inde',
		periods: [
			{
				status: 'observer',
				to: '2017',
				source: 'http://press.cern/facts-and-figures/facts-and-figures-2009'
			},
			{
				status: 'associate',
				from: '2017',
				source:
					'https://www.prepmate.in/daily-news-paper/india-becomes-associate-member-of-cern-relevant-for-gs-prelims-and-gs-mains-paper-ii/ https://www.nuklearforum.ch/fr/actualites/e-bulletin/le-cern-accueille-la-slovenie-comme-nouvel-etat-membre-associe'
			}
		]
	},
	{
		code: 'LT',
		name: 'Lithuania',
		nameFr: 'Lituanie',
		periods: [
			{
				status: 'associate',
				from: '2018-01',
				source: 'http://en.chinagate.cn/2018-01/09/content_50208481.htm'
			}
		]
	},
	{
		code: 'HR',
		name: 'Croatia',
		nameFr: 'Croatie',
		periods: [
			{
				status: 'associate',
				from: '2019-10-10',
				source: 'https://cerncourier.com/a/croatia-becomes-an-associate-member-of-cern/'
			}
		]
	},
	{
		code: 'LV',
		name: 'Latvia',
		nameFr: 'Lettonie',
		periods: [
			{
				status: 'associate',
				source: 'https://alumnifeeds.web.cern.ch/content/latvia-becomes-associate-member-state-cern'
			}
		]
	},
	{
		code: 'BR',
		name: 'Brazil',
		nameFr: 'Brésil',
		periods: [
			{ status: 'associate', from: '2024-03-13', source: 'https://procurement.web.cern.ch/fr/node/7693' }
		]
	},
	{
		code: 'IE',
		name: 'Ireland',
		nameFr: 'Irlande',
		periods: [
			{
				status: 'associate',
				from: '2025-10',
				source:
					'https://www.abc.com.py/ciencia/2025/10/22/irlanda-se-convierte-en-nuevo-miembro-asociado-del-cern/'
			}
		]
	},
	{
		code: 'CL',
		name: 'Chile',
		nameFr: 'Chili',
		periods: [
			{ status: 'signed', from: '2025-05-16', source: 'https://timeline.web.cern.ch/taxonomy/term/91' }
		]
	},
	{
		code: 'JP',
		name: 'Japan',
		nameFr: 'Japon',
		periods: [{ status: 'observer', from: '1994', source: 'http://sbnt.jinr.ru/Getting_Together.html' }]
	},
	{
		code: 'US',
		name: 'United States of America',
		nameFr: 'États-Unis d’Amérique',
		periods: [
			{ status: 'observer', source: 'https://home.cern/about/who-we-are/our-governance/member-states' }
		]
	},
	{
		code: 'RU',
		name: 'Russian Federation',
		nameFr: 'Fédération de Russie',
		periods: [
			{
				status: 'observer',
				from: '1995',
				to: '2022-03-08',
				source: 'http://sbnt.jinr.ru/Getting_Together.html'
			},
			{
				status: 'observerSuspended',
				from: '2022-03-08',
				source: 'https://home.cern/about/who-we-are/our-governance/member-states'
			}
		]
	},
	{
		name: 'European Union',
		nameFr: 'Union européenne',
		periods: [
			{
				status: 'observerOrganisation',
				source: 'https://home.cern/about/who-we-are/our-governance/member-states'
			}
		]
	},
	{
		name: 'UNESCO',
		nameFr: 'UNESCO',
		periods: [
			{
				status: 'observerOrganisation',
				source: 'https://home.cern/about/who-we-are/our-governance/member-states'
			}
		]
	},
	{
		name: 'JINR',
		nameFr: 'JINR (Institut unifié de recherches nucléaires)',
		periods: [
			{
				status: 'observerOrganisation',
				to: '2022-03-25',
				source: 'https://home.cern/about/who-we-are/our-governance/member-states'
			},
			{
				status: 'observerOrganisationSuspended',
				from: '2022-03-25',
				source: 'https://home.cern/about/who-we-are/our-governance/member-states'
			}
		]
	}
];

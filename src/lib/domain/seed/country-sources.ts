/** Pages that tell since when a State has its status. */
export const countrySources = {
	timeline: 'http://timeline.web.cern.ch/timelines/Member-states',
	atMember: 'https://timeline.web.cern.ch/austria-joins',
	timelineTerm1: 'https://timeline.web.cern.ch/taxonomy/term/91?page=1',
	memberStates: 'https://home.cern/about/who-we-are/our-governance/member-states',
	plObserver:
		'http://big-science.pl/en/polandcern-2019-an-opportunity-for-development-of-cooperation-with-polish-business/' +
		' ' +
		'https://info.wiara.pl/doc/6957610.Polska-jest-obecna-w-CERN-od-30-lat',
	timeline1: 'http://timeline.web.cern.ch/timelines/Member-states?page=1',
	ilPreStage: 'http://cerncourier.com/cws/article/cern/51532',
	roCandidate: 'http://web.archive.org/web/20150523235000/http:/home.web.cern.ch:80/about/member-states',
	associates: 'http://international-relations.web.cern.ch/International-Relations/assoc/',
	timelineTerm: 'https://timeline.web.cern.ch/taxonomy/term/91',
	eePreStage: 'https://members.eps.org/news/681114/CERN-welcomes-Estonia-as-its-24th-Member-State.htm',
	siPreStage:
		'https://www.nuklearforum.ch/fr/actualites/e-bulletin/le-cern-accueille-la-slovenie-comme-nouvel-etat-membre-associe',
	siMember: 'https://slovenia.si/excellence/slovenia-becomes-a-full-member-of-cern',
	cyPreStage: 'http://home.cern/about/updates/2016/04/republic-cyprus-becomes-cern-associate-member-state',
	figures2009: 'http://press.cern/facts-and-figures/facts-and-figures-2009',
	uaAssociate: 'http://home.cern/about/updates/2016/10/ukraine-becomes-associate-member-cern',
	inAssociate:
		'https://www.prepmate.in/daily-news-paper/india-becomes-associate-member-of-cern-relevant-for-gs-prelims-and-gs-mains-paper-ii/' +
		' ' +
		'https://www.nuklearforum.ch/fr/actualites/e-bulletin/le-cern-accueille-la-slovenie-comme-nouvel-etat-membre-associe',
	ltAssociate: 'http://en.chinagate.cn/2018-01/09/content_50208481.htm',
	hrAssociate: 'https://cerncourier.com/a/croatia-becomes-an-associate-member-of-cern/',
	lvAssociate: 'https://alumnifeeds.web.cern.ch/content/latvia-becomes-associate-member-state-cern',
	brAssociate: 'https://procurement.web.cern.ch/fr/node/7693',
	ieAssociate:
		'https://www.abc.com.py/ciencia/2025/10/22/irlanda-se-convierte-en-nuevo-miembro-asociado-del-cern/',
	jinr: 'http://sbnt.jinr.ru/Getting_Together.html'
} as const;

/** Where the seeded facts can be checked. */
export const sources = {
	strategy: 'https://knowledgetransfer.web.cern.ch/medtech/cern-medtech-strategy',
	framework: 'https://slideplayer.com/amp/13192816',
	budgetProcess: 'https://kt.cern/cern-medical-applications-budget-application-selection-process',
	budgetOverview:
		'https://kt.cern/medical-applications-knowledge-transfer-fund/cern-medical-applications-budget-overview',
	ktFund:
		'https://kt.cern/medical-applications-knowledge-transfer-fund/cern-knowledge-transfer-fund-overview',
	ktFundSelection: 'http://kt.cern/technology-transfer/ip-management/kt-fund/selection-process',
	forumMeetings: 'https://cerncourier.com/a/from-the-web-to-a-start-up-near-you/',
	criteria:
		'https://www.home.cern/fr/news/news/knowledge-sharing/knowledge-transfer-funding-opportunities-cern-staff',
	military: 'https://kt.cern/ip/technology-scouting-and-promotion-contract',
	privacy: 'https://home.cern/news/announcement/cern/revision-oc-11-modernised-data-privacy-framework-cern',
	spinOff: 'https://knowledgetransfer.web.cern.ch/intellectual-property-management/cern-spin-policy',
	finance: 'https://fap-dep.web.cern.ch/index.php/fr/node/979',
	call2021:
		'https://home.cern/news/news/knowledge-sharing/apply-now-knowledge-transfer-fund-and-medical-applications-budget'
} as const;

/** Every screen that has an address of its own, with its title in both languages. */
export const screens = [
	{ path: '/', en: 'Overview', fr: 'Vue d’ensemble' },
	{ path: '/due?who=everyone', en: 'What is due', fr: 'Échéances' },
	{ path: '/projects', en: 'Projects', fr: 'Projets' },
	{ path: '/projects?layout=board', en: 'Projects', fr: 'Projets' },
	{ path: '/technologies', en: 'Technologies', fr: 'Technologies' },
	{ path: '/partners', en: 'Partners', fr: 'Partenaires' },
	{ path: '/contacts', en: 'Contacts', fr: 'Contacts' },
	{ path: '/conversations', en: 'Conversations', fr: 'Conversations' },
	{ path: '/budget', en: 'Budget', fr: 'Budget' },
	{ path: '/meetings', en: 'Meetings', fr: 'Réunions' },
	{ path: '/decisions', en: 'Decisions', fr: 'Décisions' },
	{ path: '/agreements', en: 'Agreements', fr: 'Accords' },
	{ path: '/agreements?view=board', en: 'Agreements', fr: 'Accords' },
	{ path: '/agreement-watch', en: 'Agreements to watch', fr: 'Accords à surveiller' },
	{ path: '/member-states', en: 'Member States', fr: 'États membres' },
	{ path: '/exchange', en: 'Exchange', fr: 'Échange' },
	{ path: '/review', en: 'Review', fr: 'Revue' },
	{ path: '/changes', en: 'What changed', fr: 'Ce qui a changé' },
	{ path: '/history', en: 'History', fr: 'Historique' },
	{ path: '/settings', en: 'Settings', fr: 'Réglages' },
	{ path: '/partners/new', en: 'New partner', fr: /^Nouvelle fiche\s: partenaire$/ }
] as const;

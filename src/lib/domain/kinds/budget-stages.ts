/** The stages of a budget line. Fixed, because roll-ups and charts depend on what each of them means. */
export const budgetStages = [
	{ key: 'requested', label: { en: 'Requested', fr: 'Demandé' } },
	{ key: 'recommended', label: { en: 'Recommended', fr: 'Recommandé' } },
	{ key: 'approved', label: { en: 'Approved', fr: 'Approuvé' } },
	{ key: 'committed', label: { en: 'Committed', fr: 'Engagé' } },
	{ key: 'spent', label: { en: 'Spent', fr: 'Dépensé' } },
	{ key: 'forecast', label: { en: 'Forecast', fr: 'Prévu' } }
] as const;

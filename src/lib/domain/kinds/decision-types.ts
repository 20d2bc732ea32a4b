/** Fixed: a green light and a grant are two decisions that one meeting may take together. */
export const decisionTypes = [
	{ key: 'advice', label: { en: 'Advice', fr: 'Avis' } },
	{ key: 'greenLight', label: { en: 'Green light', fr: 'Feu vert' } },
	{ key: 'funding', label: { en: 'Funding', fr: 'Financement' } },
	{ key: 'other', label: { en: 'Other', fr: 'Autre' } }
] as const;

export type DecisionType = (typeof decisionTypes)[number]['key'];

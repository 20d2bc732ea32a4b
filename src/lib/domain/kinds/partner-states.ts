/**
 * How far it is with an organisation, in the order of the way. Fixed, because what is said of an NDA or a project is
 * held against them.
 */
export const partnerStates = [
	{ key: 'lead', label: { en: 'Lead', fr: 'Piste' } },
	{ key: 'contacted', label: { en: 'Contacted', fr: 'Contacté' } },
	{ key: 'interested', label: { en: 'Interested', fr: 'Intéressé' } },
	{ key: 'nda', label: { en: 'Under NDA', fr: 'Sous accord de confidentialité' } },
	{ key: 'selected', label: { en: 'Selected', fr: 'Retenu' } },
	{ key: 'notNow', label: { en: 'Not now', fr: 'Pas pour l’instant' } }
] as const;

export type PartnerState = (typeof partnerStates)[number]['key'];

import { longText, yesNo } from '../fields';

/** Headings under which fields stand, shared by the kinds that have them. */
export const sections = {
	time: { en: 'Dates', fr: 'Dates' },
	money: { en: 'Money', fr: 'Moyens financiers' },
	property: { en: 'Intellectual property', fr: 'Propriété intellectuelle' },
	carry: { en: 'Carry-forward', fr: 'Report' },
	followUp: { en: 'Follow-up', fr: 'Suivi' },
	expertise: { en: 'Expertise', fr: 'Expertise' },
	privacy: { en: 'Personal data', fr: 'Données à caractère personnel' },
	vote: { en: 'Vote', fr: 'Vote' },
	provenance: { en: 'Provenance', fr: 'Provenance' }
} as const;

/** Every record says where it comes from and whether it is real. */
export const commonFields = {
	source: longText({
		fromSource: true,
		label: { en: 'Source', fr: 'Source' },
		help: {
			en: 'Addresses of pages, a document, or words: where this can be checked.',
			fr: 'Adresses de pages, document ou indication : où le vérifier.'
		},
		section: sections.provenance
	}),
	illustrative: yesNo({
		fromSource: true,
		label: { en: 'Illustrative', fr: 'Donnée fictive' },
		help: {
			en: 'Invented for demonstration; marked wherever it is shown.',
			fr: 'Inventée pour la démonstration ; signalée partout où elle apparaît.'
		},
		section: sections.provenance
	})
} as const;

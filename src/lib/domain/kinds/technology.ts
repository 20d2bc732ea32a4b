import { commonFields, sections } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, date, longText, references, tags, text, yesNo } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';

const label = { en: 'Technology', fr: 'Technologie' };

export const technology = defineKind({
	name: 'technology',
	path: 'technologies',
	label,
	plural: { en: 'Technologies', fr: 'Technologies' },
	about: {
		en: 'CERN technologies, know-how and facilities that can serve medicine.',
		fr: 'Technologies, savoir-faire et installations du CERN pouvant servir la médecine.'
	},
	area: 'portfolio',
	fields: {
		name: text({ label: { en: 'Name', fr: 'Nom' }, required: true }),
		pillar: choice({ label: { en: 'Pillar', fr: 'Domaine technologique' }, list: 'pillar' }),
		kind: choice({ label: { en: 'Kind', fr: 'Type' }, list: 'technologyKind' }),
		medicalFields: tags({ label: { en: 'Medical fields', fr: 'Domaines médicaux' }, list: 'medicalField' }),
		application: text({
			label: { en: 'Application', fr: 'Application' },
			help: {
				en: 'The use in medicine, in the words of the source.',
				fr: 'L’usage médical, dans les termes de la source.'
			}
		}),
		description: longText({ label: { en: 'Description', fr: 'Description' } }),
		department: choice({ label: { en: 'Department', fr: 'Département' }, list: 'department' }),
		uniqueToCern: yesNo({ label: { en: 'Unique to CERN', fr: 'Propre au CERN' } }),
		uniqueness: longText({ label: { en: 'Evidence of uniqueness', fr: 'Preuve d’unicité' } }),
		ipKind: choice({
			label: { en: 'Kind of IP', fr: 'Type de PI' },
			list: 'ipKind',
			section: sections.property
		}),
		ipStatus: choice({
			label: { en: 'Status of IP', fr: 'Statut de la PI' },
			list: 'ipStatus',
			section: sections.property
		}),
		disclosedOn: date({
			label: { en: 'Disclosed on', fr: 'Divulguée le' },
			help: {
				en: 'When it was disclosed to Knowledge Transfer; a year will do.',
				fr: 'Date de sa divulgation au Transfert de connaissances ; l’année suffit.'
			},
			section: sections.property
		}),
		ipOwners: references('partner', {
			label: { en: 'Co-owners', fr: 'Copropriétaires' },
			section: sections.property
		}),
		ipNotes: longText({ label: { en: 'Notes on IP', fr: 'Notes sur la PI' }, section: sections.property }),
		...commonFields
	},
	title: titleFrom(label, 'name'),
	columns: ['name', 'pillar', 'kind', 'medicalFields', 'application', 'uniqueToCern'],
	sort: 'name',
	board: 'ipStatus',
	example: {
		name: 'Timepix',
		pillar: 'detectors',
		kind: 'hardware',
		medicalFields: ['imaging', 'dosimetry'],
		application: 'medical imaging; dosimetry',
		description: 'Pixel chip that records arrival time or deposited charge.',
		ipStatus: 'licensed'
	}
});

export type Technology = EntityRecord<Values<typeof technology>>;

import { choice, date, longText, number, reference, references, text, yesNo } from '../fields';
import { defineKind } from '../schema/define-kind';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { commonFields } from './common-fields';
import { dayIn, labelIn, textIn, titleOf } from './title';

const label = { en: 'File given', fr: 'Fichier remis' };

/** The ways in which personal data leave the app as a file. */
export const fileForms = [
	{ key: 'portfolio', label: { en: 'Portfolio file', fr: 'Fichier de portefeuille' } },
	{ key: 'sealed', label: { en: 'Sealed portfolio file', fr: 'Fichier de portefeuille scellé' } },
	{ key: 'snapshot', label: { en: 'Snapshot', fr: 'Instantané' } },
	{ key: 'workbook', label: { en: 'Workbook', fr: 'Classeur' } },
	{ key: 'table', label: { en: 'Table (CSV)', fr: 'Tableau (CSV)' } },
	{ key: 'records', label: { en: 'Plain data (JSON)', fr: 'Données brutes (JSON)' } },
	{ key: 'cards', label: { en: 'Cards (vCard)', fr: 'Cartes (vCard)' } },
	{ key: 'calendar', label: { en: 'Calendar', fr: 'Calendrier' } },
	{ key: 'minutes', label: { en: 'Minutes', fr: 'Procès-verbal' } },
	{ key: 'pack', label: { en: 'Meeting pack', fr: 'Dossier de réunion' } },
	{ key: 'review', label: { en: 'Adviser’s file', fr: 'Dossier d’évaluation' } },
	{ key: 'delegate', label: { en: 'Delegate’s file', fr: 'Dossier de délégué' } },
	{ key: 'access', label: { en: 'Everything on one person', fr: 'Tout ce qui concerne une personne' } },
	{ key: 'other', label: { en: 'Other', fr: 'Autre' } }
] as const;

export type FileForm = (typeof fileForms)[number]['key'];

export const fileGiven = defineKind({
	name: 'fileGiven',
	path: 'files-given',
	label,
	plural: { en: 'Files given', fr: 'Fichiers remis' },
	about: {
		en: 'Which file with personal data went to whom and when, so that its copies can be followed up.',
		fr: 'Quel fichier contenant des données à caractère personnel a été remis à qui et quand, pour suivre ses copies.'
	},
	area: 'relations',
	fields: {
		on: date({ label: { en: 'Given on', fr: 'Remis le' }, required: true }),
		form: choice({ label: { en: 'Kind of file', fr: 'Type de fichier' }, options: fileForms }),
		recipient: text({
			label: { en: 'To whom', fr: 'À qui' },
			personal: true,
			help: {
				en: 'In words; or pick the person or the organisation below. Blank: not entered.',
				fr: 'En toutes lettres ; ou choisir la personne ou l’organisation ci-dessous. Vide : non saisi.'
			}
		}),
		toContact: reference('contact', { label: { en: 'To the person', fr: 'À la personne' } }),
		toPartner: reference('partner', { label: { en: 'To the organisation', fr: 'À l’organisation' } }),
		scope: text({ label: { en: 'What it holds', fr: 'Contenu' } }),
		count: number({ label: { en: 'People in it', fr: 'Personnes dedans' }, min: 0, whole: true }),
		everybody: yesNo({ label: { en: 'Holds everybody', fr: 'Contient tout le monde' } }),
		people: references('contact', { label: { en: 'Who is in it', fr: 'Qui y figure' } }),
		file: text({ label: { en: 'Name of the file', fr: 'Nom du fichier' } }),
		toFollowUp: date({
			label: { en: 'To follow up since', fr: 'À suivre depuis' },
			help: {
				en: 'Since then it holds somebody whose data were erased.',
				fr: 'Depuis ce jour, il contient une personne dont les données ont été effacées.'
			}
		}),
		followedUp: date({
			label: { en: 'Followed up on', fr: 'Suivi fait le' },
			help: {
				en: 'The recipient was told, or the copies were deleted.',
				fr: 'Le destinataire a été prévenu, ou les copies ont été supprimées.'
			}
		}),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		labelIn(values, 'form', fileForms, lens),
		textIn(values, 'scope'),
		dayIn(values, 'on', lens)
	]),
	columns: ['on', 'form', 'scope', 'count', 'recipient', 'followedUp'],
	sort: '-on',
	defaults: (today) => ({ on: today }),
	example: {
		on: '2026-11-20',
		form: 'workbook',
		recipient: 'Finance department',
		scope: 'Contacts',
		count: 12,
		file: 'contacts-2026-11-20.xlsx'
	}
});

export type FileGiven = EntityRecord<Values<typeof fileGiven>>;

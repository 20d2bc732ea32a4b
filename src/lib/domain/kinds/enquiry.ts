import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, date, longText, reference, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';

const label = { en: 'Enquiry', fr: 'Demande' };
const asking = { en: 'Who asks', fr: 'Qui demande' };
const answering = { en: 'Answer', fr: 'Réponse' };

export const enquiry = defineKind({
	name: 'enquiry',
	path: 'enquiries',
	label,
	plural: { en: 'Enquiries', fr: 'Demandes' },
	about: {
		en: 'Questions that come from outside, the expert who was asked, and when and how they were answered.',
		fr: 'Les questions venues de l’extérieur, l’expert consulté, et quand et comment il y a été répondu.'
	},
	area: 'relations',
	fields: {
		subject: text({ label: { en: 'Subject', fr: 'Objet' }, required: true }),
		question: longText({ label: { en: 'Question', fr: 'Question' } }),
		receivedOn: date({ label: { en: 'Received on', fr: 'Reçue le' }, required: true }),
		field: choice({ label: { en: 'Field', fr: 'Domaine' }, list: 'medicalField' }),
		technology: reference('technology', { label: { en: 'Technology', fr: 'Technologie' } }),
		owner: text({
			label: { en: 'Owner', fr: 'Responsable' },
			personal: true,
			help: { en: 'Who of ours sees to it.', fr: 'Qui, chez nous, s’en charge.' }
		}),
		due: date({
			label: { en: 'Answer promised for', fr: 'Réponse promise pour le' },
			help: {
				en: 'Left empty, the days of the office count, where it has entered any.',
				fr: 'Si elle est vide, le délai du bureau compte, s’il en a saisi un.'
			}
		}),
		contact: reference('contact', { label: { en: 'Person', fr: 'Personne' }, section: asking }),
		partner: reference('partner', { label: { en: 'Organisation', fr: 'Organisation' }, section: asking }),
		who: text({
			label: { en: 'In words', fr: 'En toutes lettres' },
			personal: true,
			section: asking,
			help: {
				en: 'Where neither the person nor the organisation is in the portfolio.',
				fr: 'Si ni la personne ni l’organisation ne figurent dans le portefeuille.'
			}
		}),
		meeting: reference('meeting', {
			label: { en: 'At the meeting', fr: 'À la réunion' },
			section: asking
		}),
		expert: reference('contact', {
			label: { en: 'Expert asked', fr: 'Expert consulté' },
			section: answering,
			// Experts are records of their own: several are asked. Here stands the one of an earlier version.
			fromSource: true
		}),
		expertAskedOn: date({
			label: { en: 'Expert asked on', fr: 'Expert consulté le' },
			section: answering,
			fromSource: true
		}),
		answeredOn: date({ label: { en: 'Answered on', fr: 'Répondu le' }, section: answering }),
		how: choice({
			label: { en: 'Answered by', fr: 'Répondu par' },
			list: 'interactionKind',
			section: answering
		}),
		answer: longText({ label: { en: 'What was answered', fr: 'Teneur de la réponse' }, section: answering }),
		closedOn: date({
			label: { en: 'Closed without an answer on', fr: 'Close sans réponse le' },
			section: answering
		}),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	title: titleFrom(label, 'subject'),
	columns: ['subject', 'receivedOn', 'partner', 'field', 'technology', 'owner', 'answeredOn'],
	sort: 'receivedOn',
	defaults: (today) => ({ receivedOn: today }),
	example: {
		subject: 'Dosimeter for very high dose rates',
		question: 'Which of your detectors do not saturate at FLASH rates?',
		receivedOn: '2026-11-09',
		field: 'dosimetry',
		owner: 'KT relations officer',
		partner: 'P000000000000000',
		expert: 'C000000000000000',
		expertAskedOn: '2026-11-11'
	}
});

export type Enquiry = EntityRecord<Values<typeof enquiry>>;

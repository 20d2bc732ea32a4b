import { commonFields, sections } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, date, longText, reference, references, text, yesNo } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';
import { headings, kindsSaid } from './interaction-headings';

const label = { en: 'Conversation', fr: 'Conversation' };

export const interaction = defineKind({
	name: 'interaction',
	path: 'conversations',
	label,
	plural: { en: 'Conversations', fr: 'Conversations' },
	about: {
		en: 'Calls, meetings, visits and messages with partners, and the next step each one leaves.',
		fr: 'Appels, réunions, visites et messages avec les partenaires, et la suite à donner à chacun.'
	},
	area: 'relations',
	fields: {
		subject: text({ label: { en: 'Subject', fr: 'Objet' }, headings: headings.subject, required: true }),
		date: date({ label: { en: 'Date', fr: 'Date' }, headings: headings.date, required: true }),
		kind: choice({
			label: { en: 'Kind', fr: 'Type' },
			headings: headings.kind,
			list: 'interactionKind',
			said: kindsSaid
		}),
		people: references('contact', { label: { en: 'People', fr: 'Personnes' }, headings: headings.people }),
		partner: reference('partner', { label: { en: 'Partner', fr: 'Partenaire' }, headings: headings.partner }),
		project: reference('project', { label: { en: 'Project', fr: 'Projet' }, headings: headings.project }),
		technology: reference('technology', { label: { en: 'Technology', fr: 'Technologie' } }),
		enquiry: reference('enquiry', { label: { en: 'Enquiry', fr: 'Demande' } }),
		text: longText({ label: { en: 'What was said', fr: 'Teneur' }, headings: headings.text }),
		nextStep: text({
			label: { en: 'Next step', fr: 'Suite à donner' },
			headings: headings.nextStep,
			section: sections.followUp
		}),
		due: date({ label: { en: 'Due', fr: 'Échéance' }, headings: headings.due, section: sections.followUp }),
		owner: text({
			personal: true,
			label: { en: 'Owner', fr: 'Responsable' },
			headings: headings.owner,
			section: sections.followUp
		}),
		done: yesNo({ label: { en: 'Done', fr: 'Fait' }, headings: headings.done, section: sections.followUp }),
		...commonFields
	},
	title: titleFrom(label, 'subject'),
	columns: ['subject', 'date', 'kind', 'partner', 'nextStep', 'due', 'done'],
	sort: '-date',
	defaults: (today) => ({ date: today }),
	example: {
		subject: 'Beam time for dosimetry tests',
		date: '2026-11-04',
		kind: 'call',
		people: ['C000000000000000'],
		partner: 'P000000000000000',
		text: 'They ask for two days in spring.',
		nextStep: 'Send the beam schedule',
		due: '2026-11-20',
		done: false
	}
});

export type Interaction = EntityRecord<Values<typeof interaction>>;

import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, date, longText, reference, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { partnerStates } from './partner-states';
import { dayIn, labelIn, nameIn, titleOf } from './title';

const label = { en: 'Partner step', fr: 'Étape d’un partenariat' };
const origin = { en: 'Came from', fr: 'Origine' };

/**
 * An organisation came to a state on a day, and why. Where it stands is worked out of these: the organisation itself
 * holds no state. It has no identity: who says the same on two laptops has said it twice, each with their reason; a
 * table that says it again means the step that is there.
 */
export const partnerStep = defineKind({
	name: 'partnerStep',
	path: 'partner-steps',
	label,
	plural: { en: 'Partner steps', fr: 'Étapes des partenariats' },
	about: {
		en: 'When an organisation became a lead, was contacted, was interested, came under NDA, was selected or was put off, and why.',
		fr: 'Quand une organisation est devenue une piste, a été contactée, s’est montrée intéressée, est passée sous accord de confidentialité, a été retenue ou mise en attente, et pourquoi.'
	},
	area: 'relations',
	fields: {
		partner: reference('partner', { label: { en: 'Partner', fr: 'Partenaire' }, required: true }),
		state: choice({ label: { en: 'State', fr: 'État' }, options: partnerStates, required: true }),
		on: date({ label: { en: 'On', fr: 'Le' }, required: true }),
		reason: longText({ label: { en: 'Reason', fr: 'Motif' } }),
		by: text({ label: { en: 'Said by', fr: 'Par' }, personal: true }),
		meeting: reference('meeting', { label: { en: 'Meeting', fr: 'Réunion' }, section: origin }),
		topic: reference('topic', { label: { en: 'Topic', fr: 'Thème' }, section: origin }),
		interest: reference('interest', {
			label: { en: 'Interest of a State', fr: 'Intérêt d’un État' },
			section: origin
		}),
		enquiry: reference('enquiry', { label: { en: 'Enquiry', fr: 'Demande' }, section: origin }),
		interaction: reference('interaction', {
			label: { en: 'Conversation', fr: 'Conversation' },
			section: origin
		}),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'partner', 'partner', lens),
		labelIn(values, 'state', partnerStates, lens),
		dayIn(values, 'on', lens)
	]),
	columns: ['on', 'partner', 'state', 'reason', 'meeting', 'enquiry', 'by'],
	sort: '-on',
	recognised: ['partner', 'state', 'on'],
	defaults: (today) => ({ on: today }),
	example: {
		partner: 'P000000000000000',
		state: 'interested',
		on: '2026-10-20',
		reason: 'They want to compare their film with our detector.',
		meeting: 'M000000000000000',
		topic: 'T000000000000000',
		by: 'KT relations officer'
	}
});

export type PartnerStep = EntityRecord<Values<typeof partnerStep>>;

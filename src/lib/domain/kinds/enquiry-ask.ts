import { date, longText, reference } from '../fields';
import { defineKind } from '../schema/define-kind';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { commonFields } from './common-fields';
import { dayIn, nameIn, titleOf } from './title';

const label = { en: 'Expert asked', fr: 'Expert consulté' };

/** An expert was asked about an enquiry on a day, and answered on another. Asked again later is asked once more. */
export const enquiryAsk = defineKind({
	name: 'enquiryAsk',
	path: 'experts-asked',
	label,
	plural: { en: 'Experts asked', fr: 'Experts consultés' },
	about: {
		en: 'Which expert was asked about an enquiry and when, and when and what they answered.',
		fr: 'Quel expert a été consulté sur une demande et quand, et quand et ce qu’il a répondu.'
	},
	area: 'relations',
	fields: {
		enquiry: reference('enquiry', { label: { en: 'Enquiry', fr: 'Demande' }, required: true }),
		expert: reference('contact', { label: { en: 'Expert', fr: 'Expert' }, required: true }),
		askedOn: date({ label: { en: 'Asked on', fr: 'Consulté le' }, required: true }),
		answeredOn: date({ label: { en: 'Answered on', fr: 'Réponse le' } }),
		answer: longText({ label: { en: 'What they said', fr: 'Ce qu’il a dit' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'enquiry', 'enquiry', lens),
		nameIn(values, 'expert', 'contact', lens),
		dayIn(values, 'askedOn', lens)
	]),
	columns: ['enquiry', 'expert', 'askedOn', 'answeredOn'],
	sort: '-askedOn',
	identity: ['enquiry', 'expert', 'askedOn'],
	defaults: (today) => ({ askedOn: today }),
	example: {
		enquiry: 'E000000000000000',
		expert: 'C000000000000000',
		askedOn: '2026-11-11',
		answeredOn: '2026-11-16',
		answer: 'The fibre monitor; the others saturate.'
	}
});

export type EnquiryAsk = EntityRecord<Values<typeof enquiryAsk>>;

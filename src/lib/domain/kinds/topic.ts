import { choice, longText, reference, text } from '../fields';
import { defineKind } from '../schema/define-kind';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { commonFields } from './common-fields';
import { titleFrom } from './title';

const label = { en: 'Topic', fr: 'Thème' };

export const topic = defineKind({
	name: 'topic',
	path: 'topics',
	label,
	plural: { en: 'Topics', fr: 'Thèmes' },
	about: {
		en: 'What was raised at a meeting, at the KT Forum above all: by which State or person, about which technology or field.',
		fr: 'Ce qui a été soulevé lors d’une réunion, au Forum KT surtout\u00a0: par quel État ou quelle personne, au sujet de quelle technologie ou de quel domaine.'
	},
	area: 'governance',
	fields: {
		title: text({ label: { en: 'Topic', fr: 'Thème' }, required: true }),
		meeting: reference('meeting', {
			label: { en: 'Raised at the meeting', fr: 'Soulevé à la réunion' },
			required: true
		}),
		country: reference('country', { label: { en: 'Raised by the State', fr: 'Soulevé par l’État' } }),
		contact: reference('contact', { label: { en: 'Raised by', fr: 'Soulevé par' } }),
		technology: reference('technology', { label: { en: 'Technology', fr: 'Technologie' } }),
		field: choice({ label: { en: 'Field', fr: 'Domaine' }, list: 'medicalField' }),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	title: titleFrom(label, 'title'),
	columns: ['title', 'meeting', 'country', 'contact', 'technology', 'field'],
	sort: 'meeting',
	example: {
		title: 'Helium beams: who shares a treatment room for research?',
		meeting: 'M000000000000000',
		country: 'CH00000000000000',
		contact: 'C000000000000000',
		technology: 'T000000000000000'
	}
});

export type Topic = EntityRecord<Values<typeof topic>>;

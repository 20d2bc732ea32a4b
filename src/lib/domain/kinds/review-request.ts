import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { references, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { sentFields } from './sent-fields';
import { dayIn, textIn, titleOf } from './title';

const label = { en: 'Review file sent', fr: 'Dossier d’évaluation envoyé' };

export const reviewRequest = defineKind({
	name: 'reviewRequest',
	path: 'review-requests',
	label,
	plural: { en: 'Review files sent', fr: 'Dossiers d’évaluation envoyés' },
	about: {
		en: 'Which adviser was sent which proposals to score in a file; an answer is held against it.',
		fr: 'Quel conseiller a reçu quelles propositions à noter dans un fichier ; la réponse y est confrontée.'
	},
	area: 'governance',
	fields: {
		assessor: text({ personal: true, label: { en: 'Adviser', fr: 'Conseiller' }, required: true }),
		projects: references('project', { label: { en: 'Proposals', fr: 'Propositions' } }),
		criteria: references('criterion', { label: { en: 'Criteria', fr: 'Critères' } }),
		...sentFields,
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [textIn(values, 'assessor'), dayIn(values, 'sentOn', lens)]),
	columns: ['assessor', 'projects', 'sentOn', 'answeredOn'],
	sort: '-sentOn',
	example: {
		assessor: 'Assessor A',
		projects: ['PR00000000000000'],
		criteria: ['CR00000000000000'],
		sentOn: '2027-03-01',
		token: '0123456789ABCDEF',
		content: '00'
	}
});

export type ReviewRequest = EntityRecord<Values<typeof reviewRequest>>;

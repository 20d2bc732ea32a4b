import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { date, references, tags, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { textIn, titleOf } from './title';

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
		sentOn: date({ label: { en: 'Written on', fr: 'Établi le' }, required: true }),
		token: text({
			label: { en: 'Token', fr: 'Jeton' },
			max: 40,
			help: {
				en: 'Stands in the file alone; an answer without it is not taken.',
				fr: 'Ne figure que dans le fichier ; sans lui, une réponse n’est pas acceptée.'
			}
		}),
		content: text({
			label: { en: 'Digest of what was sent', fr: 'Empreinte du contenu envoyé' },
			max: 80
		}),
		answeredOn: date({ label: { en: 'Answer taken in on', fr: 'Réponse reçue le' } }),
		answers: tags({ label: { en: 'Digests of the answers', fr: 'Empreintes des réponses' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values) => [textIn(values, 'assessor'), textIn(values, 'sentOn')]),
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

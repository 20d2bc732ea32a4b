import { firstDay, lastDay } from '../days/partial-date';
import { choice, date, longText, reference, references, text } from '../fields';
import { defineKind } from '../schema/define-kind';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { commonFields } from './common-fields';
import { dayIn, labelIn, nameIn, textIn, titleOf } from './title';

const label = { en: 'Data request', fr: 'Demande relative aux données' };

/** The rights of a person under OC 11: https://privacy.web.cern.ch/your-data-subject-rights. */
export const subjectRights = [
	{ key: 'access', label: { en: 'Access', fr: 'Accès' } },
	{ key: 'rectification', label: { en: 'Rectification', fr: 'Rectification' } },
	{ key: 'erasure', label: { en: 'Erasure', fr: 'Effacement' } },
	{ key: 'objection', label: { en: 'Objection', fr: 'Opposition' } },
	{ key: 'suspension', label: { en: 'Suspension', fr: 'Suspension' } },
	{ key: 'information', label: { en: 'Information', fr: 'Information' } },
	{ key: 'portability', label: { en: 'Portability', fr: 'Portabilité' } },
	{ key: 'automated', label: { en: 'Automated decisions', fr: 'Décisions automatisées' } }
] as const;

/** The answer to a request is an action, or a refusal with its reasons. */
export const requestOutcomes = [
	{ key: 'granted', label: { en: 'Granted', fr: 'Acceptée' } },
	{ key: 'partly', label: { en: 'Partly granted', fr: 'Partiellement acceptée' } },
	{ key: 'refused', label: { en: 'Refused, with reasons', fr: 'Refusée, avec motifs' } },
	{ key: 'nothing', label: { en: 'Nothing is held on the person', fr: 'Aucune donnée sur la personne' } },
	{ key: 'withdrawn', label: { en: 'Withdrawn', fr: 'Retirée' } }
] as const;

export const subjectRequest = defineKind({
	name: 'subjectRequest',
	path: 'data-requests',
	label,
	plural: { en: 'Data requests', fr: 'Demandes relatives aux données' },
	about: {
		en: 'What a person asked for under OC 11, when, and how it was answered within 90 calendar days.',
		fr: 'Ce qu’une personne a demandé au titre de la CO 11, quand, et la réponse donnée dans les 90 jours calendaires.'
	},
	area: 'relations',
	fields: {
		right: choice({ label: { en: 'Right', fr: 'Droit' }, options: subjectRights, required: true }),
		receivedOn: date({ label: { en: 'Received on', fr: 'Reçue le' }, required: true }),
		contact: reference('contact', { label: { en: 'Person', fr: 'Personne' } }),
		asker: text({
			label: { en: 'Asked by', fr: 'Auteur de la demande' },
			personal: true,
			help: {
				en: 'In words, where the person is not among the contacts, or somebody asks for them.',
				fr: 'En toutes lettres, si la personne ne figure pas parmi les contacts ou si quelqu’un demande en son nom.'
			}
		}),
		handledOn: date({ label: { en: 'Answered on', fr: 'Réponse donnée le' } }),
		outcome: choice({ label: { en: 'Outcome', fr: 'Suite donnée' }, options: requestOutcomes }),
		files: references('fileGiven', { label: { en: 'Files given', fr: 'Fichiers remis' } }),
		notes: longText({
			label: { en: 'Notes', fr: 'Notes' },
			help: {
				en: 'How the person’s identity was checked; the reasons of a refusal. Erased with the person.',
				fr: 'Comment l’identité a été vérifiée ; les motifs d’un refus. Effacées avec la personne.'
			}
		}),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		labelIn(values, 'right', subjectRights, lens),
		nameIn(values, 'contact', 'contact', lens) ?? textIn(values, 'asker'),
		dayIn(values, 'receivedOn', lens)
	]),
	columns: ['right', 'receivedOn', 'contact', 'handledOn', 'outcome'],
	sort: '-receivedOn',
	speaksOf: 'contact',
	defaults: (today) => ({ receivedOn: today }),
	rules: ({ receivedOn, handledOn }) =>
		receivedOn !== undefined && handledOn !== undefined && lastDay(handledOn) < firstDay(receivedOn)
			? [{ field: 'handledOn', problem: { type: 'before', other: 'receivedOn' } }]
			: [],
	example: {
		right: 'access',
		receivedOn: '2026-11-02',
		contact: 'C000000000000000',
		handledOn: '2026-11-20',
		outcome: 'granted',
		notes: 'Identity checked by telephone.'
	}
});

export type SubjectRequest = EntityRecord<Values<typeof subjectRequest>>;

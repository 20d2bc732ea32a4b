import { choice, date, longText, reference, references, text } from '../fields';
import { defineKind } from '../schema/define-kind';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { commonFields } from './common-fields';
import { titleFrom } from './title';

const label = { en: 'Need', fr: 'Besoin' };

/** Fixed, because what nobody serves is listed by them. */
const importances = [
	{ key: 'high', label: { en: 'High', fr: 'Élevée' } },
	{ key: 'medium', label: { en: 'Medium', fr: 'Moyenne' } },
	{ key: 'low', label: { en: 'Low', fr: 'Faible' } }
] as const;

export const need = defineKind({
	name: 'need',
	path: 'needs',
	label,
	plural: { en: 'Needs', fr: 'Besoins' },
	about: {
		en: 'What end-users in medicine lack, with the evidence, and which technology or project answers it.',
		fr: 'Ce qui manque aux utilisateurs finaux en médecine, avec les preuves, et la technologie ou le projet qui y répond.'
	},
	area: 'relations',
	fields: {
		title: text({ label: { en: 'Need', fr: 'Besoin' }, required: true }),
		partner: reference('partner', { label: { en: 'Organisation', fr: 'Organisation' } }),
		contact: reference('contact', { label: { en: 'Person', fr: 'Personne' } }),
		whose: text({
			personal: true,
			label: { en: 'Whose', fr: 'De qui' },
			help: {
				en: 'In words, where it is not one organisation or person: medical physicists of small centres.',
				fr: 'En toutes lettres, si ce n’est ni une organisation ni une personne\u00a0: les physiciens médicaux des petits centres.'
			}
		}),
		field: choice({ label: { en: 'Field', fr: 'Domaine' }, list: 'medicalField' }),
		importance: choice({ label: { en: 'Importance', fr: 'Importance' }, options: importances }),
		evidence: longText({ label: { en: 'Evidence', fr: 'Preuves' } }),
		technologies: references('technology', {
			label: { en: 'Answered by technologies', fr: 'Technologies qui y répondent' }
		}),
		projects: references('project', { label: { en: 'Answered by projects', fr: 'Projets qui y répondent' } }),
		since: date({ label: { en: 'Known since', fr: 'Connu depuis' } }),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	title: titleFrom(label, 'title'),
	columns: ['title', 'partner', 'field', 'importance', 'technologies', 'projects', 'since'],
	sort: 'title',
	defaults: (today) => ({ since: today }),
	example: {
		title: 'Dose in the beam at FLASH rates',
		whose: 'Medical physicists of proton centres',
		field: 'dosimetry',
		importance: 'high',
		evidence: 'Named by three centres at the forum.',
		technologies: ['T000000000000000'],
		since: '2026-03'
	}
});

export type Need = EntityRecord<Values<typeof need>>;

import { choice, date, longText, reference, text } from '../fields';
import { defineKind } from '../schema/define-kind';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { commonFields } from './common-fields';
import { nameIn, optionIn, textIn, titleOf } from './title';

const label = { en: 'Interest', fr: 'Intérêt' };

/** Fixed, because States are held beside each other by them. */
const strengths = [
	{ key: 'strong', label: { en: 'Strong', fr: 'Fort' } },
	{ key: 'some', label: { en: 'Some', fr: 'Moyen' } },
	{ key: 'slight', label: { en: 'Slight', fr: 'Faible' } }
] as const;

export const interest = defineKind({
	name: 'interest',
	path: 'interests',
	label,
	plural: { en: 'Interests', fr: 'Intérêts' },
	about: {
		en: 'What a State says it is interested in, a technology or a field, who said so, and where.',
		fr: 'Ce à quoi un État dit s’intéresser, technologie ou domaine, qui l’a dit, et où.'
	},
	area: 'relations',
	fields: {
		country: reference('country', { label: { en: 'State', fr: 'État' }, required: true }),
		technology: reference('technology', { label: { en: 'Technology', fr: 'Technologie' } }),
		field: choice({
			label: { en: 'Field', fr: 'Domaine' },
			list: 'medicalField',
			help: {
				en: 'Left empty, the fields of the technology count.',
				fr: 'S’il est vide, les domaines de la technologie comptent.'
			}
		}),
		topic: text({
			label: { en: 'In their words', fr: 'Dans leurs termes' },
			help: { en: 'What exactly they asked for.', fr: 'Ce qui a été demandé exactement.' }
		}),
		strength: choice({ label: { en: 'Strength', fr: 'Force' }, options: strengths }),
		contact: reference('contact', { label: { en: 'Said by', fr: 'Exprimé par' } }),
		meeting: reference('meeting', { label: { en: 'At the meeting', fr: 'À la réunion' } }),
		date: date({ label: { en: 'Said on', fr: 'Exprimé le' } }),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'country', 'country', lens),
		nameIn(values, 'technology', 'technology', lens) ??
			textIn(values, 'topic') ??
			optionIn(values, 'field', 'medicalField', lens)
	]),
	nameless: true,
	columns: ['country', 'technology', 'field', 'topic', 'strength', 'contact', 'meeting', 'date'],
	sort: 'country',
	defaults: (today) => ({ date: today }),
	rules: (values) =>
		values['technology'] === undefined && values['field'] === undefined
			? [{ field: 'field', problem: { type: 'required' } }]
			: [],
	example: {
		country: 'CH00000000000000',
		technology: 'T000000000000000',
		strength: 'strong',
		contact: 'C000000000000000',
		meeting: 'M000000000000000',
		date: '2026-10-08'
	}
});

export type Interest = EntityRecord<Values<typeof interest>>;

import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { date, longText, number, reference, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { nameIn, textIn, titleOf } from './title';

const label = { en: 'Readiness reading', fr: 'Relevé de maturité' };

export const trlReading = defineKind({
	name: 'trlReading',
	path: 'trl-readings',
	label,
	plural: { en: 'Readiness readings', fr: 'Relevés de maturité' },
	about: {
		en: 'The technology readiness level (1 to 9) of a technology on a date, with the evidence for it.',
		fr: 'Le niveau de maturité (TRL 1 à 9) d’une technologie à une date, avec les éléments qui l’étayent.'
	},
	area: 'portfolio',
	fields: {
		technology: reference('technology', { label: { en: 'Technology', fr: 'Technologie' }, required: true }),
		level: number({
			label: { en: 'Level (TRL)', fr: 'Niveau (TRL)' },
			min: 1,
			max: 9,
			whole: true,
			required: true
		}),
		date: date({ label: { en: 'Assessed on', fr: 'Évalué le' }, required: true }),
		assessedBy: text({ personal: true, label: { en: 'Assessed by', fr: 'Évalué par' } }),
		evidence: longText({ label: { en: 'Evidence', fr: 'Éléments de preuve' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => {
		const level = textIn(values, 'level');
		return [nameIn(values, 'technology', 'technology', lens), level && `TRL ${level}`];
	}),
	columns: ['technology', 'level', 'date', 'assessedBy'],
	sort: '-date',
	defaults: (today) => ({ date: today }),
	example: {
		technology: 'T000000000000000',
		level: 4,
		date: '2025-06',
		evidence: 'Prototype tested in the laboratory.'
	}
});

export type TrlReading = EntityRecord<Values<typeof trlReading>>;

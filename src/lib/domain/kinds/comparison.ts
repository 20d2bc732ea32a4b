import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, date, longText, reference, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { labelIn, nameIn, titleOf } from './title';

const label = { en: 'Comparison', fr: 'Comparaison' };

/** Fixed, because the radar leaves out what is unrelated and warns of what is the same. */
const verdicts = [
	{ key: 'same', label: { en: 'The same work', fr: 'Même travail' } },
	{ key: 'complementary', label: { en: 'Complementary', fr: 'Complémentaire' } },
	{ key: 'unrelated', label: { en: 'Unrelated', fr: 'Sans rapport' } }
] as const;

export const comparison = defineKind({
	name: 'comparison',
	path: 'comparisons',
	label,
	plural: { en: 'Comparisons', fr: 'Comparaisons' },
	about: {
		en: 'What was found when a proposal was held beside a similar project or technology.',
		fr: 'Le constat fait en rapprochant une proposition d’un projet ou d’une technologie semblable.'
	},
	area: 'governance',
	fields: {
		project: reference('project', { label: { en: 'Proposal', fr: 'Proposition' }, required: true }),
		otherProject: reference('project', { label: { en: 'Other project', fr: 'Autre projet' } }),
		technology: reference('technology', { label: { en: 'Technology', fr: 'Technologie' } }),
		verdict: choice({ label: { en: 'Verdict', fr: 'Constat' }, options: verdicts, required: true }),
		note: longText({ label: { en: 'Note', fr: 'Remarque' } }),
		on: date({ label: { en: 'On', fr: 'Le' } }),
		by: text({ personal: true, label: { en: 'By', fr: 'Par' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'project', 'project', lens),
		nameIn(values, 'otherProject', 'project', lens) ?? nameIn(values, 'technology', 'technology', lens),
		labelIn(values, 'verdict', verdicts, lens)
	]),
	columns: ['project', 'otherProject', 'technology', 'verdict', 'note', 'on'],
	sort: 'project',
	identity: ['project', 'otherProject', 'technology'],
	example: {
		project: 'PR00000000000000',
		otherProject: 'PR00000000000001',
		verdict: 'complementary',
		note: 'The same detector, another organ.',
		on: '2026-05-05'
	}
});

export type Comparison = EntityRecord<Values<typeof comparison>>;

import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, date, longText, reference, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';

const label = { en: 'Milestone', fr: 'Jalon' };

/** Fixed, because the app asks every project for its closing report. */
const types = [
	{ key: 'milestone', label: { en: 'Milestone', fr: 'Jalon' } },
	{ key: 'closingReport', label: { en: 'Closing report', fr: 'Rapport final' } }
] as const;

export const milestone = defineKind({
	name: 'milestone',
	path: 'milestones',
	label,
	plural: { en: 'Milestones', fr: 'Jalons' },
	about: {
		en: 'What a project is to reach by when, and when it was reached; its closing report among them.',
		fr: 'Ce qu’un projet doit atteindre et pour quand, et la date à laquelle c’est atteint\u202f; rapport final compris.'
	},
	area: 'portfolio',
	fields: {
		project: reference('project', { label: { en: 'Project', fr: 'Projet' }, required: true }),
		title: text({
			label: { en: 'Milestone', fr: 'Jalon' },
			headings: ['Title', 'Titre', 'Titel', 'Meilenstein', 'Titolo'],
			required: true
		}),
		type: choice({ label: { en: 'Type', fr: 'Type' }, options: types }),
		deliverable: text({
			label: { en: 'Deliverable', fr: 'Livrable' },
			headings: ['Output', 'Produit', 'Ergebnis', 'Prodotto']
		}),
		planned: date({
			label: { en: 'Planned for', fr: 'Prévu pour' },
			headings: ['Planned', 'Due', 'Planned date', 'Prévu', 'Échéance', 'Geplant', 'Previsto']
		}),
		expected: date({
			label: { en: 'Now expected', fr: 'Attendu désormais' },
			headings: ['Expected', 'Expected date', 'Attendu', 'Erwartet', 'Atteso'],
			help: {
				en: 'Where it is no longer the date planned, which stays.',
				fr: 'Si ce n’est plus la date prévue, qui reste inscrite.'
			}
		}),
		reachedOn: date({
			label: { en: 'Reached on', fr: 'Atteint le' },
			headings: ['Reached', 'Done on', 'Atteint', 'Erreicht', 'Raggiunto']
		}),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	title: titleFrom(label, 'title'),
	columns: ['project', 'title', 'planned', 'expected', 'reachedOn', 'deliverable'],
	sort: 'planned',
	example: {
		project: 'PR00000000000000',
		title: 'Prototype at the clinic',
		type: 'milestone',
		deliverable: 'Acceptance protocol',
		planned: '2026-09',
		expected: '2026-12-15'
	}
});

export type Milestone = EntityRecord<Values<typeof milestone>>;

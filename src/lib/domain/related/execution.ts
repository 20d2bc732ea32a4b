import { agreement } from '../kinds/agreement';
import { budgetLine } from '../kinds/budget-line';
import { choice, tags } from '../fields';
import { healthSignsOf, type HealthSign } from '../execution/health';
import { milestoneStanding, type MilestoneState } from '../execution/milestones';
import { signKinds } from '../execution/silence';
import type { FixedOption } from '../fields/options';
import { milestone } from '../kinds/milestone';
import { participation } from '../kinds/participation';
import { partner } from '../kinds/partner';
import { rate } from '../kinds/rate';
import { stage } from '../kinds/stage';
import { isOf } from '../reading/read';
import type { RelatedColumn, RelatedColumns } from './column';

/** Fixed, because the app tells them. */
const signs: readonly (FixedOption & { readonly key: HealthSign | 'fine' })[] = [
	{ key: 'over', label: { en: 'Over budget', fr: 'Dépassement' } },
	{ key: 'late', label: { en: 'Milestone late', fr: 'Jalon en retard' } },
	{ key: 'under', label: { en: 'Underspending', fr: 'Sous-consommation' } },
	{ key: 'agreement', label: { en: 'Agreement missing', fr: 'Accord manquant' } },
	{ key: 'silent', label: { en: 'Silent', fr: 'Sans nouvelles' } },
	{ key: 'fine', label: { en: 'On course', fr: 'En bonne voie' } }
];

const states: readonly (FixedOption & { readonly key: MilestoneState })[] = [
	{ key: 'late', label: { en: 'Late', fr: 'En retard' } },
	{ key: 'slipping', label: { en: 'Expected late', fr: 'Retard attendu' } },
	{ key: 'coming', label: { en: 'Coming', fr: 'À venir' } },
	{ key: 'undated', label: { en: 'Without a date', fr: 'Sans date' } },
	{ key: 'reached', label: { en: 'Reached', fr: 'Atteint' } }
];

/** How a project in execution goes; undefined of one that is not. */
export const health: RelatedColumn = {
	name: 'health',
	field: tags({ label: { en: 'Health', fr: 'Santé' }, options: signs }),
	reads: [
		...new Set([
			...signKinds,
			...[agreement, budgetLine, rate, participation, partner, stage].map(({ name }) => name)
		])
	],
	value(source, { id }, today) {
		const found = healthSignsOf(source, id, today);
		return found && (found.length > 0 ? found : ['fine']);
	}
};

const standing: RelatedColumn = {
	name: 'state',
	field: choice({ label: { en: 'State', fr: 'État' }, options: states }),
	reads: [],
	value: (_, record, today) =>
		isOf(milestone, record) ? milestoneStanding(record.values, today).state : undefined
};

export const ofMilestone: RelatedColumns = {
	columns: [standing],
	shown: ['project', 'title', 'planned', 'expected', 'reachedOn', 'state', 'deliverable']
};

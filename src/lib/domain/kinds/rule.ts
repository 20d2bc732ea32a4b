import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, dateRange, longText, number, reference, text, yesNo } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleByLocale } from './title';
import { ruleChecks } from './rule-checks';

const label = { en: 'Rule', fr: 'Règle' };

/** Fixed, because it says whose records a rule is tried on. */
const subjects = [
	{ key: 'project', label: { en: 'Every project', fr: 'Tout projet' } },
	{ key: 'funded', label: { en: 'Projects that ask for MA money', fr: 'Projets demandant des fonds AM' } },
	{ key: 'agreement', label: { en: 'Agreements', fr: 'Accords' } },
	{ key: 'year', label: { en: 'Each calendar year', fr: 'Chaque année civile' } },
	{ key: 'spinOff', label: { en: 'Spin-off companies', fr: 'Entreprises dérivées' } }
] as const;

export const rule = defineKind({
	name: 'rule',
	path: 'rules',
	label,
	plural: { en: 'Rules', fr: 'Règles' },
	about: {
		en: 'What the framework asks of projects, partners and duties, with source and validity.',
		fr: 'Ce que le cadre exige des projets, des partenaires et des activités, avec source et validité.'
	},
	area: 'governance',
	fields: {
		code: text({ label: { en: 'Code', fr: 'Code' }, max: 40, required: true }),
		question: text({ label: { en: 'Question', fr: 'Question' }, required: true }),
		questionFr: text({ label: { en: 'Question in French', fr: 'Question en français' } }),
		group: choice({ label: { en: 'Group', fr: 'Groupe' }, list: 'ruleGroup' }),
		order: number({ label: { en: 'Order', fr: 'Ordre' } }),
		before: reference('stage', {
			label: { en: 'Must hold before', fr: 'À remplir avant' },
			help: {
				en: 'A project cannot enter this stage, or one behind it, without it.',
				fr: 'Sans elle, un projet ne peut entrer dans cette étape, ni dans une suivante.'
			}
		}),
		appliesTo: choice({ label: { en: 'Applies to', fr: 'S’applique à' }, options: subjects }),
		check: choice({
			label: { en: 'Checked by', fr: 'Vérifiée par' },
			options: ruleChecks,
			help: {
				en: 'What the app looks at; without it a person answers.',
				fr: 'Ce que l’application examine ; à défaut, une personne répond.'
			}
		}),
		threshold: number({
			label: { en: 'Threshold (%)', fr: 'Seuil (%)' },
			min: 0,
			help: {
				en: 'For external funding: at least so many per cent of what is asked.',
				fr: 'Pour le financement externe : au moins tant pour cent du montant demandé.'
			}
		}),
		explanation: longText({ label: { en: 'Explanation', fr: 'Explication' } }),
		required: yesNo({ label: { en: 'Must hold', fr: 'Impératif' } }),
		validity: dateRange({ label: { en: 'Validity', fr: 'Validité' } }),
		...commonFields
	},
	title: titleByLocale(label, 'question', 'questionFr'),
	names: ['code', 'question', 'questionFr'],
	columns: ['code', 'question', 'group', 'required', 'validity'],
	sort: 'order',
	identity: ['code'],
	example: {
		code: 'ELIG-1',
		question: 'Is the applicant a current Member of the Employed Personnel?',
		group: 'eligibility',
		order: 1,
		required: true,
		validity: { from: '2014' }
	}
});

export type Rule = EntityRecord<Values<typeof rule>>;

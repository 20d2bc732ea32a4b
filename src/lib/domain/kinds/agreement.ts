import { commonFields, sections } from './common-fields';
import { defineKind } from '../schema/define-kind';
import {
	choice,
	date,
	dateRange,
	longText,
	money,
	number,
	reference,
	references,
	tags,
	text,
	yesNo
} from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';
import type { Words } from '../base/words';

const label = { en: 'Agreement', fr: 'Accord' };

/** Fixed, because the clause check of a signature reads them. */
const clauseAnswers = [
	{ key: 'present', label: { en: 'In the text', fr: 'Dans le texte' } },
	{ key: 'missing', label: { en: 'Missing', fr: 'Absente' } },
	{ key: 'notNeeded', label: { en: 'Not needed', fr: 'Sans objet' } }
] as const;

const clauses = { en: 'Clauses', fr: 'Clauses' };
const clause = (label: Words) => choice({ label, options: clauseAnswers, section: clauses });

export const agreement = defineKind({
	name: 'agreement',
	path: 'agreements',
	label,
	plural: { en: 'Agreements', fr: 'Accords' },
	about: {
		en: 'Contracts with partners and States, from first talks to expiry, and whose turn it is.',
		fr: 'Les contrats avec les partenaires et les États, des premiers contacts à l’échéance, et à qui revient la suite.'
	},
	area: 'relations',
	fields: {
		subject: text({ label: { en: 'Subject', fr: 'Objet' }, required: true }),
		reference: text({ label: { en: 'Reference', fr: 'Référence' }, max: 60 }),
		kind: choice({ label: { en: 'Kind', fr: 'Type' }, list: 'agreementKind' }),
		parties: references('partner', { label: { en: 'Parties', fr: 'Parties' } }),
		countries: references('country', { label: { en: 'States', fr: 'États' } }),
		project: reference('project', { label: { en: 'Project', fr: 'Projet' } }),
		technologies: references('technology', { label: { en: 'Technologies', fr: 'Technologies' } }),
		stage: choice({ label: { en: 'Stage', fr: 'Étape' }, list: 'agreementStage' }),
		stageSince: date({ label: { en: 'At this stage since', fr: 'À cette étape depuis' } }),
		turn: choice({ label: { en: 'Whose turn', fr: 'À qui d’agir' }, list: 'agreementTurn' }),
		turnSince: date({ label: { en: 'Since', fr: 'Depuis' } }),
		answered: tags({
			label: { en: 'Answered in circulation', fr: 'Réponses en circulation interne' },
			list: 'agreementTurn',
			help: {
				en: 'The services that have answered in this round.',
				fr: 'Les services qui ont répondu lors de cette ronde.'
			}
		}),
		signedOn: date({ label: { en: 'Signed on', fr: 'Signé le' }, section: sections.time }),
		validity: dateRange({ label: { en: 'Validity', fr: 'Validité' }, section: sections.time }),
		openEnded: yesNo({
			label: { en: 'Open-ended', fr: 'Sans échéance' },
			section: sections.time,
			help: { en: 'It has no end on purpose.', fr: 'L’absence d’échéance est voulue.' }
		}),
		noticeMonths: number({
			label: { en: 'Notice (months)', fr: 'Préavis (mois)' },
			min: 0,
			whole: true,
			section: sections.time
		}),
		amends: reference('agreement', { label: { en: 'Amends', fr: 'Modifie' } }),
		noMilitaryUse: clause({ en: 'No military use', fr: 'Aucun usage militaire' }),
		privacyClause: clause({ en: 'Data privacy', fr: 'Protection des données' }),
		publicationClause: clause({ en: 'Publication', fr: 'Publication' }),
		value: money({
			label: { en: 'Value', fr: 'Valeur' },
			section: sections.money,
			// What is in force, what is being drafted and what has ended are not one sum.
			adds: { within: 'stage' }
		}),
		royalties: longText({ label: { en: 'Fees and royalties', fr: 'Redevances' }, section: sections.money }),
		fieldOfUse: text({
			label: { en: 'Field of use', fr: 'Domaine d’utilisation' },
			section: sections.property
		}),
		territory: text({ label: { en: 'Territory', fr: 'Territoire' }, section: sections.property }),
		exclusive: yesNo({ label: { en: 'Exclusive', fr: 'Exclusif' }, section: sections.property }),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	title: titleFrom(label, 'subject', 'reference'),
	names: ['reference'],
	columns: ['subject', 'kind', 'parties', 'project', 'stage', 'turn', 'signedOn', 'validity'],
	sort: '-signedOn',
	board: 'stage',
	example: {
		subject: 'Conceptual design of a FLASH radiotherapy facility',
		kind: 'collaborative-rd',
		parties: ['P000000000000000'],
		project: 'PR00000000000000',
		stage: 'active',
		signedOn: '2020-09',
		validity: { from: '2020-09', to: '2025' },
		noticeMonths: 6
	}
});

export type Agreement = EntityRecord<Values<typeof agreement>>;

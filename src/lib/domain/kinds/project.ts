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
	year
} from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';

const label = { en: 'Project', fr: 'Projet' };

export const project = defineKind({
	name: 'project',
	path: 'projects',
	label,
	plural: { en: 'Projects', fr: 'Projets' },
	about: {
		en: 'Medical-applications projects, from the first idea to the closing report.',
		fr: 'Les projets d’applications médicales, de la première idée au rapport final.'
	},
	area: 'portfolio',
	fields: {
		title: text({
			label: { en: 'Title', fr: 'Titre' },
			headings: [
				'Project',
				'Project title',
				'Project name',
				'Name',
				'Projet',
				'Intitulé',
				'Nom',
				'Nom du projet',
				'Titel',
				'Projekt',
				'Titolo',
				'Progetto'
			],
			required: true
		}),
		reference: text({
			label: { en: 'Reference', fr: 'Référence' },
			headings: [
				'Ref.',
				'Code',
				'No.',
				'Number',
				'Réf.',
				'N° de projet',
				'Nummer',
				'Referenz',
				'Riferimento'
			],
			max: 40,
			help: {
				en: 'A short name for people, such as MA-2027-004.',
				fr: 'Un nom court pour s’y référer, par exemple MA-2027-004.'
			}
		}),
		acronym: text({
			label: { en: 'Acronym', fr: 'Acronyme' },
			headings: ['Short name', 'Sigle', 'Akronym', 'Acronimo'],
			max: 60
		}),
		stage: reference('stage', { label: { en: 'Stage', fr: 'Étape' } }),
		stageSince: date({ label: { en: 'At this stage since', fr: 'À cette étape depuis' } }),
		revisitOn: date({ label: { en: 'To be revisited on', fr: 'À réexaminer le' } }),
		medicalField: choice({ label: { en: 'Medical field', fr: 'Domaine médical' }, list: 'medicalField' }),
		application: text({
			label: { en: 'Application', fr: 'Application' },
			help: { en: 'The use, in the words of the source.', fr: 'L’usage, dans les termes de la source.' }
		}),
		summary: longText({
			label: { en: 'Summary', fr: 'Résumé' },
			headings: ['Description', 'Abstract', 'Descriptif', 'Beschreibung', 'Descrizione']
		}),
		technologies: references('technology', { label: { en: 'Technologies', fr: 'Technologies' } }),
		department: choice({ label: { en: 'Department', fr: 'Département' }, list: 'department' }),
		group: text({ label: { en: 'Lead group', fr: 'Groupe responsable' } }),
		proponent: text({
			personal: true,
			label: { en: 'Proponent', fr: 'Porteur du projet' },
			help: { en: 'As a function, not a name.', fr: 'Par sa fonction, non par son nom.' }
		}),
		deliverables: longText({ label: { en: 'Deliverables and milestones', fr: 'Produits et jalons' } }),
		organisation: longText({
			label: { en: 'Roles and competences', fr: 'Rôles et compétences' },
			help: {
				en: 'Who does what, and with which key competences.',
				fr: 'Qui fait quoi, et avec quelles compétences clés.'
			}
		}),
		financialPlan: longText({ label: { en: 'Financial plan', fr: 'Plan financier' } }),
		competingTechnologies: longText({
			label: { en: 'Competing technologies', fr: 'Technologies concurrentes' }
		}),
		userCommunity: longText({ label: { en: 'User community and market', fr: 'Utilisateurs et marché' } }),
		dependsOn: references('project', { label: { en: 'Depends on', fr: 'Dépend de' } }),
		period: dateRange({ label: { en: 'Period', fr: 'Période' }, section: sections.time }),
		expectedLate: number({
			label: { en: 'Expected late by (months)', fr: 'Retard attendu (mois)' },
			help: {
				en: 'What is not spent yet is then expected so many months later.',
				fr: 'Ce qui n’est pas encore dépensé est alors attendu avec ce nombre de mois de retard.'
			},
			min: 0,
			max: 120,
			whole: true,
			section: sections.time
		}),
		signedOn: date({
			label: { en: 'Signed by the proponent on', fr: 'Signé par le porteur le' },
			section: sections.time
		}),
		submittedOn: date({ label: { en: 'Submitted on', fr: 'Soumis le' }, section: sections.time }),
		headSignedOn: date({
			label: { en: 'Signed by the Department Head on', fr: 'Signé par le chef de département le' },
			section: sections.time
		}),
		reportedStatus: choice({
			fromSource: true,
			label: { en: 'Status in the source', fr: 'Statut selon la source' },
			list: 'reportedStatus',
			section: sections.time
		}),
		round: year({
			label: { en: 'Selection round', fr: 'Appel' },
			section: sections.money,
			help: {
				en: 'The year of the round in which it asks for money or a green light.',
				fr: 'L’année de l’appel au titre duquel il demande un financement ou un feu vert.'
			}
		}),
		fund: reference('fund', { label: { en: 'Fund asked', fr: 'Fonds sollicité' }, section: sections.money }),
		fundingSources: tags({
			label: { en: 'Funding sources', fr: 'Sources de financement' },
			list: 'fundingSource',
			section: sections.money
		}),
		externalFunding: money({
			label: { en: 'External funding', fr: 'Financement externe' },
			section: sections.money,
			help: {
				en: 'Money of others for this project, as published; not a grant of CERN.',
				fr: 'Moyens apportés par des tiers, tels que publiés ; pas une subvention du CERN.'
			}
		}),
		notes: longText({
			label: { en: 'Notes', fr: 'Notes' },
			headings: ['Remarks', 'Comments', 'Remarques', 'Commentaires', 'Bemerkungen', 'Osservazioni']
		}),
		...commonFields
	},
	title: titleFrom(label, 'title', 'acronym', 'reference'),
	names: ['title', 'acronym', 'reference'],
	columns: ['title', 'acronym', 'medicalField', 'stage', 'period', 'fundingSources'],
	sort: 'title',
	board: 'stage',
	example: {
		title: 'FLASH very-high-energy-electron radiotherapy facility',
		reference: 'MA-2020-001',
		acronym: 'FLASH',
		medicalField: 'radiotherapy',
		technologies: ['T000000000000000'],
		period: { from: '2020' },
		fundingSources: ['external'],
		externalFunding: { amount: 2580000000, currency: 'CHF' }
	}
});

export type Project = EntityRecord<Values<typeof project>>;

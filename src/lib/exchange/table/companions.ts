import { affiliation } from '../../domain/kinds/affiliation';
import { budgetLine } from '../../domain/kinds/budget-line';
import { contact } from '../../domain/kinds/contact';
import type { Kind } from '../../domain/schema/kind';
import { partner } from '../../domain/kinds/partner';
import { project } from '../../domain/kinds/project';

/** A further record that a row of a table may hold beside its own. */
export interface Companion {
	readonly kind: Kind;
	/** Its references to the records of the same row, by field: the kind of each. All of them must be there. */
	readonly links: Readonly<Record<string, string>>;
	/** Which of its fields columns are read as. */
	readonly fields: readonly string[];
	/** Which of them there must be something in, so that it is made. */
	readonly needs: readonly string[];
}

const role: Companion = {
	kind: affiliation,
	links: { contact: contact.name },
	fields: ['partner', 'role', 'period'],
	needs: ['partner']
};

const companions = new Map<Kind, readonly Companion[]>([
	[contact as Kind, [role]],
	[
		partner as Kind,
		[
			{
				kind: contact,
				links: {},
				fields: ['lastName', 'firstName', 'email', 'phone', 'language'],
				needs: ['lastName']
			},
			{
				kind: affiliation,
				links: { partner: partner.name, contact: contact.name },
				fields: ['role', 'period'],
				needs: []
			}
		]
	],
	[
		project as Kind,
		[
			{
				kind: budgetLine,
				links: { project: project.name },
				fields: ['year', 'money', 'category', 'stage', 'fund', 'text', 'code'],
				needs: ['money']
			}
		]
	]
]);

/** What a row about a record of a kind may hold besides: a contact has a role somewhere, a project has money. */
export function companionsOf(kind: Kind): readonly Companion[] {
	return companions.get(kind) ?? [];
}

/** What columns are called that hold the whole name of a person. */
export const fullNameHeadings = [
	'Full name',
	'Display name',
	'Name',
	'Contact person',
	'Contact name',
	'Main contact',
	'Contact',
	'Nom complet',
	'Nom et prénom',
	'Nom à afficher',
	'Contact principal',
	'Personne de contact',
	'Interlocuteur',
	'Anzeigename',
	'Vollständiger Name',
	'Ansprechpartner',
	'Kontakt',
	'Kontaktperson',
	'Nome completo',
	'Nome e cognome',
	'Referente',
	'Persona di contatto'
] as const;

/** Of what the whole name of a person in a row about a record of a kind is: of itself, of what comes along, or nothing. */
export function personIn(kind: Kind): { readonly of?: string } | undefined {
	if (kind === (contact as Kind)) return {};
	return companionsOf(kind).some((one) => one.kind === (contact as Kind)) ? { of: contact.name } : undefined;
}

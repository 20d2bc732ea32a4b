import { contact } from '../kinds/contact';
import { milestone } from '../kinds/milestone';
import { partner } from '../kinds/partner';
import { project } from '../kinds/project';
import type { Kind } from '../schema/kind';
import type { RelatedColumn, RelatedColumns } from './column';
import { ofMilestone } from './execution';
import { ofProject } from './projects';
import { ofContact, ofPartner } from './relations';

const byKind: Readonly<Record<string, RelatedColumns>> = {
	[contact.name]: ofContact,
	[partner.name]: ofPartner,
	[project.name]: ofProject,
	[milestone.name]: ofMilestone
};

/** The related columns of the list of a kind, in order. */
export function relatedColumnsOf(kind: string): readonly RelatedColumn[] {
	return byKind[kind]?.columns ?? [];
}

const listed = new Map<Kind, Kind>();

/**
 * A kind as its list has it: with the related columns among its fields, not to be typed, and its usual columns. For
 * what draws, filters and exports a list; what is written knows the kind itself alone.
 */
export function listedKind(kind: Kind): Kind {
	const related = byKind[kind.name];
	if (!related) return kind;
	let found = listed.get(kind);
	if (!found) {
		const added = related.columns.map(({ name, field }) => [name, { ...field, fixed: true }] as const);
		found = { ...kind, fields: { ...kind.fields, ...Object.fromEntries(added) }, columns: related.shown };
		listed.set(kind, found);
	}
	return found;
}

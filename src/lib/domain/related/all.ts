import { contact } from '../kinds/contact';
import { enquiry } from '../kinds/enquiry';
import { milestone } from '../kinds/milestone';
import { partner } from '../kinds/partner';
import { project } from '../kinds/project';
import type { Kind } from '../schema/kind';
import type { RelatedColumn, RelatedColumns } from './column';
import { ofEnquiry } from './enquiries';
import { ofMilestone } from './execution';
import { ofProject } from './projects';
import { ofContact, ofPartner } from './relations';

const byKind: Readonly<Record<string, RelatedColumns>> = {
	[contact.name]: ofContact,
	[partner.name]: ofPartner,
	[project.name]: ofProject,
	[milestone.name]: ofMilestone,
	[enquiry.name]: ofEnquiry
};

/** The related columns of the list of a kind, in order. */
export function relatedColumnsOf(kind: string): readonly RelatedColumn[] {
	return byKind[kind]?.columns ?? [];
}

/** What the cards of the board of a kind say, where its lanes are those of a related column. */
export function cardsOf(kind: string): RelatedColumns['board'] {
	return byKind[kind]?.board;
}

const listed = new Map<Kind, Kind>();

/**
 * A kind as its list has it: with the related columns among its fields, not to be typed, its usual columns and
 * its board. For
 * what draws, filters and exports a list; what is written knows the kind itself alone.
 */
export function listedKind(kind: Kind): Kind {
	const related = byKind[kind.name];
	if (!related) return kind;
	let found = listed.get(kind);
	if (!found) {
		const added = related.columns.map(({ name, field }) => [name, { ...field, fixed: true }] as const);
		found = {
			...kind,
			fields: { ...kind.fields, ...Object.fromEntries(added) },
			columns: related.shown,
			...(related.board && { board: related.board.by })
		};
		listed.set(kind, found);
	}
	return found;
}

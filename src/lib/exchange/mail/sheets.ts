import { idOf } from '../../domain/base/id';
import { affiliation } from '../../domain/kinds/affiliation';
import { contact } from '../../domain/kinds/contact';
import { interaction } from '../../domain/kinds/interaction';
import { kindNamed } from '../../domain/kinds/all';
import type { Field, Lens } from '../../domain/schema/field';
import type { Kind } from '../../domain/schema/kind';
import { fullName, type Target } from '../table/columns';
import type { ReadSheet } from '../table/read-sheet';
import { plainReading } from '../table/reading';
import type { Mail } from './mail';
import type { MailProposal, Stranger } from './proposal';

/** What somebody chose to have written of a mail. */
export interface MailChoice {
	/** The addresses of strangers to be added. */
	readonly strangers: ReadonlySet<string>;
	/** By id; undefined for none. */
	readonly partner: string | undefined;
	readonly project: string | undefined;
}

/** What is proposed to be written. */
export function proposedChoice({ strangers, partners, projects }: MailProposal): MailChoice {
	return {
		strangers: new Set(strangers.filter(({ proposed }) => proposed).map(({ address }) => address)),
		partner: partners[0],
		project: projects[0]
	};
}

/** The id of the conversation that a mail becomes, the same on every laptop. */
export function conversationOf({ messageId }: Mail): string {
	return idOf(interaction.name, 'mail', messageId);
}

/** A mail as rows of tables: the people who are to be added, with where they work, and the conversation. */
export function mailSheets(
	mail: Mail,
	{ proposal, choice, lens }: { proposal: MailProposal; choice: MailChoice; lens: Lens },
	/** The day as it is where the reader is, if the mail says it, and its text with what is told of attachments. */
	{ day, text, untitled }: { day: string | undefined; text: string; untitled: string }
): readonly ReadSheet[] {
	const added = proposal.strangers.filter(({ address }) => choice.strangers.has(address));
	const people = sheetOf(
		contact,
		[{ field: fullName }, { field: 'email' }, { field: 'partner', of: affiliation.name }],
		added.map((one) => [nameOf(one), one.address, one.partner ?? '']),
		lens
	);
	const named = [...proposal.people, ...added.map(({ address }) => address)].join('; ');
	const cells: readonly (readonly [Target, string])[] = [
		['id', conversationOf(mail)],
		[{ field: 'subject' }, mail.subject.slice(0, 500) || untitled],
		[{ field: 'date' }, day ?? ''],
		[{ field: 'kind' }, 'e-mail'],
		[{ field: 'people' }, named],
		[{ field: 'partner' }, choice.partner ?? ''],
		[{ field: 'project' }, choice.project ?? ''],
		[{ field: 'text' }, text],
		[{ field: 'source' }, `Message-ID: ${mail.messageId}`]
	];
	const conversation = sheetOf(
		interaction,
		cells.map(([is]) => is),
		[cells.map(([, cell]) => cell)],
		lens
	);
	return [people, conversation].filter(({ table }) => table.rows.length > 0);
}

/** A mail that is here already, as a row that says nothing new. */
export function knownMail(mail: Mail, lens: Lens): readonly ReadSheet[] {
	return [sheetOf(interaction, ['id', { field: 'subject' }], [[conversationOf(mail)]], lens)];
}

function sheetOf(
	kind: Kind,
	targets: readonly Target[],
	rows: readonly (readonly string[])[],
	lens: Lens
): ReadSheet {
	const headings = targets.map((is) =>
		typeof is === 'object' && is.field !== fullName
			? (kindNamed(is.of ?? kind.name)!.fields[is.field] as Field).label[lens.locale]
			: kind.label[lens.locale]
	);
	const columns = targets.map((is, position) => ({
		heading: headings[position]!,
		position,
		is,
		exact: true,
		turn: 0
	}));
	return {
		table: {
			name: kind.plural[lens.locale],
			headings,
			headingsLine: 0,
			rows: rows.map((cells, at) => ({ line: at + 1, cells })),
			aside: []
		},
		reading: plainReading(kind, columns)
	};
}

/** Where a mail names nobody, the address often does: `anna.rossi@…`. */
export function nameOf({ name, address }: Pick<Stranger, 'name' | 'address'>): string {
	// Behind a name some put where somebody works.
	const plain = name.replace(/ ?\([^()]{0,100}\)$/, '').trim();
	if (plain !== '') return plain;
	const words = address
		.slice(0, address.indexOf('@'))
		.split(/[._-]+/)
		.filter(Boolean);
	return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ') || address;
}

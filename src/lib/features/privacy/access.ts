import { kindNamed } from '$lib/domain/kinds/all';
import type { HeldOnPerson } from '$lib/domain/person/held-on';
import { storedIn, type EntityRecord } from '$lib/domain/schema/record';
import { m } from '$lib/paraglide/messages';
import { noteFile } from '$lib/problems/note-file';
import type { MadeFile } from '$lib/domain/protection/made-file';
import type { HistoryEntry } from '$lib/store/open/history';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { saveText } from '$lib/ui/save-file';
import { today } from '$lib/ui/today';
import { accessDocument } from './access-document';

/** A record of the person with what was changed in it, the newest first. */
export interface Past {
	readonly record: EntityRecord;
	readonly history: readonly HistoryEntry[];
}

/** Everything held on one person as data: for a program, and for whoever wants to check the document. */
export async function giveAccessData(
	portfolio: Portfolio,
	held: HeldOnPerson
): Promise<MadeFile | undefined> {
	const pasts = await pastsOf(portfolio, held);
	const { own, parts, naming } = held;
	const data = {
		format: 'isocentre-person',
		version: 1,
		portfolio: { id: portfolio.id, name: portfolio.name },
		app: __APP_VERSION__,
		written: new Date().toISOString(),
		person: own.map(asData),
		parts: parts.map(asData),
		references: naming.filter(({ references }) => references.length > 0).map(({ record }) => asData(record)),
		mentions: naming.flatMap(({ record: { kind, id }, mentions }) =>
			mentions.map(({ field, excerpt }) => ({ kind, id, field, excerpt }))
		),
		history: pasts.flatMap(({ record: { kind, id }, history }) =>
			history.map(({ at, author, before, after, fields }) => ({
				kind,
				id,
				at,
				author,
				before,
				after,
				fields
			}))
		)
	};
	const file = `${fileName()}.json`;
	saveText(file, `${JSON.stringify(data, null, '\t')}\n`, 'application/json');
	return note(portfolio, held, file);
}

/** The same as a document in the reader's language, which opens without a network. */
export async function giveAccessDocument(
	portfolio: Portfolio,
	held: HeldOnPerson,
	name: string
): Promise<MadeFile | undefined> {
	const pasts = await pastsOf(portfolio, held);
	const file = `${fileName()}.html`;
	saveText(file, accessDocument(portfolio, held, pasts, name), 'text/html');
	return note(portfolio, held, file);
}

function note(portfolio: Portfolio, { own }: HeldOnPerson, file: string): Promise<MadeFile | undefined> {
	const people = own.map(({ id }) => id);
	return noteFile(portfolio, { form: 'access', file, scope: m.protection_scope_person(), people });
}

/** The name of a person does not stand in the name of a file: it shows in folders and lists of downloads. */
function fileName(): string {
	return m.privacy_file({ date: today() });
}

function asData(record: EntityRecord) {
	const { kind, id, state } = record;
	return { kind, id, state, values: storedIn(record) };
}

function pastsOf(portfolio: Portfolio, { own, parts }: HeldOnPerson): Promise<readonly Past[]> {
	const known = [...own, ...parts].filter(({ kind }) => kindNamed(kind));
	return Promise.all(
		known.map(async (record) => ({ record, history: await portfolio.history(record.kind, record.id) }))
	);
}

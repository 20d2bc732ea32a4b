import { fileGiven, fileForms, type FileForm } from '$lib/domain/kinds/file-given';
import { contact } from '$lib/domain/kinds/contact';
import { partner } from '$lib/domain/kinds/partner';
import { editChanges, createChanges } from '$lib/domain/merge/edit';
import { unentered } from '$lib/domain/protection/copies';
import { entryValues, type MadeFile } from '$lib/domain/protection/made-file';
import { read } from '$lib/domain/reading/read';
import type { Lens } from '$lib/domain/schema/field';
import type { AnyValues } from '$lib/domain/schema/kind';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { today } from '$lib/ui/today';

/** A file as the register lists it: entered, or known to this browser alone. */
export interface Listed {
	readonly id: string;
	readonly on: string | undefined;
	readonly form: string;
	readonly scope: string | undefined;
	/** Undefined where nobody wrote it down. */
	readonly count: number | undefined;
	/** To whom it went; undefined where that is not entered. */
	readonly recipient: string | undefined;
	readonly followedUp: string | undefined;
	/** As this browser knows it, where the register does not. */
	readonly made?: MadeFile;
}

/** Every file with personal data that is known here, the newest first. */
export function listedFiles(portfolio: Portfolio, lens: Lens): readonly Listed[] {
	const entered = read(portfolio, fileGiven)
		.all()
		.map(({ id, values }): Listed => {
			const { on, form, scope, count, recipient, toContact, toPartner, followedUp } = values;
			const named = [
				toContact && lens.title(contact.name, toContact),
				toPartner && lens.title(partner.name, toPartner),
				recipient
			].filter(Boolean);
			const to = named.length > 0 ? named.join(', ') : undefined;
			return { id, on, form: formWords(form, lens), scope, count, recipient: to, followedUp };
		});
	const made = unentered(portfolio, portfolio.made).map((file): Listed => {
		const { id, on, form, scope, count } = file;
		const words = formWords(form, lens);
		return { id, on, form: words, scope, count, recipient: undefined, followedUp: undefined, made: file };
	});
	return [...made, ...entered].sort((a, b) => ((a.on ?? '') > (b.on ?? '') ? -1 : a.on === b.on ? 0 : 1));
}

function formWords(form: FileForm | string | undefined, lens: Lens): string {
	return fileForms.find(({ key }) => key === form)?.label[lens.locale] ?? m.protection_file();
}

/** To whom a file went: somebody or an organisation of the portfolio, or anybody in words. */
export type Recipient =
	{ readonly toContact: string } | { readonly toPartner: string } | { readonly recipient: string };

/** Enters in the register to whom a file went; whether it is saved. */
export function enterRecipient(portfolio: Portfolio, { id, made }: Listed, to: Recipient): Promise<boolean> {
	const record = read(portfolio, fileGiven).inAnyState(id);
	const values: AnyValues = { ...to };
	const changes = made
		? createChanges(fileGiven, record, id, { ...entryValues(made), ...values })
		: editChanges(fileGiven, record, id, values);
	const label = { act: made ? 'create' : 'edit', kind: fileGiven.name, id } as const;
	return commitTold(portfolio, label, changes, m.protection_entered());
}

/** Writes down that the copies of these files were followed up today; whether it is saved. */
export function followUp(portfolio: Portfolio, ids: readonly string[]): Promise<boolean> {
	const entries = read(portfolio, fileGiven);
	const changes = ids.flatMap((id) =>
		editChanges(fileGiven, entries.inAnyState(id), id, { followedUp: today() })
	);
	const [only] = ids;
	const which = ids.length === 1 ? { id: only! } : { count: ids.length };
	const label = { act: 'edit', kind: fileGiven.name, ...which } as const;
	return commitTold(portfolio, label, changes, m.protection_followed({ count: ids.length }));
}

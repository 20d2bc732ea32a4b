import { contact } from '../kinds/contact';
import { fileGiven } from '../kinds/file-given';
import { partner } from '../kinds/partner';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import type { Lens } from '../schema/field';

/** How many people are kept for a purpose on a legal basis; either is undefined where nobody entered it. */
export interface Ground {
	readonly purpose: string | undefined;
	readonly basis: string | undefined;
	readonly count: number;
}

/** Why people are kept, the most frequent first. */
export function groundsOf(source: Source): readonly Ground[] {
	const grounds = new Map<string, Ground>();
	for (const { values } of read(source, contact).all()) {
		const { purpose, legalBasis: basis } = values;
		const key = JSON.stringify([purpose, basis]);
		grounds.set(key, { purpose, basis, count: (grounds.get(key)?.count ?? 0) + 1 });
	}
	return [...grounds.values()].sort((a, b) => b.count - a.count);
}

/** To whom files with people went, and how many; those whose recipient is not entered are without a name. */
export interface Recipients {
	readonly name: string | undefined;
	readonly files: number;
}

/**
 * The recipients in the register, the most frequent first. A person who got a file about themselves is no recipient of
 * anybody's data.
 */
export function recipientsOf(source: Source, lens: Lens): readonly Recipients[] {
	const found = new Map<string | undefined, number>();
	for (const { values } of read(source, fileGiven).all()) {
		const { form, recipient, toContact, toPartner } = values;
		if (form === 'access') continue;
		const named = [
			toPartner && lens.title(partner.name, toPartner),
			toContact && lens.title(contact.name, toContact),
			recipient
		].filter(Boolean);
		const name = named.length > 0 ? named.join(', ') : undefined;
		found.set(name, (found.get(name) ?? 0) + 1);
	}
	return [...found].map(([name, files]) => ({ name, files })).sort((a, b) => b.files - a.files);
}

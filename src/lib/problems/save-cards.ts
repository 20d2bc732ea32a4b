import { contact } from '$lib/domain/kinds/contact';
import { shownLens } from './shown-lens';
import { plainName } from '$lib/exchange/portfolio-file/file-name';
import type { WrittenVersion } from '$lib/exchange/vcard/write';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { saveText } from '$lib/ui/save-file';
import { today } from '$lib/ui/today';
import { noteFile } from './note-file';
import { recordTitle } from './record-words';

/** The versions a card is offered in, the one that every program reads first. */
export const cardVersions: readonly WrittenVersion[] = ['3.0', '4.0'];

/** Writes people as cards (vCard) among the downloads, in the order given; those whose data are withheld are left out. */
export async function saveCards(
	portfolio: Portfolio,
	ids: readonly string[],
	version: WrittenVersion
): Promise<void> {
	// Who never gives a card never loads what writes one.
	const [{ personCard }, { cardType, writeCards }] = await Promise.all([
		import('$lib/exchange/vcard/person-card'),
		import('$lib/exchange/vcard/write')
	]);
	const lens = shownLens(portfolio);
	const people = ids.flatMap((id) => personCard(portfolio, lens, id, today()) ?? []);
	const [only] = people;
	const name =
		only && ids.length === 1
			? recordTitle(contact.name, only.id, lens)
			: `${portfolio.name}-${contact.path}-${today()}`;
	saveText(`${plainName(name) || contact.path}.vcf`, writeCards(people, version), cardType);
	const inFile = people.map(({ id }) => id);
	// The card of one person has their name in its own: the note has not.
	const file = inFile.length === 1 && ids.length === 1 ? '….vcf' : `${plainName(name)}.vcf`;
	const scope = contact.plural[lens.locale];
	await noteFile(portfolio, { form: 'cards', file, scope, people: inFile });
}

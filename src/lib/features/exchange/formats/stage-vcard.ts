import { asBefore } from '$lib/exchange/table/shape';
import { readCards } from '$lib/exchange/vcard/read';
import { cardSheets } from '$lib/exchange/vcard/sheets';
import { worksAtIn } from '$lib/exchange/vcard/works-at';
import { fail, ok, type Result } from '$lib/domain/base/result';
import { shownLens } from '$lib/problems/shown-lens';
import { m } from '$lib/paraglide/messages';
import { cardNoteWords, furtherWords } from '$lib/problems/vcard-file';
import { vcardProblemWords, type Wording } from '$lib/problems/words';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { knownShape } from '../shapes';
import type { StageOptions } from './format';
import type { OpenTable } from './open-table';
import { stageTables } from './stage-table';
import type { Staged } from './staged';

/** Works out what taking in cards as people and organisations would change. */
export async function stageVcard(
	portfolio: Portfolio,
	source: File,
	options: StageOptions
): Promise<Result<Staged, Wording>> {
	const cards = readCards(new Uint8Array(await source.arrayBuffer()));
	if (!cards.ok) return fail(vcardProblemWords(cards.problem));
	const lens = shownLens(portfolio);
	const laid = cardSheets(cards.value, lens, furtherWords, worksAtIn(portfolio, lens));
	// The words for roles that somebody has explained before are known.
	const sheets = laid.sheets.map(({ table, reading }) => {
		const known = knownShape(table);
		return { table, reading: known ? { ...asBefore(reading, known), restToNotes: true } : reading };
	});
	const open: OpenTable = {
		source,
		sheets: sheets.map(({ table, reading }) => ({ table, kinds: [reading.kind] })),
		about: { of: 'card', from: m.exchange_from_card(), notes: laid.notes.map(cardNoteWords) }
	};
	return ok(await stageTables(portfolio, open, sheets, options));
}

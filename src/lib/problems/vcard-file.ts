import { shownName } from '$lib/domain/base/text/shown-name';
import type { Further } from '$lib/exchange/vcard/person';
import type { CardNote, VcardProblem } from '$lib/exchange/vcard/problems';
import { m } from '$lib/paraglide/messages';
import { formatBytes, formatNumber } from '$lib/ui/format';
import { error, wordingOf, type Wording, type WordingMap } from '$lib/ui/problems/wording';

const words: WordingMap<VcardProblem> = {
	empty: () => refused(m.problems_file_empty()),
	'too-large': ({ size, max }) =>
		refused(m.vcard_too_large({ size: formatBytes(size), max: formatBytes(max) })),
	'too-many-lines': ({ max }) => refused(m.vcard_too_many_lines({ max: formatNumber(max) })),
	'too-many-cards': ({ max }) => refused(m.vcard_too_many_cards({ max: formatNumber(max) })),
	'not-a-vcard': () => refused(m.vcard_none())
};

const noteWords: WordingMap<CardNote, string> = {
	'no-end': ({ line }) => m.vcard_note_no_end({ line }),
	cut: ({ line, taken, of }) => m.vcard_note_cut({ line, taken, of: formatNumber(of) }),
	pictures: ({ cards }) => m.vcard_note_pictures({ count: cards }),
	private: ({ cards }) => m.vcard_note_private({ count: cards })
};

/** Why a file of cards is refused as a whole. */
export function vcardProblemWords(problem: VcardProblem): Wording {
	return wordingOf(words, problem);
}

/** What was understood otherwise than written, or left out. */
export function cardNoteWords(note: CardNote): string {
	return wordingOf(noteWords, note);
}

/** What has words; a card may give sorts of its own. */
const types = ['work', 'home', 'cell', 'fax', 'pager'] as const;

/** What a thing of a card is called in the notes it goes to: `Telephone (fax)`. */
export function furtherWords({ sort, name, types: given }: Further): string {
	const what = sort === 'other' ? shownName(name) : m.vcard_further({ sort });
	const sorts = given
		.filter((type) => type !== 'pref')
		.map((type) => {
			const known = types.find((one) => one === type);
			return known ? m.vcard_type({ type: known }) : shownName(type);
		});
	return sorts.length > 0 ? m.vcard_of_types({ what, types: sorts.join(', ') }) : what;
}

function refused(text: string): Wording {
	return error(text, m.problems_nothing_changed());
}

import { shownName } from '$lib/domain/base/text/shown-name';
import type { CsvProblem } from '$lib/exchange/csv/problems';
import { encodings } from '$lib/exchange/encoding/encodings';
import type { RowProblem } from '$lib/exchange/plan/import-plan';
import { m } from '$lib/paraglide/messages';
import { formatBytes, formatList, formatNumber } from '$lib/ui/format';
import { eventProblemWords } from './calendar-file';
import { fieldProblemWords } from './field';
import { error, wordingOf, type Wording, type WordingMap } from '$lib/ui/problems/wording';

const words: WordingMap<CsvProblem> = {
	empty: () => refused(m.exchange_table_empty()),
	'too-large': ({ size, max }) =>
		refused(m.exchange_table_too_large({ size: formatBytes(size), max: formatBytes(max) })),
	'not-text': () => refused(m.exchange_table_not_text()),
	'unclosed-quote': ({ line }) => refused(m.exchange_table_unclosed_quote({ line })),
	'row-too-long': ({ line, max }) => refused(m.exchange_table_row_too_long({ line, max: formatBytes(max) })),
	'too-many-columns': ({ line, max }) =>
		refused(m.exchange_table_too_many_columns({ line, max: formatNumber(max) })),
	'too-many-rows': ({ max }) => refused(m.exchange_table_too_many_rows({ max: formatNumber(max) })),
	'no-known-columns': ({ columns }) =>
		refused(m.exchange_table_no_columns({ columns: formatList(columns.slice(0, 8).map(shownName)) }))
};

const rowWords: WordingMap<RowProblem, string> = {
	cell: ({ problem }) => fieldProblemWords(problem),
	'not-decoded': ({ text, encoding }) =>
		m.exchange_row_not_decoded({ text: shownName(text), encoding: encodings[encoding].name }),
	'bad-id': ({ text }) => m.exchange_row_bad_id({ text: shownName(text) }),
	dropped: () => m.exchange_row_dropped(),
	erased: () => m.exchange_row_erased(),
	withheld: () => m.exchange_row_withheld(),
	repeated: ({ first }) => m.exchange_row_repeated({ place: 'line' in first ? first.line : first.position }),
	'too-many-cells': ({ cells, columns }) => m.exchange_row_too_many_cells({ cells, columns }),
	'not-a-record': () => m.exchange_row_not_a_record(),
	rest: ({ text }) => m.exchange_row_rest({ text: shownName(text) }),
	differs: ({ text, first }) =>
		m.exchange_row_differs({ text: shownName(text), place: 'line' in first ? first.line : first.position }),
	undecided: ({ text }) => m.exchange_row_undecided({ text: shownName(text) }),
	newer: () => m.exchange_row_newer(),
	declined: () => m.exchange_row_declined(),
	spoilt: ({ text }) => m.exchange_row_spoilt({ text: shownName(text) }),
	torn: () => m.exchange_row_torn(),
	'left-out': () => m.exchange_row_left_out(),
	event: ({ problem }) => eventProblemWords(problem)
};

/** Why a table is refused as a whole. */
export function tableProblemWords(problem: CsvProblem): Wording {
	return wordingOf(words, problem);
}

/** Why a row of a table, or a record of plain records, is not taken. */
export function rowProblemWords(problem: RowProblem): string {
	return wordingOf(rowWords, problem);
}

function refused(text: string): Wording {
	return error(text, m.problems_nothing_changed());
}

import { shownName } from '$lib/domain/base/text/shown-name';
import type { WorkbookProblem } from '$lib/exchange/workbook/problems';
import { m } from '$lib/paraglide/messages';
import { formatBytes, formatNumber } from '$lib/ui/format';
import { error, wordingOf, type Wording, type WordingMap } from '$lib/ui/problems/wording';

const words: WordingMap<WorkbookProblem, string> = {
	empty: () => m.exchange_workbook_empty(),
	'too-large': ({ size, max }) =>
		m.exchange_workbook_too_large({ size: formatBytes(size), max: formatBytes(max) }),
	'unpacks-too-large': ({ max }) => m.exchange_workbook_unpacks({ max: formatBytes(max) }),
	encrypted: () => m.exchange_workbook_encrypted(),
	old: () => m.exchange_workbook_old(),
	'no-workbook': () => m.exchange_workbook_none(),
	doubled: ({ part }) => m.exchange_workbook_doubled({ part: shownName(part) }),
	entities: ({ part }) => m.exchange_workbook_entities({ part: shownName(part) }),
	broken: () => m.exchange_workbook_broken(),
	'too-slow': ({ seconds }) => m.exchange_workbook_slow({ seconds: formatNumber(seconds) }),
	'sheet-too-wide': ({ sheet, max }) =>
		m.exchange_workbook_wide({ sheet: shownName(sheet), max: formatNumber(max) }),
	'sheet-too-long': ({ sheet, max }) =>
		m.exchange_workbook_long({ sheet: shownName(sheet), max: formatNumber(max) })
};

/** Why a workbook is refused as a whole. */
export function workbookProblemWords(problem: WorkbookProblem): Wording {
	return error(wordingOf(words, problem), m.problems_nothing_changed());
}

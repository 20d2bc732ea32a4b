import type { PlainProblem } from '$lib/exchange/plain/format';
import { m } from '$lib/paraglide/messages';
import { formatBytes, formatList, formatNumber } from '$lib/ui/format';
import { error, wordingOf, type Wording, type WordingMap } from '$lib/ui/problems/wording';

const words: WordingMap<PlainProblem> = {
	empty: () => refused(m.problems_file_empty()),
	'too-large': ({ size, max }) =>
		refused(m.exchange_plain_too_large({ size: formatBytes(size), max: formatBytes(max) })),
	'not-utf8': () => refused(m.exchange_plain_not_utf8()),
	'not-json': ({ line, column }) => {
		const spot = { line: formatNumber(line), column: formatNumber(column) };
		return refused(m.problems_file_not_json({ place: m.problems_place_column(spot) }));
	},
	'too-deep': ({ max }) => refused(m.exchange_plain_too_deep({ max })),
	'not-records': () => refused(m.exchange_plain_not_records()),
	'newer-version': ({ version, reads }) =>
		error(m.problems_file_newer_version({ version, reads }), m.problems_file_newer_version_do()),
	'no-known-kinds': ({ kinds }) =>
		refused(m.exchange_plain_no_kinds({ kinds: formatList(kinds.slice(0, 8)) }))
};

/** Why a file of plain records is refused as a whole. */
export function plainProblemWords(problem: PlainProblem): Wording {
	return wordingOf(words, problem);
}

function refused(text: string): Wording {
	return error(text, m.problems_nothing_changed());
}

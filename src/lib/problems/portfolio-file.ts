import type { FileGuess } from '$lib/exchange/portfolio-file/guess';
import type { Place, PortfolioFileProblem } from '$lib/exchange/portfolio-file/problems';
import { m } from '$lib/paraglide/messages';
import { formatBytes, formatNumber } from '$lib/ui/format';
import { error, note, wordingOf, type Wording, type WordingMap } from '$lib/ui/problems/wording';

const words: WordingMap<PortfolioFileProblem> = {
	empty: () => error(m.exchange_problem_empty(), m.exchange_problem_ask_again()),
	directory: () => error(m.exchange_problem_directory(), m.exchange_problem_directory_do()),
	unreadable: ({ detail }) =>
		error(m.exchange_problem_unreadable({ detail }), m.exchange_problem_unreadable_do()),
	'not-ours': ({ guess }) => notOurs[guess](),
	reformatted: () => error(m.exchange_problem_reformatted(), m.exchange_problem_untouched()),
	'newer-version': ({ version, reads }) =>
		error(m.exchange_problem_newer_version({ version, reads }), m.exchange_problem_newer_version_do()),
	'bad-header': ({ place }) => damaged(place),
	'other-portfolio': ({ theirs, ours }) =>
		error(
			m.exchange_problem_other_portfolio({ theirs: theirs.name, ours: ours.name }),
			m.exchange_problem_other_portfolio_do()
		),
	'not-utf8': ({ place }) => damaged(place),
	'not-json': ({ place }) => damaged(place),
	'duplicate-key': ({ place, key }) => damaged(place, m.exchange_problem_duplicate_key({ key })),
	'forbidden-key': ({ place, key }) => damaged(place, m.exchange_problem_forbidden_key({ key })),
	'broken-character': ({ place }) => damaged(place, m.exchange_problem_broken_character()),
	'too-deep': ({ place, max }) => damaged(place, m.exchange_problem_too_deep({ max })),
	'bad-changeset': ({ place }) => damaged(place, m.exchange_problem_bad_changeset()),
	'unexpected-line': ({ place }) => damaged(place),
	truncated: ({ place, changesets, of }) =>
		error(
			of === undefined
				? m.exchange_problem_truncated({ line: place.line })
				: m.exchange_problem_truncated_of({
						line: place.line,
						changesets: formatNumber(changesets),
						of: formatNumber(of)
					}),
			m.exchange_problem_ask_again()
		),
	altered: () => error(m.exchange_problem_altered(), m.exchange_problem_untouched()),
	'counts-differ': ({ expected, found }) =>
		error(
			m.exchange_problem_counts({ expected: formatNumber(expected), found: formatNumber(found) }),
			m.exchange_problem_ask_again()
		),
	'heads-differ': ({ replica, expected, found }) =>
		error(m.exchange_problem_heads({ replica, expected, found }), m.exchange_problem_ask_again()),
	'bad-compression': () => error(m.exchange_problem_bad_compression(), m.exchange_problem_ask_again()),
	'line-too-long': ({ place, max }) =>
		error(m.exchange_problem_line_too_long({ line: place.line, max: formatBytes(max) })),
	'too-large': ({ max }) => error(m.exchange_problem_too_large({ max: formatBytes(max) })),
	'too-dense': ({ max }) => error(m.exchange_problem_too_dense({ max })),
	cancelled: () => note(m.exchange_problem_cancelled())
};

const notOurs: Readonly<Record<FileGuess, () => Wording>> = {
	portfolio: () => error(m.exchange_problem_reformatted(), m.exchange_problem_untouched()),
	records: () => other(m.exchange_guess_json()),
	gzip: () => other(m.exchange_guess_gzip()),
	json: () => other(m.exchange_guess_json()),
	csv: () => other(m.exchange_guess_csv()),
	text: () => other(m.exchange_guess_text()),
	html: () => other(m.exchange_guess_html()),
	xml: () => other(m.exchange_guess_xml()),
	zip: () => other(m.exchange_guess_zip()),
	pdf: () => other(m.exchange_guess_pdf()),
	vcard: () => other(m.exchange_guess_vcard()),
	calendar: () => other(m.exchange_guess_calendar()),
	sealed: () => other(m.exchange_guess_sealed()),
	picture: () => other(m.exchange_guess_picture()),
	binary: () => other(m.exchange_guess_binary()),
	empty: () => error(m.exchange_problem_empty(), m.exchange_problem_ask_again())
};

/** Why a portfolio file was refused, with the place in it. */
export function portfolioFileProblemWords(problem: PortfolioFileProblem): Wording {
	return wordingOf(words, problem);
}

function other(what: string): Wording {
	return error(m.exchange_problem_not_ours({ what }), m.exchange_problem_not_ours_do());
}

function damaged(place: Place, why: string = m.exchange_problem_damaged()): Wording {
	return error(`${placeWords(place)} ${why}`, m.exchange_problem_untouched());
}

function placeWords({ line, column, path }: Place): string {
	const where =
		column === undefined
			? m.exchange_place_line({ line })
			: m.exchange_place_column({ line: formatNumber(line), column: formatNumber(column) });
	return path ? m.exchange_place_path({ where, path }) : m.exchange_place({ where });
}

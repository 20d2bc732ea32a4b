import type { ChangesetProblem } from '$lib/domain/merge/changeset-check';
import type { FileGuess } from '$lib/exchange/guess/guess';
import type { Place } from '$lib/exchange/json/problems';
import type { PortfolioFileProblem } from '$lib/exchange/portfolio-file/problems';
import { m } from '$lib/paraglide/messages';
import { formatBytes, formatNumber } from '$lib/ui/format';
import { laptopWords } from '$lib/ui/laptop-words';
import { error, note, wordingOf, type Wording, type WordingMap } from '$lib/ui/problems/wording';

const refused = (text: string) => error(text, m.problems_ask_again());

const words: WordingMap<PortfolioFileProblem> = {
	'not-json': ({ place }) => refused(m.problems_file_not_json({ place: at(place) })),
	'duplicate-key': ({ place, key }) => refused(m.problems_file_duplicate_key({ key, place: at(place) })),
	'forbidden-key': ({ place, key }) => refused(m.problems_file_forbidden_key({ key, place: at(place) })),
	'broken-character': ({ place }) => refused(m.problems_file_broken_character({ place: at(place) })),
	'too-deep': ({ place, max }) => refused(m.problems_file_too_deep({ max, place: at(place) })),
	empty: () => refused(m.problems_file_empty()),
	directory: () => error(m.problems_file_directory(), m.problems_file_not_ours_do()),
	unreadable: ({ detail }) => error(m.problems_file_unreadable({ detail }), m.problems_nothing_changed()),
	'not-ours': ({ guess }) =>
		error(m.problems_file_not_ours({ guess: guesses[guess]() }), m.problems_file_not_ours_do()),
	reformatted: ({ place }) =>
		error(m.problems_file_reformatted({ place: at(place) }), m.problems_ask_packed()),
	'newer-version': ({ version, reads }) =>
		error(m.problems_file_newer_version({ version, reads }), m.problems_file_newer_version_do()),
	'bad-header': ({ place }) => refused(m.problems_file_bad_header({ place: at(place) })),
	'other-portfolio': ({ theirs, ours }) =>
		error(
			theirs.name === ours.name
				? m.problems_file_other_portfolio_same_name({ theirs: theirs.name })
				: m.problems_file_other_portfolio({ theirs: theirs.name, ours: ours.name }),
			m.problems_other_portfolio_do()
		),
	'not-utf8': ({ place }) => error(m.problems_file_not_utf8({ place: at(place) }), m.problems_ask_packed()),
	'bad-changeset': ({ place, problem }) =>
		refused(m.problems_file_bad_changeset({ place: at(place), why: shapeWords(problem) })),
	'unexpected-line': ({ place, expected }) =>
		refused(m.problems_file_unexpected_line({ expected, place: at(place) })),
	truncated: ({ place, changesets, of }) =>
		refused(
			of === undefined
				? m.problems_file_truncated_unknown({ place: at(place) })
				: m.problems_file_truncated({
						changesets: formatNumber(changesets),
						of: formatNumber(of),
						place: at(place)
					})
		),
	altered: ({ expected, found, place }) => {
		const checksums = { expected: expected.slice(0, 8), found: found.slice(0, 8) };
		return error(
			place
				? m.problems_file_altered_at({ ...checksums, place: at(place) })
				: m.problems_file_altered(checksums),
			m.problems_ask_packed()
		);
	},
	'counts-differ': ({ what, expected, found }) => {
		const numbers = { expected: formatNumber(expected), found: formatNumber(found) };
		return refused(
			what === 'changesets'
				? m.problems_file_counts_changesets(numbers)
				: m.problems_file_counts_operations(numbers)
		);
	},
	'heads-differ': ({ replica, expected, found }) =>
		refused(m.problems_file_heads_differ({ replica, expected, found })),
	'broken-chain': ({ replica, seq }) =>
		error(
			m.problems_file_broken_chain({ replica: laptopWords(replica), seq: formatNumber(seq) }),
			m.problems_ask_again()
		),
	'bad-compression': () => error(m.problems_file_bad_compression(), m.problems_ask_again()),
	'line-too-long': ({ place, max }) =>
		refused(m.problems_file_line_too_long({ max: formatBytes(max), place: at(place) })),
	'too-large': ({ max }) => refused(m.problems_file_too_large({ max: formatBytes(max) })),
	'too-many-replicas': ({ max }) => refused(m.problems_file_too_many_replicas({ max: formatNumber(max) })),
	'too-dense': ({ max }) => refused(m.problems_file_too_dense({ max })),
	cancelled: () => note(m.problems_cancelled())
};

/** Why a portfolio file was refused, with the place in it. */
export function portfolioFileProblemWords(problem: PortfolioFileProblem): Wording {
	return wordingOf(words, problem);
}

const guesses: Record<FileGuess, () => string> = {
	portfolio: m.problems_guess_portfolio,
	records: m.problems_guess_records,
	review: m.problems_guess_json,
	delegate: m.problems_guess_json,
	gzip: m.problems_guess_gzip,
	json: m.problems_guess_json,
	csv: m.problems_guess_csv,
	text: m.problems_guess_text,
	html: m.problems_guess_html,
	xml: m.problems_guess_xml,
	zip: m.problems_guess_zip,
	pdf: m.problems_guess_pdf,
	vcard: m.problems_guess_vcard,
	calendar: m.problems_guess_calendar,
	sealed: m.problems_guess_sealed,
	picture: m.problems_guess_picture,
	binary: m.problems_guess_binary,
	empty: m.problems_guess_empty
};

/** A place in a file: line 12, column 40, at ops[3].fields.name. */
function at({ line, column, path }: Place): string {
	const spot =
		column === undefined
			? m.problems_place_line({ line: formatNumber(line) })
			: m.problems_place_column({ line: formatNumber(line), column: formatNumber(column) });
	return path ? m.problems_place_path({ place: spot, path }) : spot;
}

const shapes: WordingMap<ChangesetProblem, string> = {
	missing: () => m.problems_shape_missing(),
	'unknown-key': () => m.problems_shape_unknown_key(),
	'reserved-name': () => m.problems_shape_reserved_name(),
	'wrong-type': ({ expected }) => m.problems_shape_wrong_type({ expected }),
	'wrong-form': ({ expected }) => m.problems_shape_wrong_form({ expected }),
	'out-of-range': ({ min, max }) =>
		m.problems_shape_out_of_range({ min: formatNumber(min), max: formatNumber(max) }),
	'too-long': ({ max }) => m.problems_shape_too_long({ max: formatNumber(max) }),
	'too-deep': ({ max }) => m.problems_shape_too_deep({ max })
};

function shapeWords(problem: ChangesetProblem): string {
	return wordingOf(shapes, problem);
}

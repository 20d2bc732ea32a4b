import { kindNamed } from '$lib/domain/kinds/all';
import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/ui/format';
import { getLocale } from '$lib/paraglide/runtime';
import type { StoreProblem } from '$lib/store/base/problems';
import type { ReadOnlyReason } from '$lib/store/base/read-only';
import { error, note, wordingOf, type Wording, type WordingMap } from '$lib/ui/problems/wording';
import { fieldProblemWords } from './field';
import { kindWord } from './record-words';

const readOnlyWords: Record<ReadOnlyReason, () => Wording> = {
	stale: () => error(m.problems_stale(), m.problems_stale_do()),
	newer: () => error(m.problems_newer(), m.problems_newer_do()),
	past: () => error(m.problems_past(), m.problems_past_do()),
	closed: () => error(m.problems_closed(), m.problems_closed_do())
};

const words: WordingMap<StoreProblem> = {
	'unknown-kind': ({ kind }) => error(m.problems_unknown_kind({ kind })),
	'unknown-field': ({ kind, field }) => error(m.problems_unknown_field({ kind: kindWord(kind), field })),
	'unknown-record': ({ kind, id }) => error(m.problems_unknown_record_id({ kind: kindWord(kind), id })),
	'bad-id': ({ id }) => error(m.problems_bad_id({ id })),
	'invalid-value': ({ kind, field, problem }) =>
		error(m.problems_invalid_value({ field: fieldWord(kind, field), why: fieldProblemWords(problem) })),
	unreadable: ({ path }) => error(m.problems_unreadable({ path }), m.problems_unreadable_do()),
	'too-many-replicas': ({ max }) =>
		error(m.problems_too_many_replicas({ max: formatNumber(max) }), m.problems_nothing_changed()),
	'storage-full': () => error(m.problems_storage_full(), m.problems_storage_full_do()),
	'storage-missing': () => error(m.problems_storage_missing(), m.problems_storage_missing_do()),
	'storage-failed': ({ detail }) =>
		error(m.problems_storage_failed({ detail }), m.problems_storage_failed_do()),
	'read-only': ({ reason }) => readOnlyWords[reason](),
	'too-new': () => error(m.problems_too_new(), m.problems_too_new_do()),
	forked: ({ replica, seq }) => error(m.problems_forked({ replica, seq }), m.problems_forked_do()),
	'changed-since': () => error(m.problems_changed_since(), m.problems_changed_since_do()),
	'other-portfolio': () => error(m.problems_other_portfolio(), m.problems_other_portfolio_do()),
	'known-portfolio': ({ name }) =>
		error(m.problems_known_portfolio({ name }), m.problems_known_portfolio_do()),
	'unknown-portfolio': () => error(m.problems_unknown_portfolio()),
	'to-rescue': () => error(m.problems_to_rescue()),
	'log-torn': ({ found, expected }) =>
		error(m.problems_log_torn({ found, expected }), m.problems_log_torn_do()),
	'log-unfoldable': ({ detail }) =>
		error(m.problems_log_unfoldable({ detail }), m.problems_log_unfoldable_do()),
	'snapshot-damaged': () => error(m.problems_snapshot_damaged(), m.problems_snapshot_damaged_do()),
	'not-newest': () => error(m.problems_not_newest(), m.problems_not_newest_do()),
	cancelled: () => note(m.problems_cancelled())
};

/** Why the store did not do something. */
export function storeProblemWords(problem: StoreProblem): Wording {
	return wordingOf(words, problem);
}

function fieldWord(kind: string, field: string): string {
	return kindNamed(kind)?.fields[field]?.label[getLocale()] ?? field;
}

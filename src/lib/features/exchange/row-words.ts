import type { RowOutcome } from '$lib/exchange/table/outcomes';
import { shownName } from '$lib/domain/base/text/shown-name';
import { kindNamed } from '$lib/domain/kinds/all';
import type { Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { fieldWords, recordTitle, valueWords } from '$lib/problems/record-words';
import { rowProblemWords } from '$lib/problems/words';
import { asideWords } from './aside-words';
import { lineWords } from './line-words';

/** A row of a file in words: what it is about, and what becomes of it beyond its verdict. */
export function rowWords(row: RowOutcome, lens: Lens): { readonly title: string; readonly detail: string } {
	switch (row.is) {
		case 'new':
		case 'alike':
			return { title: kindNamed(row.kind)!.ownTitle(row.values, lens), detail: '' };
		case 'update':
			return {
				title: recordTitle(row.kind, row.id, lens),
				detail: row.writes
					.map(({ field, before, after }) =>
						m.exchange_row_change({
							field: fieldWords(row.kind, field, lens.locale),
							before: valueWords(row.kind, field, before, lens),
							after: valueWords(row.kind, field, after, lens)
						})
					)
					.join(' · ')
			};
		case 'same':
			return { title: recordTitle(row.kind, row.id, lens), detail: '' };
		case 'joined':
			return {
				title: row.values
					? kindNamed(row.kind)!.ownTitle(row.values, lens)
					: recordTitle(row.kind, row.id, lens),
				detail: m.exchange_row_joined_to({ line: lineWords(row.first) })
			};
		case 'refused':
			return { title: shownName(row.text), detail: row.problems.map(rowProblemWords).join(' · ') };
		case 'aside':
			return { title: shownName(row.text), detail: asideWords[row.reason]() };
	}
}

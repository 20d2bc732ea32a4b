import { m } from '$lib/paraglide/messages';
import type { Staged } from './staged';

/** Why there is nothing of a file to write: a heading, and the sentence under it. */
export interface NothingToTake {
	readonly title: string;
	readonly about: string;
}

/** What a file would have been written of, and is not. */
type Judged = Pick<Staged, 'table' | 'review' | 'authorship'> & {
	readonly preview: Pick<Staged['preview'], 'fresh' | 'known' | 'parks' | 'waiting' | 'differences'>;
};

/** Says why nothing of a file needs to be written, or can be; undefined where something would be. */
export function nothingToTake({ preview, table, review, authorship }: Judged): NothingToTake | undefined {
	if (preview.fresh > 0 || preview.differences.length > 0 || preview.parks || authorship?.proves)
		return undefined;
	if (review) return ofReview(review);
	if (table) return ofRows(table.of, table.same, table.rowsRefused, isAllRead(table));
	if (preview.waiting.length > 0) return { title: m.exchange_nothing_new(), about: m.exchange_all_waiting() };
	return preview.known > 0
		? { title: m.exchange_nothing_new(), about: m.exchange_all_known({ count: preview.known }) }
		: noneThere('change');
}

function ofReview({ again, opinions, refused }: NonNullable<Staged['review']>): NothingToTake {
	if (again) return { title: m.exchange_nothing_new(), about: m.exchange_taken_before() };
	const said = opinions.filter(({ opinion }) => opinion.recusal !== undefined || opinion.marks.size > 0);
	return ofRows('part', said.length, refused.length, true);
}

function ofRows(unit: Unit, same: number, refused: number, allRead: boolean): NothingToTake {
	if (refused > 0)
		return same > 0
			? { title: m.exchange_nothing_new(), about: m.exchange_rest_same({ unit, count: refused }) }
			: { title: m.exchange_nothing_taken(), about: m.exchange_none_taken({ unit, count: refused }) };
	if (same === 0) return noneThere(unit);
	const about = allRead ? m.exchange_all_same() : m.exchange_all_read_same();
	return { title: m.exchange_nothing_new(), about };
}

type Unit = NonNullable<Staged['table']>['of'] | 'part';

function noneThere(unit: Unit | 'change'): NothingToTake {
	return { title: m.exchange_nothing_there(), about: m.exchange_none_there({ unit }) };
}

/** Whether no column of a table is passed over, and nothing was understood otherwise than written. */
function isAllRead({ columns, notes = [] }: NonNullable<Staged['table']>): boolean {
	return columns.every(({ known }) => known) && notes.length === 0;
}

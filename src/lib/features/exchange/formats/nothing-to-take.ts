import type { Preview } from '$lib/exchange/preview/preview';
import type { DelegatePlan } from '$lib/exchange/delegate/plan';
import type { ReviewPlan } from '$lib/exchange/review/plan';
import { m } from '$lib/paraglide/messages';
import type { Staged, TableReading } from './staged';

/** Why there is nothing of a file to write: a heading, and the sentence under it. */
export interface NothingToTake {
	readonly title: string;
	readonly about: string;
}

/** Says why nothing of a file needs to be written, or can be; undefined where something would be. */
export function nothingToTake({ preview, authorship, report }: Staged): NothingToTake | undefined {
	const { fresh, differences, parks } = preview;
	return fresh > 0 || differences.length > 0 || parks || authorship?.proves ? undefined : report.nothing();
}

/** Of a portfolio file that brings nothing new. */
export function nothingOfPortfolio({ waiting, known }: Pick<Preview, 'waiting' | 'known'>): NothingToTake {
	if (waiting.length > 0) return { title: m.exchange_nothing_new(), about: m.exchange_all_waiting() };
	return known > 0
		? { title: m.exchange_nothing_new(), about: m.exchange_all_known({ count: known }) }
		: noneThere('change');
}

/** Of a table, a calendar or plain records. */
export function nothingOfRows(table: TableReading): NothingToTake {
	const { untaken = 0 } = table;
	if (untaken > 0)
		return { title: m.exchange_nothing_taken(), about: m.exchange_returned_none({ count: untaken }) };
	const waiting = table.account?.alike.length ?? 0;
	return ofParts(table.of, table.same, table.rowsRefused + waiting, isAllRead(table));
}

/** Of an adviser’s answer. */
export function nothingOfReview({ again, opinions, refused }: ReviewPlan): NothingToTake {
	if (again) return { title: m.exchange_nothing_new(), about: m.exchange_taken_before() };
	const said = opinions.filter(({ opinion }) => opinion.recusal !== undefined || opinion.marks.size > 0);
	return ofParts('part', said.length, refused.length, true);
}

/** Of a delegate’s answer: nothing is said, all of it stands here, or nothing was accepted. */
export function nothingOfDelegate({ again, lines, refused }: DelegatePlan): NothingToTake {
	if (again) return { title: m.exchange_nothing_new(), about: m.exchange_taken_before() };
	if (lines.some(({ standing, accepted }) => standing !== 'same' && !accepted))
		return { title: m.delegates_nothing_accepted(), about: m.delegates_nothing_accepted_about() };
	return ofParts('part', lines.length, refused.length, true);
}

type Unit = TableReading['of'] | 'part';

function ofParts(unit: Unit, same: number, refused: number, allRead: boolean): NothingToTake {
	if (refused > 0)
		return same > 0
			? { title: m.exchange_nothing_new(), about: m.exchange_rest_same({ unit, count: refused }) }
			: { title: m.exchange_nothing_taken(), about: m.exchange_none_taken({ unit, count: refused }) };
	if (same === 0) return noneThere(unit);
	const about = allRead ? m.exchange_all_same() : m.exchange_all_read_same();
	return { title: m.exchange_nothing_new(), about };
}

function noneThere(unit: Unit | 'change'): NothingToTake {
	return { title: m.exchange_nothing_there(), about: m.exchange_none_there({ unit }) };
}

/** Whether no column of a table is passed over, and nothing was understood otherwise than written. */
function isAllRead({ columns, notes = [], account, refused }: TableReading): boolean {
	const cells = (account?.waiting.length ?? 0) + refused.length;
	return columns.every(({ known }) => known) && notes.length === 0 && cells === 0;
}

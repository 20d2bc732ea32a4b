import { canonicalJson, type Json } from '../../domain/json';
import type { PortfolioState } from '../../domain/merge/state';
import { mergedInto } from '../../domain/records/aliases';
import type { EntityRecord } from '../../domain/records/record';
import type { Touched } from '../../store/receipts';
import type { Slices } from '../slices';

/** A record of which fields lose what they hold, or elements of it. */
export interface Cleared extends Touched {
	readonly fields: readonly string[];
}

/** A record that is read as another from now on. */
export interface Joined extends Touched {
	readonly into: string;
}

/**
 * What of the records that are here would go: each stands in one list alone, that of the gravest. What takes no
 * effect here is in none, such as the deletion of a record that is deleted already.
 */
export interface TakingAway {
	/** Gone for good; deleted ones too, since their content was still to be had. */
	readonly erased: readonly Touched[];
	readonly dropped: readonly Touched[];
	readonly joined: readonly Joined[];
	readonly cleared: readonly Cleared[];
	/** How many records there are. */
	readonly of: number;
}

/** How many records are compared between two looks at the clock. */
const stride = 200;

/** Compares two states of a portfolio, in slices. Neither is changed. */
export async function takenAway(
	before: PortfolioState,
	after: PortfolioState,
	touched: Iterable<Touched>,
	slices: Slices
): Promise<TakingAway> {
	const erased: Touched[] = [];
	const dropped: Touched[] = [];
	const cleared: Cleared[] = [];
	let looked = 0;
	for (const { kind, id } of touched) {
		if (++looked % stride === 0) await slices.pause();
		const was = before.table(kind).get(id);
		const is = after.table(kind).get(id);
		if (!was || !is || was.state === 'erased') continue;
		if (is.state === 'erased') erased.push({ kind, id });
		else if (!isThere(was) || before.aliases.isJoined(kind, id)) continue;
		else if (!isThere(is)) dropped.push({ kind, id });
		else if (!after.aliases.isJoined(kind, id)) {
			const fields = clearedFields(was, is);
			if (fields.length > 0) cleared.push({ kind, id, fields });
		}
	}
	const of = before.kinds.reduce((sum, kind) => sum + before.read(kind).size, 0);
	return { erased, dropped, joined: joinedNow(before, after), cleared, of };
}

/** How many records lose something. */
export function countTaken({ erased, dropped, joined, cleared }: TakingAway): number {
	return erased.length + dropped.length + joined.length + cleared.length;
}

/**
 * Whether so much goes that a person should say so in words: anything that goes for good, or more than 50 records,
 * or more than a tenth of them, whichever way they lose something.
 */
export function takesMuch(taking: TakingAway): boolean {
	const count = countTaken(taking);
	return taking.erased.length > 0 || count > 50 || (count > 1 && count > taking.of / 10);
}

/** By what it is read as, since the record it is joined into may come later than what joins it. */
function joinedNow(before: PortfolioState, after: PortfolioState): Joined[] {
	const joined: Joined[] = [];
	for (const kind of after.kinds)
		for (const [id, into] of after.aliases.of(kind) ?? []) {
			const was = before.table(kind).get(id);
			const stays = isThere(was) && !before.aliases.isJoined(kind, id);
			if (stays && isThere(after.table(kind).get(id))) joined.push({ kind, id, into });
		}
	return joined;
}

function isThere(record: EntityRecord | undefined): boolean {
	return record?.state === 'live' || record?.state === 'contested';
}

/** Where both sides wrote without knowing of each other nothing has gone: somebody will have to decide. */
function clearedFields(was: EntityRecord, is: EntityRecord): string[] {
	return Object.keys(was.values).filter(
		(field) =>
			field !== mergedInto &&
			!is.conflicts?.includes(field) &&
			loses(was.values[field] as Json, is.values[field] as Json | undefined)
	);
}

function loses(before: Json, after: Json | undefined): boolean {
	if (isEmpty(before)) return false;
	if (isEmpty(after)) return true;
	if (!Array.isArray(before)) return false;
	const kept = new Set((Array.isArray(after) ? after : []).map((element: Json) => canonicalJson(element)));
	return before.some((element: Json) => !kept.has(canonicalJson(element)));
}

/** A text of nothing but signs that nobody sees is as good as none. */
function isEmpty(value: Json | undefined): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value === 'string')
		return !/[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(value);
	return Array.isArray(value) && value.every(isEmpty);
}

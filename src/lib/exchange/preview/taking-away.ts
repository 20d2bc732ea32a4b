import { canonicalJson, type Json } from '../../domain/base/json';
import type { PortfolioState } from '../../domain/merge/state';
import { mergedInto } from '../../domain/schema/record';
import type { StoredRecord } from '../../domain/records/stored-record';
import type { Touched } from '../../store/base/receipts';
import { isThere, type Difference, type FieldDifference } from './differences';

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

/**
 * What of all that would look different goes.
 *
 * @param differences those of the two states, see `differencesOf`
 */
export function takenAway(
	before: PortfolioState,
	after: PortfolioState,
	differences: Iterable<Difference>
): TakingAway {
	const erased: Touched[] = [];
	const dropped: Touched[] = [];
	const cleared: Cleared[] = [];
	for (const { type, kind, id, fields } of differences) {
		const was = before.table(kind).stored(id);
		if (!was) continue;
		if (type === 'erased') erased.push({ kind, id });
		else if (!isThere(was.state) || before.aliases.isJoined(kind, id)) continue;
		else if (type === 'dropped') dropped.push({ kind, id });
		else if (!after.aliases.isJoined(kind, id)) {
			const lost = clearedFields(was, after.table(kind).stored(id)!, fields);
			if (lost.length > 0) cleared.push({ kind, id, fields: lost });
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
			const was = before.table(kind).stored(id);
			const stays = isThere(was?.state) && !before.aliases.isJoined(kind, id);
			if (stays && isThere(after.table(kind).stored(id)?.state)) joined.push({ kind, id, into });
		}
	return joined;
}

/** Where both sides wrote without knowing of each other nothing has gone: somebody will have to decide. */
function clearedFields(was: StoredRecord, is: StoredRecord, different: readonly FieldDifference[]): string[] {
	return different
		.map(({ field }) => field)
		.filter(
			(field) => field !== mergedInto && !is.isConflict(field) && loses(was.read(field), is.read(field))
		);
}

function loses(before: Json | undefined, after: Json | undefined): boolean {
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

import type { DateRange } from '../fields';
import { membership, type Membership } from '../kinds/membership';
import { byText } from '../base/text/by-text';
import { includes } from '../reading/validity';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** The memberships of a body, the earliest first. */
export function membershipsOf(source: Source, body: string): readonly Membership[] {
	return read(source, membership)
		.by('body', body)
		.toSorted((a, b) => byText(a.values.period?.from, b.values.period?.from) || byText(a.id, b.id));
}

/** Who sits in a body on a day: those whose term may include it; a term without an end runs on. */
export function membersOn(source: Source, body: string, day: string): readonly Membership[] {
	return membershipsOf(source, body).filter(({ values }) => includes(values.period, day));
}

/** Whether a member votes; one of whom nothing is said does. */
export function votes({ values }: Pick<Membership, 'values'>): boolean {
	return values.voting !== false;
}

/** Two memberships of a body that run at the same time although they are the same seat or the same person. */
export interface Overlap {
	readonly one: string;
	readonly other: string;
	readonly why: 'person' | 'seat';
}

/**
 * The memberships of a body that overlap: the same person twice, or the same seat of a State, or the same
 * function of nobody in particular. Several persons may share the name of a function, such as Department Head.
 * Terms that touch in a month or a year known no better do not overlap. Found one by one, since n memberships of one
 * seat overlap in n² ways.
 */
export function* overlapsOf(source: Source, body: string): Generator<Overlap> {
	const all = membershipsOf(source, body);
	for (const [at, one] of all.entries())
		for (const other of all.slice(at + 1)) {
			const why = sameHolder(one, other);
			if (why && overlap(one.values.period, other.values.period)) yield { one: one.id, other: other.id, why };
		}
}

function sameHolder({ values: a }: Membership, { values: b }: Membership): Overlap['why'] | undefined {
	if (a.contact !== undefined && a.contact === b.contact) return 'person';
	if (a.country !== b.country || seatName(a.seat) !== seatName(b.seat)) return undefined;
	const persons = a.contact !== undefined && b.contact !== undefined;
	return a.country === undefined && persons ? undefined : 'seat';
}

function seatName(seat: string | undefined): string {
	return (seat ?? '').trim().toLowerCase();
}

function overlap(
	{ from: aFrom, to: aTo }: DateRange = {},
	{ from: bFrom, to: bTo }: DateRange = {}
): boolean {
	if (aFrom !== undefined && aFrom === bFrom && aTo === bTo) return true;
	return beginsWithin(aFrom, bTo) && beginsWithin(bFrom, aTo);
}

/** Whether something begins surely not after an end; an open side is always within. */
function beginsWithin(from: string | undefined, to: string | undefined): boolean {
	if (from === undefined || to === undefined) return true;
	const known = Math.min(from.length, to.length);
	const [begin, end] = [from.slice(0, known), to.slice(0, known)];
	return begin < end || (begin === end && known === 10);
}

import { firstDay, lastDay } from '../days/partial-date';
import type { Json } from '../base/json';
import { membership } from '../kinds/membership';
import type { EntityRecord } from '../schema/record';
import { byText, endOf, textOf } from '../reading/read-values';
import type { GovernanceSource } from '../reading/source';

/** The memberships of a body, the earliest first. */
export function membershipsOf(source: GovernanceSource, body: string): readonly EntityRecord[] {
	return source
		.table(membership.name)
		.all()
		.filter(({ values }) => values.body === body)
		.sort(
			(a, b) => byText(endOf(a.values.period, 'from'), endOf(b.values.period, 'from')) || byText(a.id, b.id)
		);
}

/** Who sits in a body on a day: those whose term may include it; a term without an end runs on. */
export function membersOn(source: GovernanceSource, body: string, day: string): readonly EntityRecord[] {
	return membershipsOf(source, body).filter(({ values }) => runsOn(values.period, day));
}

/** Whether a period includes a day, partial ends read as widely as they may be meant. */
export function runsOn(period: Json | undefined, day: string): boolean {
	const [from, to] = [endOf(period, 'from'), endOf(period, 'to')];
	return (from === undefined || firstDay(from) <= day) && (to === undefined || lastDay(to) >= day);
}

/** Whether a member votes; one of whom nothing is said does. */
export function votes({ values }: Pick<EntityRecord, 'values'>): boolean {
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
 * Terms that touch in a month or a year known no better do not overlap.
 */
export function overlapsOf(source: GovernanceSource, body: string): Overlap[] {
	const all = membershipsOf(source, body);
	return all.flatMap((one, at) =>
		all.slice(at + 1).flatMap((other) => {
			const why = sameHolder(one, other);
			return why && overlap(one.values.period, other.values.period)
				? [{ one: one.id, other: other.id, why }]
				: [];
		})
	);
}

function sameHolder({ values: a }: EntityRecord, { values: b }: EntityRecord): Overlap['why'] | undefined {
	if (a.contact !== undefined && a.contact === b.contact) return 'person';
	if (a.country !== b.country || seatName(a.seat) !== seatName(b.seat)) return undefined;
	const persons = a.contact !== undefined && b.contact !== undefined;
	return a.country === undefined && persons ? undefined : 'seat';
}

function seatName(seat: Json | undefined): string {
	return (textOf(seat) ?? '').trim().toLowerCase();
}

function overlap(a: Json | undefined, b: Json | undefined): boolean {
	const [aFrom, aTo] = [endOf(a, 'from'), endOf(a, 'to')];
	const [bFrom, bTo] = [endOf(b, 'from'), endOf(b, 'to')];
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

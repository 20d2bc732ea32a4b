import type { Membership } from '../kinds/membership';
import { attendance, type Attendance } from '../kinds/attendance';
import { body } from '../kinds/body';
import { firstDay } from '../days/partial-date';
import { idOf } from '../base/id';
import { meeting } from '../kinds/meeting';
import type { Change } from '../records/changeset';
import { membersOn, overlapsOf, votes } from './members';
import { ensuringChanges } from '../merge/settle';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** Whether enough voting members are there. */
export interface Quorum {
	/** How many the body asks for; undefined where none is set, so that nobody can say. */
	readonly needed: number | undefined;
	/** Voting members who are there and not recused. */
	readonly present: number;
	/** Voting members on the day of the meeting. */
	readonly seats: number;
	/** Undefined where the body sets no quorum. */
	readonly reached: boolean | undefined;
}

/** The first day of a meeting; undefined while it has no date. */
export function meetingDay(source: Source, id: string): string | undefined {
	const from = read(source, meeting).inAnyState(id)?.values.when?.from;
	return from && firstDay(from);
}

/** The attendances of a meeting. */
export function attendancesOf(source: Source, id: string): readonly Attendance[] {
	return read(source, attendance).by('meeting', id);
}

/**
 * The quorum of a meeting at this moment. A seat counts once, whoever and however many came for it, and so do
 * memberships that overlap; who is no voting member on the day of the meeting does not count.
 *
 * @param recused ids of memberships that do not count, for one item
 */
export function quorumOf(source: Source, id: string, recused: readonly string[] = []): Quorum {
	const of = read(source, meeting).inAnyState(id)?.values.body;
	const day = meetingDay(source, id);
	const seats = of && day ? membersOn(source, of, day).filter(votes) : [];
	const chairs = of ? chairsOf(source, of) : (seat: string) => seat;
	const came = attendancesOf(source, id)
		.filter(({ values }) => values.status === 'attended')
		.flatMap((one) => seatOf(seats, one)?.id ?? [])
		.filter((seat) => !recused.includes(seat));
	const present = new Set(came.map(chairs)).size;
	const needed = of ? read(source, body).inAnyState(of)?.values.quorum : undefined;
	const reached = needed === undefined ? undefined : present >= needed;
	return { needed, present, seats: new Set(seats.map((seat) => chairs(seat.id))).size, reached };
}

/** Of memberships that overlap, the one that stands for all of them. */
function chairsOf(source: Source, body: string): (seat: string) => string {
	const chairs = new Map<string, string>();
	for (const { one, other } of overlapsOf(source, body)) chairs.set(other, chairs.get(one) ?? one);
	return (seat) => chairs.get(seat) ?? seat;
}

/** The seat for which somebody attends: the one named, else that of the person, else that of the State. */
export function seatOf(
	seats: readonly Membership[],
	{ values }: Pick<Attendance, 'values'>
): Membership | undefined {
	if (values.membership !== undefined) return seats.find(({ id }) => id === values.membership);
	return (
		(values.contact !== undefined && seats.find((seat) => seat.values.contact === values.contact)) ||
		(values.country !== undefined && seats.find((seat) => seat.values.country === values.country)) ||
		undefined
	);
}

/** The id of the attendance of a seat: inviting on two laptops is inviting once. */
export function attendanceId(meeting: string, membership: string): string {
	return idOf(attendance.name, meeting, membership);
}

/**
 * The changes that invite the members of the body on the day of a meeting; none for who is invited already.
 *
 * @param status how they stand on the list: invited, unless they are noted as present at once
 */
export function invitationChanges(
	source: Source,
	id: string,
	status: 'invited' | 'attended' = 'invited'
): Change[] {
	const of = read(source, meeting).inAnyState(id)?.values.body;
	const day = meetingDay(source, id);
	if (!of || !day) return [];
	const members = membersOn(source, of, day);
	const known = new Set(attendancesOf(source, id).map((one) => seatOf(members, one)?.id));
	return members
		.filter((member) => !known.has(member.id))
		.flatMap((member) => {
			const at = attendanceId(id, member.id);
			const { country, contact } = member.values;
			const values = { meeting: id, membership: member.id, country, contact, status };
			return ensuringChanges(attendance, read(source, attendance).inAnyState(at), at, values);
		});
}

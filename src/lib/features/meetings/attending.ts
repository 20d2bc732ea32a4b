import type { Membership } from '$lib/domain/kinds/membership';
import { attendance, type Attendance } from '$lib/domain/kinds/attendance';
import { membersOn, votes } from '$lib/domain/committee/members';
import { allPresentChanges } from '$lib/domain/committee/presence';
import { attendancesOf, invitationChanges, meetingDay, seatOf } from '$lib/domain/committee/quorum';
import type { Lens } from '$lib/domain/schema/field';
import { meeting } from '$lib/domain/kinds/meeting';
import { editChanges } from '$lib/domain/merge/edit';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import { lensOf } from '$lib/domain/reading/lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { seatName, titleIn } from './names';
import { read } from '$lib/domain/reading/read';

export type Status = 'invited' | 'attended' | 'excused' | 'absent';

/** Every status with the key that sets it; no letters, which choose outcomes in the room. */
export const statusKeys: readonly { readonly status: Status; readonly stroke: string }[] = [
	{ status: 'attended', stroke: '1' },
	{ status: 'excused', stroke: '2' },
	{ status: 'absent', stroke: '3' },
	{ status: 'invited', stroke: '4' }
];

/** Somebody on the list of a meeting. */
export interface Attendee {
	readonly id: string;
	readonly name: string;
	readonly status: Status;
	readonly arrived: string | undefined;
	/** The seat, where it is one of the body. */
	readonly membership: string | undefined;
	readonly votes: boolean;
}

/** Who was invited to a meeting or came, States and seats by name, voting members first. */
export function attendeesOf(portfolio: Portfolio, of: string, lens: Lens): Attendee[] {
	const body = read(portfolio, meeting).inAnyState(of)?.values.body;
	const day = meetingDay(portfolio, of);
	const seats = body && day ? membersOn(portfolio, body, day) : [];
	return attendancesOf(portfolio, of)
		.map((record) => attendee(record, seatOf(seats, record), lens))
		.sort((a, b) => Number(b.votes) - Number(a.votes) || a.name.localeCompare(b.name));
}

function attendee({ id, values }: Attendance, seat: Membership | undefined, lens: Lens): Attendee {
	const own = seatName({ ...seat?.values, ...values }, lens);
	return {
		id,
		name: own === '–' ? (titleIn(lens, 'partner', values.partner) ?? own) : own,
		status: (values.status ?? 'invited') as Status,
		arrived: values.arrived,
		membership: seat?.id,
		votes: seat !== undefined && votes(seat)
	};
}

/**
 * Notes whether somebody is there. Who comes while the meeting runs came late, at that time of day.
 *
 * @param clock `14:20`, while the meeting is open
 */
export async function setStatus(
	portfolio: Portfolio,
	{ id, name, status: before, arrived: noted }: Attendee,
	status: Status,
	clock: string | undefined
): Promise<void> {
	if (status === before) return;
	const arrived = status === 'attended' ? (clock ?? noted) : undefined;
	const record = read(portfolio, attendance).inAnyState(id);
	const changes = editChanges(attendance, record, id, { status, arrived: arrived ?? null });
	await commitTold(portfolio, { act: 'edit', kind: attendance.name, id, name }, changes);
}

/** Invites the members of the body on the day of the meeting. */
export async function invite(portfolio: Portfolio, of: string): Promise<void> {
	const changes = invitationChanges(portfolio, of);
	const name = lensOf(portfolio, 'en').title(meeting.name, of) ?? '';
	const label = { act: 'create', kind: attendance.name, count: changes.length, name } as const;
	await commitTold(portfolio, label, changes, m.meetings_invited({ count: changes.length }));
}

/** Notes everybody as present of whom nothing else was said, as one action. */
export async function allPresent(portfolio: Portfolio, of: string): Promise<void> {
	const changes = allPresentChanges(portfolio, of);
	const name = lensOf(portfolio, 'en').title(meeting.name, of) ?? '';
	const count = new Set(changes.map(({ id }) => id)).size;
	const label = { act: 'edit', kind: attendance.name, count, name } as const;
	await commitTold(portfolio, label, changes, m.meetings_all_present_done({ count }));
}

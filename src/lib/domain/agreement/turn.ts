import type { Agreement } from '../kinds/agreement';
import { daysBetween } from '../days/calendar';
import { firstDay } from '../days/partial-date';
import { isNegotiated, isOngoing } from './stages';

/** Who has an agreement in hand, and for how long. */
export interface Turn {
	/** A key of the list of turns. */
	readonly turn?: string;
	/** Whole days since the turn passed; absent where nobody wrote when. */
	readonly turnDays?: number;
	/** Whole days at the stage. */
	readonly stageDays?: number;
}

/** How long an agreement has stood where it stands on a day. A month or a year counts from its first day. */
export function turnOf(values: Agreement['values'], today: string): Turn {
	const turnDays = daysSince(values.turnSince, today);
	const stageDays = daysSince(values.stageSince, today);
	return {
		...(values.turn !== undefined && { turn: values.turn }),
		...(turnDays !== undefined && { turnDays }),
		...(stageDays !== undefined && { stageDays })
	};
}

/** Whether somebody is waited for: the parties have not come to terms yet, or a turn was given all the same. */
export function isAwaited({ stage, turn }: Agreement['values']): boolean {
	return isNegotiated(stage) || (turn !== undefined && isOngoing(stage));
}

function daysSince(date: string | undefined, today: string): number | undefined {
	return date === undefined ? undefined : Math.max(0, daysBetween(firstDay(date), today));
}

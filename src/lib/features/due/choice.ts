import { dueTypes, type Due, type DueType } from '$lib/domain/due/due-item';
import { isMine } from '$lib/domain/due/mine';

/** How far ahead the list looks, in days, the usual one first: what lies beyond a year is in the records. */
export const horizons = [366, 90, 0] as const;

export type Horizon = (typeof horizons)[number];

/** Which of what is due is shown, as the address says. */
export interface DueChoice {
	/** What the reader has to see to, or what anybody has. */
	readonly who: 'mine' | 'everyone';
	readonly type: DueType | undefined;
	/** As written in the records; only where everyone's is shown. */
	readonly owner: string | undefined;
	/** What is overdue, and what is due within so many days. */
	readonly within: Horizon;
}

/** Reads the choice; what is not an option counts as not said. */
export function readDueChoice(parameters: URLSearchParams): DueChoice {
	const who = parameters.get('who') === 'everyone' ? 'everyone' : 'mine';
	const type = dueTypes.find((one) => one === parameters.get('type'));
	const owner = (who === 'everyone' && parameters.get('owner')) || undefined;
	const within = horizons.find((days) => String(days) === parameters.get('within')) ?? horizons[0];
	return { who, type, owner, within };
}

/** The address with another choice; what is usual is not said. */
export function dueAddress({ who, type, owner, within }: DueChoice): string {
	const parameters = new URLSearchParams();
	if (who === 'everyone') parameters.set('who', who);
	if (type) parameters.set('type', type);
	if (owner && who === 'everyone') parameters.set('owner', owner);
	if (within !== horizons[0]) parameters.set('within', String(within));
	const query = parameters.toString();
	return query === '' ? '/due' : `/due?${query}`;
}

/** What the choice leaves. */
export function chosenDue(items: readonly Due[], { who, type, owner }: DueChoice, author: string): Due[] {
	return items.filter(
		(due) =>
			(who === 'everyone' || isMine(due, author)) &&
			(type === undefined || due.type === type) &&
			(owner === undefined || due.owner === owner)
	);
}

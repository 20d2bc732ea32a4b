import { country } from '../kinds/country';
import { periodsByCountry } from '../participation/read';
import { statusKey, statusOn } from '../participation/status';
import { membersOn } from './members';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** A Member or Associate Member State and its delegates. */
export interface StateDelegates {
	/** Id of the country. */
	readonly country: string;
	/** Ids of memberships. */
	readonly delegates: readonly string[];
}

const represented: ReadonlySet<string> = new Set(['member', 'preStage', 'associate']);

/**
 * The States that may send delegates to a body, by their status on a day, with those they sent.
 *
 * @param day ISO date
 */
export function delegatesOf(source: Source, body: string, day: string): StateDelegates[] {
	const members = membersOn(source, body, day);
	const periods = periodsByCountry(source);
	return read(source, country)
		.ids()
		.filter((id) => represented.has(statusKey(statusOn(periods.get(id) ?? [], day, day))))
		.map((id) => ({
			country: id,
			delegates: members.filter(({ values }) => values.country === id).map((one) => one.id)
		}));
}

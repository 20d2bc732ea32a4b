import { fold } from '../base/fold';
import { contact } from '../kinds/contact';
import { partner } from '../kinds/partner';
import { read, type RecordOf } from '../reading/read';
import type { Source } from '../reading/source';
import { organisationsOn } from './affiliations';

/** Whether an organisation is CERN, by its name or its acronym. */
export function isOurs(record: RecordOf<typeof partner> | undefined): boolean {
	const { name, acronym } = record?.values ?? {};
	return [name, acronym].some((one) => one !== undefined && fold(one) === 'cern');
}

/**
 * Whether somebody is of CERN on a day: by a department, or by where they work. Undefined where neither is entered.
 *
 * @param day whole ISO date
 */
export function sideOf(source: Source, person: string, day: string): 'inside' | 'outside' | undefined {
	if (read(source, contact).one(person)?.values.department !== undefined) return 'inside';
	const theirs = organisationsOn(source, person, day);
	if (theirs.length === 0) return undefined;
	return theirs.some((one) => isOurs(read(source, partner).one(one))) ? 'inside' : 'outside';
}

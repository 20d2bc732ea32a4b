import { partsOfUid } from './occurrence';
import { seriesUidFor } from './own-uid';
import { readStamp, stampKey } from './stamp';

/**
 * How a date of a series that came from a calendar is called where it is given again: our UID of the series, and which
 * date; undefined for what is no date of a series.
 *
 * @param zone of the meeting, in which a date without a zone is meant
 */
export function givenDate(calendarUid: string, zone: string): { uid: string; date: string } | undefined {
	const { series, date = '' } = partsOfUid(calendarUid);
	const stamp = readStamp(date, zone);
	return stamp && { uid: seriesUidFor(series), date: stampKey(stamp) };
}

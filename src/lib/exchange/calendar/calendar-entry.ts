/** What is written into a calendar for one record. */
export interface CalendarEntry {
	/** Stays the same however often it is written. */
	readonly uid: string;
	/** Of a date of a series: which, as `20261204` or `20261204T130000Z`; its UID is that of the series. */
	readonly date?: string;
	readonly summary: string;
	readonly description?: string;
	readonly location?: string;
	/** Where the record is seen. */
	readonly url?: string;
	readonly categories?: string;
	readonly when: EntryTime;
	readonly cancelled?: boolean;
	/** It takes the time of who has it in their calendar; a reminder does not. */
	readonly busy: boolean;
	/** When to remind of it, as durations of RFC 5545 from its beginning; a day begins at midnight. */
	readonly alarms: readonly string[];
}

/** Whole days with the last of them, or times of a clock. */
export type EntryTime =
	| { readonly from: string; readonly to: string }
	| {
			/** `2026-12-04T14:00:00`, as the clock of the zone shows it. */
			readonly starts: string;
			readonly ends?: string;
			/** Of the IANA list; absent where clocks show it wherever they are. */
			readonly zone?: string;
	  };

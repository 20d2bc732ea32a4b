/** Why a calendar file is refused as a whole. */
export type CalendarProblem =
	| { readonly type: 'empty' }
	| { readonly type: 'too-large'; readonly size: number; readonly max: number }
	| { readonly type: 'too-many-lines'; readonly max: number }
	| { readonly type: 'too-many-events'; readonly max: number }
	/** The dates of all events, with those of series. */
	| { readonly type: 'too-many-dates'; readonly max: number }
	| { readonly type: 'not-a-calendar' }
	/** A calendar without events: only tasks, or nothing. */
	| { readonly type: 'no-events'; readonly others: number };

/** What was understood otherwise than written, or left out, of events that are taken. */
export type EventNote =
	| {
			readonly type: 'series-cut';
			readonly title: string;
			readonly taken: number;
			readonly from: string;
			readonly to: string;
	  }
	/** The rule of its repetition cannot be followed: only its first date is taken. */
	| { readonly type: 'series-unread'; readonly title: string; readonly rule: string }
	/** One of several: its dates are missing. */
	| { readonly type: 'rule-unread'; readonly title: string; readonly rule: string }
	/** One by which dates are left out: they are not. */
	| { readonly type: 'without-unread'; readonly title: string; readonly rule: string }
	/** A date of a series, named to have it or to leave it out. */
	| { readonly type: 'date-unread'; readonly title: string; readonly text: string }
	/** A change that is meant for more dates than the one it names is taken for that one. */
	| { readonly type: 'range-unread'; readonly title: string; readonly range: string }
	| { readonly type: 'zone-guessed'; readonly name: string; readonly zone: string }
	/** What the file says of a known zone is not what is known of it. */
	| { readonly type: 'zone-differs'; readonly name: string; readonly zone: string }
	| { readonly type: 'zone-unknown'; readonly name: string; readonly zone: string }
	| { readonly type: 'end-before-start'; readonly title: string }
	| { readonly type: 'others'; readonly count: number };

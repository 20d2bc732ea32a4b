/** Why one event of a calendar file is left out. */
export type EventProblem =
	| { readonly type: 'cut-short' }
	| { readonly type: 'no-start' }
	| { readonly type: 'bad-start'; readonly text: string }
	| { readonly type: 'no-title' }
	/** Another line of the file tells the same event, newer. */
	| { readonly type: 'superseded'; readonly by: number }
	/** What was taken in of it before is newer. */
	| { readonly type: 'older' }
	/** A past date of a series that the file has no longer; it stays as it is. */
	| { readonly type: 'no-longer-there'; readonly title: string; readonly date: string }
	/** It was written by Isocentre about something that is no meeting. */
	| { readonly type: 'own-due' };

/** Where in a file something stands; lines and columns count from 1. */
export interface Place {
	readonly line: number;
	readonly column?: number;
	/** Within the line's JSON, as `ops[3].fields.name`. */
	readonly path?: string;
}

/** What a line's JSON text is refused for, whatever it says. */
export type TextProblem =
	| { readonly type: 'not-json'; readonly place: Place }
	| { readonly type: 'duplicate-key'; readonly place: Place; readonly key: string }
	/** `__proto__`, which would reach for an object's ancestry. */
	| { readonly type: 'forbidden-key'; readonly place: Place; readonly key: string }
	/** Half of a surrogate pair: no character, and not writable as UTF-8. */
	| { readonly type: 'broken-character'; readonly place: Place }
	| { readonly type: 'too-deep'; readonly place: Place; readonly max: number };

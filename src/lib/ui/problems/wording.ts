import { shownText } from '$lib/domain/base/text/shown-name';

/** An expected failure as a person reads it. */
export interface Wording {
	/** What happened, in a sentence. */
	readonly text: string;
	/** What to do about it, where there is something. */
	readonly advice?: string;
	/** note: nothing is lost or wrong; warning: look at it; error: something was not done. */
	readonly severity: 'note' | 'warning' | 'error';
}

/** Words for every member of a union of problems: one that is added does not compile until it has words. */
export type WordingMap<P extends { readonly type: string }, W = Wording> = {
	readonly [T in P['type']]: (problem: Extract<P, { readonly type: T }>) => W;
};

/** The words of a problem, by its map. Those hold names and pieces of files, which turn and hide nothing. */
export function wordingOf<P extends { readonly type: string }, W>(map: WordingMap<P, W>, problem: P): W {
	const say = map[problem.type as P['type']] as (problem: P) => W;
	const said = say(problem);
	return typeof said === 'string' ? (shownText(said) as W) : said;
}

export function error(text: string, advice?: string): Wording {
	return { text: shownText(text), advice, severity: 'error' };
}

export function note(text: string): Wording {
	return { text: shownText(text), severity: 'note' };
}

import { paperMarkName, readPaperMark, type PaperMark } from '../../domain/base/paper/paper-mark';
import { digestOf } from '../../domain/merge/digest';

/** A document of ours that came back. */
export interface Paper {
	readonly mark: PaperMark;
	/** Its `<main>`, of which nothing may be believed. */
	readonly main: string;
	/** Its text is not the one its digest was made of. */
	readonly altered: boolean;
}

/** Packs of a hundred projects have some megabytes. */
export const largestPaper = 30 * 1024 * 1024;

/** The mark stands in the head, before the styles. */
const headLength = 100_000;
const opening = `<meta name="${paperMarkName}" content="`;

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return '';
	}
}

/** Reads a document by its mark; undefined where it is none of ours. */
export function readPaper(text: string): Paper | undefined {
	const head = text.slice(0, headLength);
	const from = head.indexOf(opening) + opening.length;
	const said = from < opening.length ? undefined : head.slice(from, head.indexOf('"', from));
	const mark = said === undefined ? undefined : readPaperMark(decoded(said));
	const main = mainOf(text);
	if (!mark || main === undefined) return undefined;
	const digest = /id="digest">([0-9a-f]{64})</.exec(text.slice(text.indexOf(main) + main.length))?.[1];
	return { mark, main, altered: digest !== digestOf(main) };
}

/** The text from `<main>` to `</main>`, both included. */
export function mainOf(text: string): string | undefined {
	const [from, to] = [text.indexOf('<main>'), text.indexOf('</main>')];
	return from < 0 || to < from ? undefined : text.slice(from, to + '</main>'.length);
}

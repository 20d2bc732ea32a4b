import { isTexts, parsedMark, readMarkOf, type Mark } from './mark';

/** Under which name a document says what it is of. */
export const paperMarkName = 'isocentre';

/** What the paper of a meeting says of itself: enough to make it anew. */
export interface PaperMark extends Mark {
	readonly of: 'pack';
	/** Ids of the agenda items that were left out. */
	readonly without: readonly string[];
}

const [format, version] = ['isocentre-paper', '1.0'];
const longestMark = 40_000;

/** The mark as a text. */
export function paperMarkText(mark: PaperMark): string {
	return JSON.stringify({ format, version, ...mark });
}

/** Reads the mark of a document, of which anything may be wrong; undefined where it is none of ours. */
export function readPaperMark(text: string): PaperMark | undefined {
	const mark = text.length > longestMark ? undefined : parsedMark(text, format);
	const common = mark && readMarkOf(mark);
	if (!common || mark['of'] !== 'pack' || !isTexts(mark['without'], 500)) return undefined;
	return { ...common, of: 'pack', without: mark['without'] };
}

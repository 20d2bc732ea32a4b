import { isJsonObject } from '../json';
import { isText, isTexts, parsedMark, readMarkOf, type Mark } from './mark';

/** Under which keyword a picture of figures says what it is of. */
export const markKeyword = 'isocentre';

/** What a picture of figures says of itself: so it can be told later what of it is no longer so. */
export interface FigureMark extends Mark {
	/** Unit, choice and further things to know, as under the title. */
	readonly lines: readonly string[];
	/** The SHA-256 of the picture without this mark. */
	readonly digest: string;
	readonly figures: Figures;
}

/** Figures as texts: what the columns are called, and the cells of the rows, exact where they are numbers. */
export interface Figures {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

const [format, version] = ['isocentre-figure', '1.0'];
/** No chart has more; what has is written without its figures. */
const [mostRows, mostColumns, longestMark] = [2_000, 60, 400_000];

/** The mark as a text. */
export function markText(mark: FigureMark): string {
	const whole = JSON.stringify({ format, version, ...mark });
	return whole.length <= longestMark
		? whole
		: JSON.stringify({ format, version, ...mark, figures: { columns: [], rows: [] } });
}

/** Reads a mark, of which anything may be wrong; undefined where it is none of ours. */
export function readMark(text: string): FigureMark | undefined {
	if (text.length > longestMark) return undefined;
	const mark = parsedMark(text, format);
	const common = mark && readMarkOf(mark);
	if (!common) return undefined;
	const { lines, digest, figures } = mark;
	if (!isTexts(lines, 40) || !isText(digest) || !/^[0-9a-f]{64}$/.test(digest) || !isFigures(figures))
		return undefined;
	const { columns, rows } = figures;
	return { ...common, lines, digest, figures: { columns, rows } };
}

function isFigures(value: unknown): value is Figures {
	if (!isJsonObject(value)) return false;
	const { columns, rows } = value;
	return (
		isTexts(columns, mostColumns) &&
		Array.isArray(rows) &&
		rows.length <= mostRows &&
		rows.every((row) => isTexts(row, mostColumns) && row.length <= columns.length)
	);
}

import { isJsonObject } from '../json';

/** Under which keyword a picture of figures says what it is of. */
export const markKeyword = 'isocentre';

/** What a picture of figures says of itself: so it can be told later what of it is no longer so. */
export interface FigureMark {
	readonly title: string;
	/** Unit, choice and further things to know, as under the title. */
	readonly lines: readonly string[];
	/** The language of its words. */
	readonly locale: string;
	/** The screen it is of, with its filter: a path in the app. */
	readonly address: string;
	/** The id of the portfolio. */
	readonly portfolio: string;
	/** ISO date of the data, and ISO instant at which it was made. */
	readonly day: string;
	readonly made: string;
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
const [mostRows, mostColumns, longestText, longestMark] = [2_000, 60, 2_000, 400_000];
const path = /^\/(?!\/)[A-Za-z0-9/_-]{0,200}(?:\?[^\s\\<>"]{0,1500})?$/;
const form = /^[1-9]\d{3}-\d\d-\d\d$/;
const instant = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

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
	const mark = parsed(text);
	if (!isJsonObject(mark) || mark['format'] !== format || !String(mark['version']).startsWith('1.'))
		return undefined;
	const { title, lines, locale, address, portfolio, day, made, digest, figures } = mark;
	if (!isText(title) || !isTexts(lines, 40) || (locale !== 'en' && locale !== 'fr')) return undefined;
	if (!isText(address) || !path.test(address)) return undefined;
	if (!isText(portfolio) || !/^[0-9A-Z]{16}$/.test(portfolio)) return undefined;
	if (!isText(day) || !isDay(day) || !isText(made) || !instant.test(made) || Number.isNaN(Date.parse(made)))
		return undefined;
	if (!isText(digest) || !/^[0-9a-f]{64}$/.test(digest) || !isFigures(figures)) return undefined;
	const { columns, rows } = figures;
	return { title, lines, locale, address, portfolio, day, made, digest, figures: { columns, rows } };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isDay(text: string): boolean {
	return form.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.length <= longestText;
}

function isTexts(value: unknown, most: number): value is readonly string[] {
	return Array.isArray(value) && value.length <= most && value.every(isText);
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

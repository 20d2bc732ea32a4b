import { isJsonObject } from '../json';

/** What everything that leaves the app on paper says of itself, to be told later whether it is still so. */
export interface Mark {
	readonly title: string;
	/** The language of its words. */
	readonly locale: 'en' | 'fr';
	/** The screen it is of, with its filter: a path in the app. */
	readonly address: string;
	/** The id of the portfolio. */
	readonly portfolio: string;
	/** ISO date of the data, and ISO instant at which it was made. */
	readonly day: string;
	readonly made: string;
}

export const longestText = 2_000;
/** Of this app, and of no form: what a forged mark would have filled in is not to be offered. */
const path = /^(?!\/[^?]*\/(?:new|edit)\/?(?:\?|$))\/(?!\/)[A-Za-z0-9/_-]{0,200}(?:\?[^\s\\<>"]{0,1500})?$/;
const date = /^[1-9]\d{3}-\d\d-\d\d$/;
const instant = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

/** A mark of a format as a JSON object, of which anything else may be wrong; undefined where it is none of that format. */
export function parsedMark(text: string, format: string): Readonly<Record<string, unknown>> | undefined {
	try {
		const mark: unknown = JSON.parse(text);
		return isJsonObject(mark) && mark['format'] === format && String(mark['version']).startsWith('1.')
			? mark
			: undefined;
	} catch {
		return undefined;
	}
}

/** The part of a mark that all have; undefined where something of it is wrong. */
export function readMarkOf(mark: Readonly<Record<string, unknown>>): Mark | undefined {
	const { title, locale, address, portfolio, day, made } = mark;
	if (!isText(title) || (locale !== 'en' && locale !== 'fr')) return undefined;
	if (!isText(address) || !path.test(address)) return undefined;
	if (!isText(portfolio) || !/^[0-9A-Z]{16}$/.test(portfolio)) return undefined;
	if (!isText(day) || !isDay(day) || !isText(made) || !instant.test(made) || Number.isNaN(Date.parse(made)))
		return undefined;
	return { title, locale, address, portfolio, day, made };
}

export function isText(value: unknown): value is string {
	return typeof value === 'string' && value.length <= longestText;
}

export function isTexts(value: unknown, most: number): value is readonly string[] {
	return Array.isArray(value) && value.length <= most && value.every(isText);
}

function isDay(text: string): boolean {
	return date.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

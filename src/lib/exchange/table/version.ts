import type { Json } from '../../domain/base/json';
import { printOf } from '../../domain/base/print';
import type { Field, Lens } from '../../domain/schema/field';
import { bag } from '../plan/same-value';

/*
 * What a row of ours says of itself, in its last column: from which record, of which portfolio, when it was written, and of
 * each field two prints, of the value and of the text that was written. So a row that comes back tells what was changed in
 * it, whatever became of the other rows and columns, and whether the record was changed here in the meantime.
 */

/** Where a sheet is made. */
export interface Origin {
	/** Id of the portfolio. */
	readonly portfolio: string;
	/** As of when the data are, as an ISO instant. */
	readonly at: string;
}

export interface Version extends Origin {
	readonly kind: string;
	readonly id: string;
	/** How many rows the sheet was written with. */
	readonly rows: number;
	/** Prints of the fields that said something, by the code of the field. */
	readonly prints: ReadonlyMap<string, { readonly value: string; readonly text: string }>;
}

/** A field of a row on its way out: what the record holds, and the text that its cells make together. */
export interface Printed {
	readonly name: string;
	readonly field: Field;
	readonly value: Json | undefined;
	readonly text: string;
}

const mark = 'iso1';
const form =
	/^iso1\.([0-9a-z]{1,11})\.([0-9A-Z]{1,8})\.([A-Za-z]{1,40})\.([0-9A-Z]{16})\.(\d{1,7})\.((?:[0-9a-z]{13})*)$/;
const [codeLength, printLength] = [3, 5];
/** The longest version a row may have: that of some hundred fields. */
const longest = 4_000;

/** What the last column of a row says. */
export function versionText(
	{ portfolio, at }: Origin,
	{ kind, id, rows }: Pick<Version, 'kind' | 'id' | 'rows'>,
	fields: readonly Printed[],
	lens: Lens
): string {
	const prints = fields.flatMap(({ name, field, value, text }) =>
		value === undefined || value === null
			? []
			: [codeOf(name) + valuePrint(value) + textPrint(field, text, lens)]
	);
	const stamp = Date.parse(at).toString(36);
	return [mark, stamp, portfolio.slice(0, 8), kind, id, rows, prints.join('')].join('.');
}

/** Reads what the last column of a row says; undefined where it is none of ours. */
export function readVersion(text: string): Version | undefined {
	const found = text.length > longest ? null : form.exec(text.trim());
	if (!found) return undefined;
	const [, stamp = '', portfolio = '', kind = '', id = '', rows = '', codes = ''] = found;
	const at = new Date(parseInt(stamp, 36));
	if (Number.isNaN(at.getTime())) return undefined;
	const prints = new Map<string, { value: string; text: string }>();
	for (let from = 0; from < codes.length; from += codeLength + 2 * printLength) {
		const [value, written] = [from + codeLength, from + codeLength + printLength];
		prints.set(codes.slice(from, value), {
			value: codes.slice(value, written),
			text: codes.slice(written, written + printLength)
		});
	}
	return { at: at.toISOString(), portfolio, kind, id, rows: Number(rows), prints };
}

/** Whether a text is what was written for a field, whatever a spreadsheet has made of its numbers and days. */
export function isAsWritten(
	{ prints }: Version,
	name: string,
	field: Field,
	text: string,
	lens: Lens
): boolean {
	const print = prints.get(codeOf(name))?.text;
	return print === undefined ? text.trim() === '' : print === textPrint(field, text, lens);
}

/** Whether a record still holds what it held when the row was written. */
export function holdsAsWritten({ prints }: Version, name: string, held: Json | undefined): boolean {
	const print = prints.get(codeOf(name))?.value;
	return print === undefined ? held === undefined || held === null : print === valuePrint(held);
}

/** By what a field is called in a version; of one kind each has its own, which a test watches over. */
export function codeOf(name: string): string {
	return printOf(name).slice(0, codeLength);
}

function valuePrint(value: Json | undefined): string {
	return printOf(bag(value));
}

/** The same for all texts of one number or day; what is read by lists and names, which may change, is taken as it stands. */
function textPrint({ type }: Field, text: string, lens: Lens): string {
	const read = type.options || type.to ? undefined : type.parse(text, lens);
	return printOf(read?.ok ? `=${bag(read.value)}` : text.trim().replace(/\s+/g, ' '));
}

import type { Field, FieldProblem } from '../schema/field';
import { fail, ok } from '../base/result';
import { checked, fieldType, type Described } from './field-type';
import { withoutUnseen } from '../base/text/unseen';
import { isPlainText, textProblem, tidyLine } from './plain-text';

/*
 * Ways to reach somebody. The patterns ask only what makes an address usable: the world has more valid ones than
 * any strict pattern knows.
 */

/** A web address, http or https only: a link in the app must never run a script. */
export function url(described: Described): Field<string> {
	return { type: urlType, ...described };
}

export function email(described: Described): Field<string> {
	return { type: emailType, ...described };
}

export function phone(described: Described): Field<string> {
	return { type: phoneType, ...described };
}

const urlType = addressType({
	name: 'url',
	max: 2000,
	pattern: /^https?:\/\/[^\s/?#@\\<>"']+(?:[/?#][^\s<>"\\]*)?$/i,
	problem: (text) => ({ type: 'not-a-url', text }),
	meant: (text) => apart(text, /[;\s|]+/),
	mend: (text) =>
		/^[a-z][a-z\d+.-]*:/i.test(text) || !/^[^\s/]+\.[^\s/]{2,}/.test(text) ? text : `https://${text}`,
	show: (value) => value.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')
});

const emailType = addressType({
	name: 'email',
	max: 254,
	pattern: /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.]+(?:\.[^\s@<>()[\],;:"\\.]+)+$/,
	problem: (text) => ({ type: 'not-an-email', text }),
	meant: (text) => apart(text.replace(/ ?[([{] ?(?:at|à|chez) ?[)\]}] ?/gi, '@'), /[;,\s|]+/),
	mend: (text) => text.replace(/^mailto:/i, '')
});

const phoneType = addressType({
	name: 'phone',
	max: 40,
	pattern: /^\+?(?=(?:\D*\d){3,15}\D*$)[\d(][\d ()./-]*\d$/,
	problem: (text) => ({ type: 'not-a-phone', text }),
	meant: (text) => apart(text, /[;|]| (?:or|ou|oder|et|and|und) |, /),
	mend: (text) =>
		text
			.replace(/^tel:/i, '')
			.replace(/[\u00a0\u2009\u202f]/g, ' ')
			.replace(/^00(?=[1-9])/, '+')
});

interface Address {
	readonly name: string;
	readonly max: number;
	readonly pattern: RegExp;
	readonly problem: (text: string) => FieldProblem;
	/** What people leave out or add when they type or paste one. */
	readonly mend: (text: string) => string;
	readonly show?: (value: string) => string;
	/** The addresses of a cell that holds several, or writes one for people. */
	readonly meant: (text: string) => readonly string[];
}

/** Cells that are longer are no addresses. */
const longestCell = 1000;

function apart(text: string, separator: RegExp): readonly string[] {
	if (text.length > longestCell) return [];
	return text
		.split(separator)
		.map((one) => one.trim().replace(/^<|>$/g, ''))
		.filter(Boolean);
}

function addressType({ name, max, pattern, problem, mend, meant, show = (value) => value }: Address) {
	const check = (value: unknown) =>
		textProblem(value, max, false) ??
		(pattern.test(value as string) ? undefined : problem((value as string).slice(0, 80)));
	return fieldType<string>({
		name,
		schema: (z) => checked(z.string().max(max).regex(pattern), check),
		check,
		reads: (value) => isPlainText(value, max, false) && pattern.test(withoutUnseen(value as string)),
		parse(typed) {
			const value = mend(tidyLine(typed));
			if (value === '') return ok(null);
			const found = check(value);
			return found ? fail(found) : ok(value);
		},
		meant,
		show,
		toCell: (value) => value,
		searchText: (value) => value,
		sortKey: (value) => show(value).toLowerCase()
	});
}

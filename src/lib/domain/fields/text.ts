import type { Field } from '../schema/field';
import { fail, ok } from '../base/result';
import { shownName, shownText } from '../base/text/shown-name';
import { checked, fieldType, type Described } from './field-type';
import { isPlainText, textProblem, tidyLine, tidyLines } from './plain-text';

/** One line of text, at most 500 characters unless told otherwise. */
export function text({ max = 500, ...described }: Described & { readonly max?: number }): Field<string> {
	return { type: textType('text', max, false), ...described };
}

/** Text of several lines, at most a million characters. */
export function longText(described: Described): Field<string> {
	return { type: notes, ...described };
}

const notes = textType('longText', 1_000_000, true);

function textType(name: string, max: number, lines: boolean) {
	const tidy = lines ? tidyLines : tidyLine;
	const check = (value: unknown) => textProblem(value, max, lines);
	return fieldType<string>({
		name,
		words: true,
		schema: (z) => checked(z.string().min(1).max(max), check),
		check,
		reads: (value) => isPlainText(value, max, lines),
		parse(typed) {
			const value = tidy(typed);
			if (value === '') return ok(null);
			const problem = check(value);
			return problem ? fail(problem) : ok(value);
		},
		show: lines ? shownText : shownName,
		searchText: (value) => value,
		sortKey: (value) => value,
		toCell: (value) => value,
		...(lines ? { unite: uniteLines } : {})
	});
}

/** Both texts, one under the other; the longer one alone where it holds the other already. */
function uniteLines(a: string, b: string): string {
	if (a.includes(b)) return a;
	return b.includes(a) ? b : `${a}\n\n${b}`;
}

import type { Field, FieldProblem } from '../schema/field';
import { fail, ok } from '../base/result';
import { checked, fieldType, type Described } from './field-type';
import { optionsOf, type Source } from './options';

/** One of some options, stored as its key. A key that is not in the list is kept and shown as itself. */
export function choice(described: Described & Source): Field<string> {
	return { ...described, type: choiceType(described) };
}

function choiceType(source: Source) {
	const options = optionsOf(source);
	const check = (value: unknown): FieldProblem | undefined => {
		if (typeof value !== 'string') return { type: 'wrong-type', expected: 'option' };
		return options.isKey(value) ? undefined : { type: 'not-an-option', text: value.slice(0, 80) };
	};
	return fieldType<string>({
		name: 'choice',
		filter: 'options',
		schema: (z) => checked(options.keys ? z.enum([...options.keys]) : z.string().min(1).max(80), check),
		check,
		parse(typed, lens) {
			const text = typed.trim();
			if (text === '') return ok(null);
			const key = options.find(text, lens);
			return key === undefined ? fail({ type: 'not-an-option', text: text.slice(0, 80) }) : ok(key);
		},
		show: (value, lens) => options.label(value, lens),
		toCell: (value) => value,
		sortKey: (value, lens) => options.place(value, lens),
		keys: (value) => [value],
		options: (lens) => options.all(lens)
	});
}

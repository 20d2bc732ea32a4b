import type { Field, FieldProblem } from '../schema/field';
import { fail, ok } from '../base/result';
import { checked, fieldType, type Described } from './field-type';
import { checkElements, maxElements, splitCell, uniteElements } from './many';
import { optionsOf, type FixedOption, type Source } from './options';
import { tidyLine } from './plain-text';

/**
 * Several options of an editable list, or of those that belong to the definition itself, stored as their keys; without
 * either, several words of one's own.
 */
export function tags({
	list,
	options,
	...described
}: Described & {
	readonly list?: string;
	readonly options?: readonly FixedOption[];
}): Field<readonly string[]> {
	const type =
		options !== undefined
			? tagsType({ options }, false)
			: list === undefined
				? freeTags
				: tagsType({ list }, false);
	return { type, ...described };
}

const freeTags = tagsType({ list: '' }, true);

function tagsType(source: Source, free: boolean) {
	const options = optionsOf(source);
	const checkTag = (tag: unknown): FieldProblem | undefined => {
		if (typeof tag !== 'string') return { type: 'wrong-type', expected: 'option' };
		return options.isKey(tag) ? undefined : { type: 'not-an-option', text: tag.slice(0, 80) };
	};
	const check = (value: unknown) => checkElements(value, 'options', checkTag);
	return fieldType<readonly string[]>({
		name: 'tags',
		words: free,
		many: true,
		filter: 'options',
		schema: (z) => checked(z.array(z.string().min(1).max(80)).max(maxElements), check),
		check,
		parse(typed, lens) {
			const found: string[] = [];
			for (const text of splitCell(typed)) {
				const key = free ? tidyLine(text) : options.find(text, lens);
				const problem: FieldProblem | undefined =
					key === undefined ? { type: 'not-an-option', text: text.slice(0, 80) } : checkTag(key);
				if (problem) return fail(problem);
				if (!found.includes(key!)) found.push(key!);
			}
			return ok(found.length === 0 ? null : found);
		},
		show: (value, lens) => value.map((key) => options.label(key, lens)).join(', '),
		toCell: (value) => value.join('; '),
		keys: (value) => value,
		unite: uniteElements,
		options: (lens) => (free ? [] : options.all(lens))
	});
}

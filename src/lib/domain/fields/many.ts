import type { FieldProblem } from '../schema/field';

/** More elements than any field of a portfolio has; a foreign file with more is refused at the door. */
export const maxElements = 1000;

/**
 * The verdict on a many-valued field: an array of distinct elements, each of which may stand.
 * An empty array stands too: it is what is left when the last element is removed.
 */
export function checkElements(
	value: unknown,
	expected: string,
	checkElement: (element: unknown) => FieldProblem | undefined
): FieldProblem | undefined {
	if (!Array.isArray(value)) return { type: 'wrong-type', expected };
	if (value.length > maxElements) return { type: 'too-long', length: value.length, max: maxElements };
	for (const element of value) {
		const problem = checkElement(element);
		if (problem) return problem;
	}
	return new Set(value).size === value.length ? undefined : { type: 'wrong-type', expected };
}

/** The elements of both, each once. */
export function uniteElements(a: readonly string[], b: readonly string[]): readonly string[] {
	return [...new Set([...a, ...b])];
}

/** The elements in a cell: separated by semicolons or line breaks, blanks and repetitions left out. */
export function splitCell(text: string): readonly string[] {
	const parts = text.split(/[;\n\r]+/).map((part) => part.trim());
	return [...new Set(parts.filter((part) => part !== ''))];
}

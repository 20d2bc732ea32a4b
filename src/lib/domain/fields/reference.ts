import type { Field, FieldProblem, Lens } from '../schema/field';
import { isId } from '../base/id';
import { fail, ok, type Result } from '../base/result';
import { checked, fieldType, type Described } from './field-type';
import { checkElements, maxElements, splitCell, uniteElements } from './many';

/*
 * A reference stores the id alone. What it points at may be dropped, or not have arrived yet: then the id stays,
 * and the lens names it if it can.
 */

/** A record of a kind. */
export function reference(kind: string, described: Described): Field<string> {
	return { type: referenceType(kind), ...described };
}

/** Several records of a kind; the elements merge one by one. */
export function references(kind: string, described: Described): Field<readonly string[]> {
	return { type: referencesType(kind), ...described };
}

function referenceType(kind: string) {
	return fieldType<string>({
		name: 'reference',
		to: kind,
		filter: 'options',
		schema: (z) => checked(z.string().length(16), checkId),
		check: checkId,
		reads: isName,
		parse: (typed, lens) => (typed.trim() === '' ? ok(null) : find(kind, typed.trim(), lens)),
		show: (value, lens) => lens.title(kind, value) ?? value,
		toCell: (value) => value,
		searchText: () => '',
		keys: (value) => [value],
		references: (value) => [{ kind, id: value }]
	});
}

function referencesType(kind: string) {
	const check = (value: unknown) => checkElements(value, 'references', checkId);
	return fieldType<readonly string[]>({
		name: 'references',
		to: kind,
		many: true,
		filter: 'options',
		schema: (z) => checked(z.array(z.string().length(16)).max(maxElements), check),
		check,
		reads: isName,
		parse(typed, lens) {
			const ids: string[] = [];
			for (const text of splitCell(typed)) {
				const found = find(kind, text, lens);
				if (!found.ok) return found;
				if (!ids.includes(found.value)) ids.push(found.value);
			}
			return ok(ids.length === 0 ? null : ids);
		},
		show: (value, lens) => value.map((id) => lens.title(kind, id) ?? id).join('; '),
		toCell: (value) => value.join('; '),
		searchText: () => '',
		keys: (value) => value,
		unite: uniteElements,
		references: (value) => value.map((id) => ({ kind, id }))
	});
}

const name = /^[A-Za-z\d-]{1,64}$/;

/** Whether a value names a record as another version may, whose ids have another form: one that is not here. */
function isName(value: unknown): boolean {
	return typeof value === 'string' && name.test(value);
}

function checkId(value: unknown): FieldProblem | undefined {
	return isId(value) ? undefined : { type: 'wrong-type', expected: 'reference' };
}

/** The record meant by an id or by a title or other name that only one record of the kind has. */
function find(kind: string, text: string, lens: Lens): Result<string, FieldProblem> {
	if (checkId(text) === undefined) return ok(text);
	const ids = lens.named(kind, text);
	if (ids.length === 1) return ok(ids[0]!);
	const type = ids.length === 0 ? 'unknown-record' : 'ambiguous-record';
	return fail({ type, text: text.slice(0, 80), kind });
}

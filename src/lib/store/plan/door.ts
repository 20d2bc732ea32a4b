import { isId } from '../../domain/base/id';
import { fieldOf } from '../../domain/fields/field-of';
import { equalJson, type Json } from '../../domain/base/json';
import type { AnyValues, Kind, RecordProblem } from '../../domain/schema/kind';
import { kindNamed } from '../../domain/kinds/all';
import type { Change } from '../../domain/records/changeset';
import type { EntityRecord } from '../../domain/schema/record';
import type { Steps } from '../../domain/base/steps';
import type { StoreProblem } from '../base/problems';

/** So many changes, or records, are checked in a step. */
const stride = 200;

type Find = (kind: string, id: string) => EntityRecord | undefined;

/**
 * The first reason why changes made here cannot be written, judged in order and against the records as the
 * changes before it leave them, in steps. Changesets of others do not pass here: what they hold is kept as it is.
 */
export function* checkChanges(changes: readonly Change[], find: Find): Steps<StoreProblem | undefined> {
	const draft = new Draft(find);
	for (const [at, change] of changes.entries()) {
		const problem = checkChange(change, draft);
		if (problem) return problem;
		if (at % stride === stride - 1) yield;
	}
	return yield* checkWholeRecords(draft);
}

/** The values of the records that the changes concern, as far as they have been read. */
class Draft {
	readonly #find: Find;
	readonly records = new Map<
		string,
		{ kind: Kind; id: string; before: EntityRecord | undefined; after: Values }
	>();

	constructor(find: Find) {
		this.#find = find;
	}

	of(kind: Kind, id: string) {
		const key = `${kind.name} ${id}`;
		let record = this.records.get(key);
		if (!record) {
			const before = this.#find(kind.name, id);
			record = { kind, id, before, after: { ...before?.values } };
			this.records.set(key, record);
		}
		return record;
	}
}

type Values = Record<string, Json | undefined>;

function checkChange(change: Change, draft: Draft): StoreProblem | undefined {
	const { id } = change;
	const kind = kindNamed(change.kind);
	if (!kind) return { type: 'unknown-kind', kind: change.kind };
	if (!isId(id)) return { type: 'bad-id', kind: kind.name, id };
	const record = draft.of(kind, id);
	if (record.before?.state === 'erased') return { type: 'unknown-record', kind: kind.name, id };
	if (change.do === 'put') return putFields(change.fields, record);
	if (change.do === 'set') return setElements(change, record);
	if (!record.before && Object.keys(record.after).length === 0)
		return { type: 'unknown-record', kind: kind.name, id };
	return undefined;
}

type Drafted = ReturnType<Draft['of']>;

function putFields(fields: Readonly<Record<string, Json>>, record: Drafted): StoreProblem | undefined {
	const { kind, id, after } = record;
	for (const [name, value] of Object.entries(fields)) {
		const field = fieldOf(kind, name);
		if (!field) return { type: 'unknown-field', kind: kind.name, id, field: name };
		const problem = value === null ? undefined : field.type.check(value);
		// What is read may be written back, such as a name with a sign that nobody sees: a choice in Review, a restore.
		const isFormAlone = problem?.type === 'bad-text' && field.type.reads?.(value) === true;
		if (problem && !isFormAlone) return { type: 'invalid-value', kind: kind.name, id, field: name, problem };
		after[name] = value ?? undefined;
	}
	return undefined;
}

function setElements(change: Change & { do: 'set' }, record: Drafted): StoreProblem | undefined {
	const { kind, id, after } = record;
	const field = fieldOf(kind, change.field);
	if (!field?.type.many) return { type: 'unknown-field', kind: kind.name, id, field: change.field };
	const held = after[change.field];
	const kept = (Array.isArray(held) ? (held as readonly Json[]) : []).filter(
		(element) => ![...change.removed, ...change.added].some((other) => equalJson(element, other))
	);
	const elements = [...kept, ...change.added];
	const problem = elements.length === 0 ? undefined : field.type.check(elements);
	if (problem) return { type: 'invalid-value', kind: kind.name, id, field: change.field, problem };
	after[change.field] = elements;
	return undefined;
}

/**
 * Required fields and the rules across fields. What was wrong before (a file of another version may bring
 * such a record) does not stop an edit elsewhere in it.
 */
function* checkWholeRecords(draft: Draft): Steps<StoreProblem | undefined> {
	let checked = 0;
	for (const { kind, id, before, after } of draft.records.values()) {
		const old = before ? problemsOf(kind, before.values) : [];
		const found = problemsOf(kind, after).find(
			(is) => !old.some((was) => was.field === is.field && was.problem.type === is.problem.type)
		);
		if (found) return { type: 'invalid-value', kind: kind.name, id, ...found };
		if (++checked % stride === 0) yield;
	}
	return undefined;
}

function problemsOf(kind: Kind, values: AnyValues): RecordProblem[] {
	const missing = Object.entries(kind.fields)
		.filter(([name, field]) => field.required && values[name] === undefined)
		.map(([field]): RecordProblem => ({ field, problem: { type: 'required' } }));
	return [...missing, ...(kind.rules?.(values) ?? [])];
}

import { isJsonObject } from '../base/json';
import { maxOps, type Changeset } from '../records/changeset';
import * as limits from './limits';
import {
	form,
	instant,
	json,
	list,
	record,
	shape,
	text,
	unreserved,
	whole,
	type Check,
	type ShapeProblem
} from './shape-check';

export type ChangesetProblem = ShapeProblem;

/**
 * Whether a value from outside is a changeset, by its structure: no unknown key, every name, number and text
 * within its limits. Kinds, fields and acts of other versions pass; what values mean is asked elsewhere.
 * The same verdict as `changesetSchema`, many times faster.
 */
export function checkChangeset(value: unknown): ChangesetProblem | undefined {
	const problem = changeset(value, 1);
	if (problem) return problem;
	const { replica, seq, prev, after, saw, copyOf } = value as Changeset;
	if ((seq === 1) !== (prev === '')) return { type: 'wrong-form', path: 'prev', expected: 'digest' };
	if (copyOf && (copyOf.seq === 1) !== (copyOf.prev === ''))
		return { type: 'wrong-form', path: 'copyOf.prev', expected: 'digest' };
	// What a copy wrote may name its line, which was none then, but not whom it wrote as.
	const writer = copyOf?.replica ?? replica;
	if (after && Object.hasOwn(after, writer))
		return { type: 'wrong-form', path: `after.${writer}`, expected: 'other replica' };
	const stray = Object.keys(saw ?? {}).find((other) => !after || !Object.hasOwn(after, other));
	if (stray !== undefined) return { type: 'unknown-key', path: `saw.${stray}` };
	return undefined;
}

const id = form('id', limits.idForm);
const digest = form('digest', limits.digestForm);
const mark = form('digest', limits.markForm);
const seq = whole(1, limits.maxSeq);
const nameForm = form('name', limits.nameForm);
/** Names seen to be sound. There are some hundreds, named a million times. */
const soundNames = new Set<unknown>();
const mostNames = 10_000;

const name: Check = (value, depth) => {
	if (soundNames.has(value)) return undefined;
	const problem = nameForm(value, depth) ?? unreserved(value, depth);
	if (!problem && soundNames.size < mostNames) soundNames.add(value);
	return problem;
};

const label: Check = shape({
	act: { check: form('act', limits.actForm) },
	kind: { check: name, optional: true },
	id: { check: id, optional: true },
	name: { check: text(limits.maxLabelName), optional: true },
	count: { check: whole(0, limits.maxSeq), optional: true },
	of: { check: (value, depth) => label(value, depth), optional: true }
});

const place = { do: { check: () => undefined }, kind: { check: name }, id: { check: id } } as const;
const salted = { ...place, salt: { check: id } } as const;
const elements = { check: list(json, 0, limits.maxMembers) } as const;

const ops: ReadonlyMap<unknown, Check> = new Map([
	['put', shape({ ...salted, fields: { check: record(name, json) } })],
	['set', shape({ ...salted, field: { check: name }, added: elements, removed: elements })],
	['drop', shape(salted)],
	['restore', shape(salted)],
	['erase', shape(salted)],
	['gone', shape({ ...place, digest: { check: digest } })]
]);

const op: Check = (value, depth) => {
	if (!isJsonObject(value)) return { type: 'wrong-type', path: '', expected: 'object' };
	if (!Object.hasOwn(value, 'do')) return { type: 'missing', path: 'do' };
	const check = ops.get(value['do']);
	return check ? check(value, depth) : { type: 'wrong-form', path: 'do', expected: 'operation' };
};

const prev: Check = (value, depth) => (value === '' ? undefined : digest(value, depth));

const changeset = shape({
	replica: { check: id },
	seq: { check: seq },
	at: { check: instant },
	author: { check: text(limits.maxAuthor) },
	app: { check: text(limits.maxApp) },
	label: { check: label },
	group: { check: id, optional: true },
	after: { check: record(id, seq), optional: true },
	saw: { check: record(id, mark), optional: true },
	prev: { check: prev },
	ops: { check: list(op, 1, maxOps) },
	copyOf: {
		check: shape({ replica: { check: id }, seq: { check: seq }, prev: { check: prev } }),
		optional: true
	}
});

import { canonicalJson, equalJson, type Json } from '../base/json';
import { storedIn, type EntityRecord } from '../schema/record';
import type { Change, Changeset, Op } from '../records/changeset';
import type { ElementChange } from './edit';
import { finished, type Steps } from '../base/steps';
import type { PortfolioState } from './state';

/**
 * What undoes changes, or whole changesets of anybody, worked out from the state before they are applied.
 * Written right after them it gives every record they touched the values and the presence it has now.
 *
 * Three things cannot come back as they were. What was erased stays erased. A field that was in conflict gets
 * the value it shows, and the conflict is over: an undo is a write like any other, made by somebody who had
 * seen all of them. A contested record is there again, no longer contested.
 */
export function inverse(state: PortfolioState, done: readonly Change[] | readonly Changeset[]): Change[] {
	return finished(inverting(state, done));
}

/** So many operations are looked at in a step. */
const stride = 1000;

/** `inverse` in steps. */
export function* inverting(
	state: PortfolioState,
	done: readonly Change[] | readonly Changeset[]
): Steps<Change[]> {
	const touched = new Map<string, Op[]>();
	let count = 0;
	for (const part of done)
		for (const op of 'ops' in part ? part.ops : [part as Op]) {
			// Kinds have no spaces in their names.
			const place = `${op.kind} ${op.id}`;
			const ops = touched.get(place);
			if (ops) ops.push(op);
			else touched.set(place, [op]);
			if (++count % stride === 0) yield;
		}
	const changes: Change[] = [];
	for (const ops of touched.values()) {
		for (const change of undoRecord(state.table(ops[0]!.kind).get(ops[0]!.id), ops)) changes.push(change);
		if (++count % stride === 0) yield;
	}
	return changes;
}

function undoRecord(before: EntityRecord | undefined, ops: readonly Op[]): Change[] {
	const at = { kind: ops[0]!.kind, id: ops[0]!.id };
	const erased = before?.state === 'erased' || ops.some((op) => op.do === 'erase' || op.do === 'gone');
	if (erased) return [];
	if (!before) return [{ do: 'drop', ...at }];
	const changes = undoFields(before, ops);
	if (before.state === 'dropped') {
		if (ops.some((op) => op.do !== 'drop')) changes.push({ do: 'drop', ...at });
	} else if (ops.some((op) => op.do === 'drop')) changes.unshift({ do: 'restore', ...at });
	return changes;
}

function undoFields(before: EntityRecord, ops: readonly Op[]): Change[] {
	const at = { kind: before.kind, id: before.id };
	const fields: Record<string, Json> = {};
	const changes: Change[] = [];
	const held = storedIn(before);
	for (const [field, writes] of writesByField(ops)) {
		const shown = held[field];
		const puts = writes.flatMap((write) => (write.do === 'put' ? [write.value] : []));
		const elements = puts.every((value) => value === null || Array.isArray(value));
		if (Array.isArray(shown) || (shown === undefined && elements)) {
			const difference = undoElements(Array.isArray(shown) ? shown : [], writes);
			if (difference) changes.push({ do: 'set', ...at, field, ...difference });
		} else if (
			before.conflicts?.includes(field) ||
			puts.length < writes.length ||
			puts.some((value) => !equalJson(value, shown ?? null))
		)
			fields[field] = shown ?? null;
	}
	if (Object.keys(fields).length > 0) changes.push({ do: 'put', ...at, fields });
	return changes;
}

type FieldWrite =
	| { readonly do: 'put'; readonly value: Json }
	| { readonly do: 'set'; readonly added: readonly Json[]; readonly removed: readonly Json[] };

function writesByField(ops: readonly Op[]): Map<string, FieldWrite[]> {
	const writes = new Map<string, FieldWrite[]>();
	const add = (field: string, write: FieldWrite): void => {
		const known = writes.get(field);
		if (known) known.push(write);
		else writes.set(field, [write]);
	};
	for (const op of ops) {
		if (op.do === 'set') add(op.field, op);
		if (op.do === 'put')
			for (const field of Object.keys(op.fields)) add(field, { do: 'put', value: op.fields[field]! });
	}
	return writes;
}

/** Takes out what the writes brought in, and puts back what any of them may have taken out. */
function undoElements(shown: readonly Json[], writes: readonly FieldWrite[]): ElementChange | undefined {
	const brought = new Map<string, Json>();
	const lost = new Set<string>();
	for (const write of writes) {
		const whole = write.do === 'put';
		const added = !whole ? write.added : Array.isArray(write.value) ? write.value : [];
		const kept = new Set(added.map(canonicalJson));
		for (const element of added) brought.set(canonicalJson(element), element);
		for (const element of whole ? shown : write.removed)
			if (!kept.has(canonicalJson(element))) lost.add(canonicalJson(element));
	}
	const had = new Set(shown.map(canonicalJson));
	const added = shown.filter((element) => lost.has(canonicalJson(element)));
	const removed = [...brought].flatMap(([key, element]) => (had.has(key) ? [] : [element]));
	return added.length + removed.length > 0 ? { added, removed } : undefined;
}

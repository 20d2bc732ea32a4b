import { fitted } from '../base/fitted';
import { newId, type RandomBytes } from '../base/id';
import { ordered, type Json } from '../base/json';
import { maxOps, type Change, type Changeset, type Label, type Op } from '../records/changeset';
import { changesetDigest } from './digest';
import { maxAuthor, maxLabelName } from './limits';
import { finished, type Steps } from '../base/steps';
import type { PortfolioState } from './state';

/** Who writes: the browser profile, the person, the app. */
export interface Writer {
	readonly replica: string;
	readonly author: string;
	readonly app: string;
}

/** One action of a person, as it goes into the log. */
export interface Action {
	readonly label: Label;
	readonly changes: readonly Change[];
	/** ISO instant with milliseconds, UTC. */
	readonly at: string;
}

/** Characters of JSON, roughly, after which a changeset is full: it is one line of a file, and lines are capped. */
const maxLength = 2_000_000;

/**
 * The changesets that write an action after everything a state holds: one, or several with a common group
 * when there is more to it than one may hold. Apply them to the same state, in order.
 */
export function composeChangesets(
	state: PortfolioState,
	writer: Writer,
	action: Action,
	random: RandomBytes
): Changeset[] {
	return finished(composing(state, writer, action, random));
}

/** `composeChangesets` in steps, one for each changeset. */
export function* composing(
	state: PortfolioState,
	writer: Writer,
	{ label: given, changes, at }: Action,
	random: RandomBytes
): Steps<Changeset[]> {
	const label = readable(given);
	const parts = yield* partsOf(changes);
	const contexts = parts.length > 0 ? yield* unseen(state, writer.replica) : [];
	// What does not fit into the first is carried by repetitions of its first change, which it then replaces.
	for (let at = 1; at < contexts.length; at++) parts.unshift([parts[0]![0]!]);
	const group = parts.length > 1 ? { group: newId(random) } : {};
	const { replica, app } = writer;
	const author = fitted(writer.author, maxAuthor);
	let seq = state.knowledge.head(replica);
	let prev = state.newestDigest(replica);
	const changesets: Changeset[] = [];
	for (const [place, part] of parts.entries()) {
		const after = contexts[place] ?? {};
		const ops: Op[] = part.map((change) => written({ ...change, salt: newId(random) }));
		const changeset = { replica, seq: ++seq, at, author, app, label, ...group, ...after, prev, ops };
		changesets.push(changeset);
		if (changesets.length < parts.length) prev = changesetDigest(changeset);
		yield;
	}
	return changesets;
}

/** A label that every reader takes: one changeset it refuses would make every later file of the portfolio unreadable. */
function readable(label: Label): Label {
	const { name, of } = label;
	return {
		...label,
		...(name === undefined ? {} : { name: fitted(name, maxLabelName) }),
		...(of ? { of: readable(of) } : {})
	};
}

/** Keys in canonical order: a log so written is hashed at twice the speed. */
function written(op: Op): Op {
	return ordered(op as unknown as Json) as unknown as Op;
}

/** Names of one context. All fit into a line beside the longest changes. */
const mostNames = 20_000;

type Context = Pick<Changeset, 'after' | 'saw'>;

/**
 * What is here of other replicas and was not at the writer's last changeset, in as many contexts as it takes: a
 * context adds to those before it.
 */
function* unseen(state: PortfolioState, replica: string): Steps<Context[]> {
	const { knowledge } = state;
	const heads = Object.entries(knowledge.unseenBy(replica));
	const contexts: Context[] = [];
	for (let from = 0; from < heads.length; from += mostNames) {
		const after = Object.fromEntries(heads.slice(from, from + mostNames));
		const saw: Record<string, string> = {};
		for (const [at, other] of Object.keys(after).entries()) {
			saw[other] = knowledge.markAt(other, after[other]!)!;
			if (at % stride === stride - 1) yield;
		}
		contexts.push({ after, saw });
	}
	return contexts;
}

/** Marks worked out in one step. */
const stride = 200;

/** Cuts changes into changesets, in steps. */
function* partsOf(changes: readonly Change[]): Steps<Change[][]> {
	const parts: Change[][] = [];
	let room = 0;
	for (const change of changes.flatMap(slices)) {
		const length = lengthOf(change as unknown as Json);
		if (parts.at(-1)?.length === maxOps) yield;
		if (parts.length === 0 || parts.at(-1)!.length === maxOps || length > room) {
			parts.push([]);
			room = maxLength;
		}
		parts.at(-1)!.push(change);
		room -= length;
	}
	return parts;
}

/** A change too long for one changeset, a field at a time. */
function slices(change: Change): Change[] {
	if (change.do !== 'put' || lengthOf(change.fields) <= maxLength) return [change];
	return Object.entries(change.fields).map(([field, value]) => ({ ...change, fields: { [field]: value } }));
}

/** Characters of the JSON of a value, but for escapes. */
function lengthOf(value: Json): number {
	if (typeof value === 'string') return value.length + 2;
	if (typeof value !== 'object' || value === null) return 8;
	let length = 2;
	for (const key of Object.keys(value))
		length += key.length + 4 + lengthOf((value as Record<string, Json>)[key]!);
	return length;
}

import { equalJson, type Json } from '../../domain/base/json';
import type { Changeset, Label, Op } from '../../domain/records/changeset';
import { digestsOf } from '../../domain/merge/verified-digests';
import { PortfolioState } from '../../domain/merge/state';
import { storedIn, type EntityRecord } from '../../domain/schema/record';

/** A value of a field that changed. */
export interface FieldChange {
	readonly field: string;
	/** Undefined where there was none. */
	readonly before: Json | undefined;
	readonly after: Json | undefined;
}

/** What one changeset did to a record. */
export interface HistoryEntry {
	readonly replica: string;
	readonly seq: number;
	readonly at: string;
	readonly author: string;
	readonly label: Label;
	/** All operations of the changeset, those on other records too. */
	readonly ops: readonly Op[];
	/** What the record showed differently after it; none where somebody else's value stayed on show. */
	readonly fields: readonly FieldChange[];
	readonly before: EntityRecord['state'] | undefined;
	readonly after: EntityRecord['state'];
}

/**
 * The history of a record, or of one field of it, newest first: the log is folded again with nothing but this
 * record in it.
 */
export async function historyOf(
	log: AsyncIterable<readonly Changeset[]>,
	kind: string,
	id: string,
	field?: string
): Promise<HistoryEntry[]> {
	const fold = new RecordFold(kind, id);
	const entries: HistoryEntry[] = [];
	for await (const part of log) {
		const digests = digestsOf(part);
		for (const [i, changeset] of part.entries()) {
			const entry = fold.add(changeset, digests[i]!);
			if (entry && (!field || entry.fields.some((change) => change.field === field))) entries.push(entry);
		}
	}
	return entries.reverse();
}

/** A fold of the whole log in which only one record has content. */
class RecordFold {
	readonly #state = new PortfolioState();
	readonly #kind: string;
	readonly #id: string;

	constructor(kind: string, id: string) {
		this.#kind = kind;
		this.#id = id;
	}

	/** What the changeset did to the record; undefined when it does not concern it. */
	add(changeset: Changeset, digest: string): HistoryEntry | undefined {
		const ops = changeset.ops.filter((op) => op.kind === this.#kind && op.id === this.#id);
		const before = this.#record();
		const { replica, seq, at, author, label, ops: all } = changeset;
		// The digest of the whole changeset: others refer to it by that, whatever is left out here.
		this.#state.apply({ ...changeset, ops }, digest);
		const after = this.#record();
		if (ops.length === 0 || !after) return undefined;
		const fields = differences(before, after);
		return { replica, seq, at, author, label, ops: all, fields, before: before?.state, after: after.state };
	}

	#record(): EntityRecord | undefined {
		return this.#state.table(this.#kind).get(this.#id);
	}
}

function differences(before: EntityRecord | undefined, after: EntityRecord): FieldChange[] {
	const [was, is] = [before ? storedIn(before) : {}, storedIn(after)];
	return [...new Set([...Object.keys(was), ...Object.keys(is)])]
		.map((field) => ({ field, before: was[field], after: is[field] }))
		.filter((change) => !equalJson(change.before, change.after));
}

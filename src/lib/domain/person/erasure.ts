import type { Json } from '../base/json';
import { kindNamed } from '../kinds/all';
import type { Change } from '../records/changeset';
import type { Field } from '../schema/field';
import type { AnyValues, Kind } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import type { HeldOnPerson, Naming } from './held-on';

/** What becomes of a record that was about more than the person, once its texts are erased. */
export interface Bare {
	/** The id of the record that stands for it from then on. */
	newId(of: EntityRecord): string;
	/** What stands in a text that the kind requires. */
	readonly text: string;
	/** What it says besides from then on: that a request is answered by the erasure. */
	more?(of: EntityRecord): AnyValues;
}

/**
 * Whether the texts of a record that names a person can be erased: where no other record refers to it, and what it says
 * does not make its identity. The record itself stays in counts and sums.
 */
export function isErasable({ record, isReferredTo }: Naming): boolean {
	const kind = kindNamed(record.kind);
	return !isReferredTo && record.state === 'live' && kind !== undefined && kind.identity === undefined;
}

/** The records whose words go with the person, unasked; a deleted one goes whole. */
export function spokenOf({ naming }: HeldOnPerson): readonly Naming[] {
	return naming.filter((one) => one.speaks && (isErasable(one) || one.record.state === 'dropped'));
}

/**
 * The changes that erase a person: the record, those joined into it and those that say nothing without it. What is
 * erased of a record is erased whole, so one that only names the person is erased too where that is asked for, and
 * another takes its place with the dates, amounts, choices and other references it had, and none of its texts. So are
 * those whose words are about the person, asked for or not.
 *
 * @param asked those whose texts go with the person; each has to be erasable
 */
export function eraseChanges(held: HeldOnPerson, asked: readonly Naming[], bare: Bare): readonly Change[] {
	const { own, parts } = held;
	const texts = [...new Set([...spokenOf(held), ...asked])].map(({ record }) => record);
	const gone = [...own, ...parts, ...texts];
	const ids = new Set(own.map(({ id }) => id));
	const kept = texts
		.filter(({ state }) => state === 'live')
		.map((record): Change => {
			const { kind, values } = record;
			const fields = {
				...bareValues(kindNamed(kind)!, values, ids, bare.text),
				...given(bare.more?.(record))
			};
			return { do: 'put', kind, id: bare.newId(record), fields };
		});
	return [...gone.map(({ kind, id }): Change => ({ do: 'erase', kind, id })), ...kept];
}

function given(values: AnyValues = {}): Record<string, Json> {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<
		string,
		Json
	>;
}

/** @param without the ids that no value refers to any more */
function bareValues(kind: Kind, values: AnyValues, without: ReadonlySet<string>, text: string) {
	const fields: Record<string, Json> = {};
	for (const [name, { type, required }] of Object.entries(kind.fields as Readonly<Record<string, Field>>)) {
		const value = values[name];
		if (type.filter === 'text') {
			if (required) fields[name] = text;
		} else if (Array.isArray(value)) {
			const others = (value as readonly Json[]).filter((one) => !without.has(one as string));
			if (others.length > 0) fields[name] = others;
		} else if (value !== undefined && !without.has(value as string)) fields[name] = value;
	}
	return fields;
}

import { equalJson, type Json } from '../base/json';
import { kindNamed } from '../kinds/all';
import { editChanges } from '../merge/edit';
import type { Change } from '../records/changeset';
import type { Field } from '../schema/field';
import type { AnyValues, Kind } from '../schema/kind';
import { storedIn, type EntityRecord } from '../schema/record';
import type { HeldOnPerson, Naming } from './held-on';
import { isErasable, reachOf } from './reach';
import { StandIns } from './stand-ins';
import { saidOf, takenOut } from './take-out';

/** What becomes of a record that was about more than the person, once its texts are erased. */
export interface Bare {
	/** The id of the record that stands for it from then on. */
	newId(of: EntityRecord): string;
	/** What stands in a text that the kind requires, and in the place of a name. */
	readonly text: string;
	/** What it says besides from then on: that a request is answered by the erasure. */
	more?(of: EntityRecord): AnyValues;
}

/** The records whose words go with the person, unasked; a deleted one goes whole. */
export function spokenOf({ naming }: HeldOnPerson): readonly Naming[] {
	return naming.filter((one) => one.speaks && isErasable(one));
}

/**
 * The changes that erase a person: the record, those joined into it and those that say nothing without it. What is
 * erased of a record is erased whole, so one that only names the person is erased too where that is asked for, and
 * another takes its place with the dates, amounts, choices and other references it had, and none of its texts. So are
 * those whose words are about the person, asked for or not. What refers to such a record refers to the other from then on;
 * where that is part of its identity, it is made anew under the one it then has. Of a record of which only the name can go,
 * the texts are edited.
 *
 * @param asked those that go with the person as far as `reachOf` says
 */
export function eraseChanges(held: HeldOnPerson, asked: readonly Naming[], bare: Bare): readonly Change[] {
	const { own, parts } = held;
	const named = [...new Set([...spokenOf(held), ...asked])];
	const texts = named.filter(isErasable);
	const standIns = new StandIns(held, texts, (record) => bare.newId(record));
	const said = saidOf(own, held.callings);
	const gone = [...own, ...parts, ...texts.map(({ record }) => record), ...standIns.moved];
	const isGone = new Set(gone.map(({ id }) => id));
	const edited = new Map<string, EntityRecord>();
	for (const one of standIns.referring) edited.set(one.id, one);
	for (const one of named) if (reachOf(one) === 'name') edited.set(one.record.id, one.record);
	const nameless = new Set(named.filter((one) => reachOf(one) === 'name').map(({ record }) => record.id));
	return [
		...gone.map(({ kind, id }): Change => ({ do: 'erase', kind, id })),
		...texts.filter(isThere).map(({ record }): Change => {
			const fields = { ...bareValues(record), ...given(bare.more?.(record)) };
			return { do: 'put', kind: record.kind, id: standIns.of(record.id)!, fields };
		}),
		...standIns.moved.map((record): Change => {
			const kind = kindNamed(record.kind)!;
			const fields = given({ ...linked(record), ...withoutName(record) });
			return { do: 'put', kind: kind.name, id: standIns.of(record.id)!, fields };
		}),
		...[...edited.values()].filter(({ id }) => !isGone.has(id)).flatMap(edits)
	];

	/** All that a record says, its references as they are from then on. */
	function linked({ kind, values }: EntityRecord): AnyValues {
		return Object.fromEntries(
			fieldsOf(kindNamed(kind)!).map(([name, { type }]) => [
				name,
				type.to === undefined ? values[name] : standIns.pointing(values[name])
			])
		);
	}

	function bareValues(record: EntityRecord): Record<string, Json> {
		const kind = kindNamed(record.kind)!;
		const all: AnyValues = { ...linked(record), ...withoutName(record) };
		const kept = fieldsOf(kind).map(([name, { type, required }]) => {
			if (type.filter !== 'text') return [name, all[name]] as const;
			return [name, required ? bare.text : undefined] as const;
		});
		return given(Object.fromEntries(kept));
	}

	/** The texts of a record as they are without the name, those of fields that this version does not know too. */
	function withoutName(record: EntityRecord): AnyValues {
		const kind = kindNamed(record.kind)!;
		const code = own[0]!.id.slice(0, 4);
		const changed = Object.entries(storedIn(record)).flatMap(([name, value]) => {
			const field = kind.fields[name] as Field | undefined;
			if (field?.type.to !== undefined || value === undefined) return [];
			// Two people who were erased do not become one by whose marks are theirs.
			const word = kind.identity?.includes(name) ? `${bare.text} ${code}` : bare.text;
			const without = takenOut(value, said, word);
			if (equalJson(without, value)) return [];
			const isText = !field || field.type.filter === 'text' || Array.isArray(value);
			const kept = isText && field?.type.check(without) === undefined ? without : null;
			return [[name, field?.required ? (kept ?? word) : kept] as const];
		});
		return Object.fromEntries(changed);
	}

	/** What is written to a record that stays; a deleted one stays deleted. */
	function edits(record: EntityRecord): readonly Change[] {
		const { kind, id, state } = record;
		const references = fieldsOf(kindNamed(kind)!)
			.filter(([name, { type }]) => type.to !== undefined && standIns.isMoved(record.values[name]))
			.map(([name]) => [name, standIns.pointing(record.values[name]) ?? null] as const);
		const values = {
			...Object.fromEntries(references),
			...(nameless.has(id) ? withoutName(record) : {})
		};
		const changes = [
			...editChanges({ name: kind }, { ...record, state: 'live' }, id, values),
			...(nameless.has(id) ? settled(record, values) : [])
		];
		return state === 'dropped' && changes.length > 0 ? [...changes, { do: 'drop', kind, id }] : changes;
	}

	/** Of fields in conflict, one of whose values names the person: the one that is shown stands. */
	function settled(record: EntityRecord, written: AnyValues): readonly Change[] {
		const open = (record.conflicts ?? []).filter((name) => {
			const value = record.values[name];
			return written[name] === undefined && value !== undefined && !Array.isArray(value);
		});
		const mentioned = named.find((one) => one.record.id === record.id)!.mentions.map(({ field }) => field);
		const fields = Object.fromEntries(
			open.filter((name) => mentioned.includes(name)).map((name) => [name, record.values[name]!])
		);
		const { kind, id } = record;
		return Object.keys(fields).length > 0 ? [{ do: 'put', kind, id, fields }] : [];
	}
}

function isThere({ record, joinedInto }: Naming): boolean {
	return record.state !== 'dropped' && joinedInto === undefined;
}

function fieldsOf(kind: Kind): [string, Field][] {
	return Object.entries(kind.fields as Readonly<Record<string, Field>>);
}

function given(values: AnyValues = {}): Record<string, Json> {
	const said = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
	return Object.fromEntries(said) as Record<string, Json>;
}

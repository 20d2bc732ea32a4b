import { kindNamed } from '../kinds/all';
import type { PortfolioState } from '../merge/state';
import type { Field } from '../schema/field';
import type { AnyValues, Kind } from '../schema/kind';
import { storedIn, type EntityRecord } from '../schema/record';
import { callingsOf, mentionsIn, namingFields, type Mention } from './mentions';

/** A record that refers to a person, or names them in its texts. */
export interface Naming {
	readonly record: EntityRecord;
	/** The fields that refer to the person. */
	readonly references: readonly string[];
	readonly mentions: readonly Mention[];
	/** The records that refer to it, those of the person left out. */
	readonly referredToBy: readonly EntityRecord[];
	/** The record it was joined into and is read as; absent where it was not. */
	readonly joinedInto?: string;
	/** Whether its words are about the person, as its kind says: they are erased with them. */
	readonly speaks: boolean;
}

/** All that a portfolio holds on one person, deleted records too. */
export interface HeldOnPerson {
	/** The person's record first, then those that were joined into it. */
	readonly own: readonly EntityRecord[];
	/** Records that say nothing without the person, as a required field names them: an affiliation. */
	readonly parts: readonly EntityRecord[];
	/** Other records that refer to the person or name them. */
	readonly naming: readonly Naming[];
	/** What each record of the portfolio is referred to by, by its id; those of the person left out. */
	readonly referring: ReadonlyMap<string, readonly EntityRecord[]>;
	/** What the person is called in texts, folded. */
	readonly callings: readonly string[];
}

/**
 * Everything a portfolio holds on one person, of the kinds that this version knows. Texts are searched for what the
 * person and those joined into it are called now.
 *
 * @returns undefined where there is no such person, or they have been erased
 */
export function heldOnPerson(state: PortfolioState, kind: Kind, asked: string): HeldOnPerson | undefined {
	const id = state.aliases.survivorOf(kind.name, asked);
	const own = [id, ...state.aliases.joinedInto(kind.name, id)].flatMap((one) => {
		const record = state.table(kind.name).get(one);
		return record && record.state !== 'erased' ? [record] : [];
	});
	if (own[0]?.id !== id) return undefined;
	const ids = new Set(own.map((record) => record.id));
	const callings = [...new Set(own.flatMap((record) => callingsOf(kind, storedIn(record))))];
	const parts: EntityRecord[] = [];
	const naming: Omit<Naming, 'referredToBy'>[] = [];
	const referring = new Map<string, EntityRecord[]>();
	for (const record of everyRecord(state)) {
		if (ids.has(record.id)) continue;
		const definition = kindNamed(record.kind)!;
		const values = storedIn(record);
		const references: string[] = [];
		for (const [name, value] of Object.entries(values)) {
			if (typeOf(definition, name)?.to === undefined) continue;
			for (const one of [value].flat()) if (typeof one === 'string') refers(one, record);
			if (typeOf(definition, name)!.to === kind.name && [value].flat().some((one) => ids.has(one as string)))
				references.push(name);
		}
		if (references.some((name) => definition.fields[name]!.required)) parts.push(record);
		else {
			const others = Object.entries(contestedIn(state, record));
			const mentions = [values, ...others.map(([field, value]) => ({ [field]: value }))]
				.flatMap((some) => mentionsIn(definition, some, callings))
				.filter(({ field }, at, all) => all.findIndex((one) => one.field === field) === at)
				// What another person is called is their own name.
				.filter(({ field }) => definition.name !== kind.name || !namingFields(kind).includes(field));
			if (references.length + mentions.length > 0) {
				const speaks = definition.speaksOf !== undefined && references.includes(definition.speaksOf);
				const into = state.aliases.survivorOf(record.kind, record.id);
				const joined = into === record.id ? {} : { joinedInto: into };
				naming.push({ record, references, mentions, speaks, ...joined });
			}
		}
	}
	return {
		own,
		parts,
		naming: naming.map((one) => ({ ...one, referredToBy: referring.get(one.record.id) ?? [] })),
		referring,
		callings
	};

	function refers(to: string, record: EntityRecord): void {
		const others = referring.get(to);
		if (!others) referring.set(to, [record]);
		else if (others.at(-1) !== record) others.push(record);
	}
}

/** The values of fields in conflict, all of each, which the record shows one of. */
function contestedIn(state: PortfolioState, { kind, id, conflicts = [] }: EntityRecord): AnyValues {
	const entries = (field: string) =>
		state
			.table(kind)
			.entries(id, field)
			.map(({ value }) => value);
	return Object.fromEntries(conflicts.map((field) => [field, entries(field)]));
}

function typeOf(kind: Kind, field: string): Field['type'] | undefined {
	return (kind.fields[field] as Field | undefined)?.type;
}

/** Every record of the kinds known here that has not been erased, deleted and joined ones included. */
function* everyRecord(state: PortfolioState): Generator<EntityRecord> {
	for (const name of state.kinds) {
		if (!kindNamed(name)) continue;
		const table = state.table(name);
		for (let row = 0; row < table.rows.count; row++) {
			const record = table.get(table.rows.idAt(row));
			if (record && record.state !== 'erased') yield record;
		}
	}
}

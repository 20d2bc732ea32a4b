import { kindNamed } from '../kinds/all';
import type { PortfolioState } from '../merge/state';
import type { Field } from '../schema/field';
import type { Kind } from '../schema/kind';
import { storedIn, type EntityRecord } from '../schema/record';
import { callingsOf, mentionsIn, type Mention } from './mentions';

/** A record that refers to a person, or names them in its texts. */
export interface Naming {
	readonly record: EntityRecord;
	/** The fields that refer to the person. */
	readonly references: readonly string[];
	readonly mentions: readonly Mention[];
	/** Whether another record refers to it. */
	readonly isReferredTo: boolean;
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
	const naming: Omit<Naming, 'isReferredTo'>[] = [];
	const referredTo = new Set<string>();
	for (const record of everyRecord(state)) {
		if (ids.has(record.id)) continue;
		const definition = kindNamed(record.kind)!;
		const values = storedIn(record);
		const references: string[] = [];
		for (const [name, value] of Object.entries(values)) {
			if (typeOf(definition, name)?.to === undefined) continue;
			for (const one of [value].flat()) if (typeof one === 'string') referredTo.add(one);
			if (typeOf(definition, name)!.to === kind.name && [value].flat().some((one) => ids.has(one as string)))
				references.push(name);
		}
		if (references.some((name) => definition.fields[name]!.required)) parts.push(record);
		else {
			const mentions = mentionsIn(definition, values, callings);
			if (references.length + mentions.length > 0) {
				const speaks = definition.speaksOf !== undefined && references.includes(definition.speaksOf);
				naming.push({ record, references, mentions, speaks });
			}
		}
	}
	return {
		own,
		parts,
		naming: naming.map((one) => ({ ...one, isReferredTo: referredTo.has(one.record.id) }))
	};
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

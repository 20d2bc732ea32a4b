import type { Json } from '../base/json';
import { kindNamed } from '../kinds/all';
import { identityOf } from '../schema/identity';
import type { Field } from '../schema/field';
import type { AnyValues } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import type { HeldOnPerson, Naming } from './held-on';

/** Which records stand for those that an erasure takes, and what has to refer to them from then on. */
export class StandIns {
	/** Records that refer to one that goes by what makes their identity: they are made anew, in this order. */
	readonly moved: EntityRecord[] = [];
	/** Other records that refer to one that goes. */
	readonly referring: EntityRecord[] = [];
	readonly #byId = new Map<string, string>();
	readonly #own: ReadonlySet<string>;

	/** @param newId the id of what stands for a record */
	constructor(held: HeldOnPerson, texts: readonly Naming[], newId: (of: EntityRecord) => string) {
		const { own, parts, referring } = held;
		this.#own = new Set(own.map(({ id }) => id));
		for (const { record, joinedInto } of texts) {
			if (joinedInto !== undefined) this.#byId.set(record.id, joinedInto);
			else if (record.state !== 'dropped') this.#byId.set(record.id, newId(record));
		}
		const goes = new Set([...own, ...parts, ...texts.map(({ record }) => record)].map(({ id }) => id));
		const pending = [...this.#byId.keys()];
		for (let id = pending.shift(); id !== undefined; id = pending.shift())
			for (const record of referring.get(id) ?? []) {
				if (goes.has(record.id) || record.state === 'dropped') continue;
				const made = this.#newIdentity(record);
				if (made === undefined) this.referring.push(record);
				else {
					goes.add(record.id);
					this.moved.push(record);
					this.#byId.set(record.id, made);
					pending.push(record.id);
				}
			}
	}

	/** What stands for a record; undefined where nothing does. */
	of(id: string): string | undefined {
		return this.#byId.get(id);
	}

	/** A reference as it is from then on; undefined where it was to the person alone. */
	pointing(value: Json | undefined): Json | undefined {
		if (!Array.isArray(value)) return typeof value === 'string' ? this.#pointingOne(value) : value;
		const kept = value.flatMap((one) => this.#pointingOne(one as string) ?? []);
		return kept.length > 0 ? kept : undefined;
	}

	/** Whether a reference is to something that another stands for. */
	isMoved(value: Json | undefined): boolean {
		return [value].flat().some((one) => typeof one === 'string' && this.#byId.has(one));
	}

	#pointingOne(id: string): string | undefined {
		return this.#own.has(id) ? undefined : (this.#byId.get(id) ?? id);
	}

	/** The id that the identity of a record makes from then on; undefined where that stays as it is. */
	#newIdentity({ kind: name, values }: EntityRecord): string | undefined {
		const kind = kindNamed(name)!;
		const parts = [...(kind.identity ?? []), ...(kind.again === undefined ? [] : [kind.again])];
		if (!parts.some((field) => this.isMoved(values[field]))) return undefined;
		const fields = Object.entries(kind.fields as Readonly<Record<string, Field>>);
		const pointed = fields.map(([field, { type }]) => [
			field,
			type.to === undefined ? values[field] : this.pointing(values[field])
		]);
		return identityOf(kind, Object.fromEntries(pointed) as AnyValues);
	}
}

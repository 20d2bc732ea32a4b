import { fold } from '../../domain/base/fold';
import type { Json } from '../../domain/base/json';
import type { Kind } from '../../domain/schema/kind';
import type { EntityRecord } from '../../domain/schema/record';
import type { Place } from './import-plan';
import type { RowLists } from './row-lists';

/** What is to become of a record, from all rows about it. */
export interface Draft {
	readonly place: Place;
	readonly id: string;
	readonly record: EntityRecord | undefined;
	values: Readonly<Record<string, Json>>;
}

/** The records of one kind that rows are about, by id and by what they are called. */
export class Drafts {
	readonly #kind: Kind;
	readonly #undo: Pick<RowLists, 'undoable'>;
	readonly #drafts = new Map<string, Draft>();
	/** By what they are called, folded; `several` where that is not one. */
	readonly #named = new Map<string, string>();

	/** `undo` is told how each change is taken back. */
	constructor(kind: Kind, undo: Pick<RowLists, 'undoable'>) {
		this.#kind = kind;
		this.#undo = undo;
	}

	has(id: string): boolean {
		return this.#drafts.has(id);
	}

	get(id: string): Draft | undefined {
		return this.#drafts.get(id);
	}

	values(): Iterable<Draft> {
		return this.#drafts.values();
	}

	add(draft: Draft, names: readonly string[]): void {
		const { id } = draft;
		this.#drafts.set(id, draft);
		this.#undo.undoable(() => this.#drafts.delete(id));
		for (const name of names.map(fold)) {
			const before = this.#named.get(name);
			this.#named.set(name, before === undefined || before === id ? id : 'several');
			this.#undo.undoable(() => {
				if (before === undefined) this.#named.delete(name);
				else this.#named.set(name, before);
			});
		}
	}

	change(draft: Draft, values: Draft['values']): void {
		const before = draft.values;
		draft.values = values;
		this.#undo.undoable(() => (draft.values = before));
	}

	/** The id of the one that is called so, where only one is. */
	named(text: string): string | undefined {
		const id = this.#named.get(fold(text));
		return id === 'several' ? undefined : id;
	}

	/** Whether one refers to a record, or is it. */
	refersTo(id: string, other: string): boolean {
		const values = this.#drafts.get(id)?.values;
		if (!values) return false;
		if (id === other) return true;
		return Object.entries(values).some(([name, value]) => {
			if (this.#kind.fields[name]?.type.to === undefined) return false;
			return value === other || (Array.isArray(value) && value.includes(other));
		});
	}
}

import { fold } from '../../domain/base/fold';
import type { AnyValues, Kind } from '../../domain/schema/kind';
import { LikenessIndex } from '../../domain/likeness/likeness-index';
import { likenessOf } from '../../domain/likeness/likeness-of';

/** What a row without an id is found to be about. */
export interface Found {
	readonly id: string;
	/** It is that record by its reference, e-mail or name; otherwise it only looks like it, and somebody decides. */
	readonly sure: boolean;
}

/** From this weight on a likeness is worth a question at each row. */
const telling = 2;

/** Finds the record of a kind that a row without an id speaks of: by what it may be named by, then by likeness. */
export class KnownNames {
	readonly #kind: Kind;
	readonly #index: LikenessIndex | undefined;
	readonly #names = new Map<string, Set<string>>();
	readonly #values = new Map<string, AnyValues>();

	constructor(kind: Kind) {
		this.#kind = kind;
		const traits = likenessOf(kind);
		this.#index = traits.length > 0 && !kind.identity ? new LikenessIndex(traits) : undefined;
	}

	put(id: string, values: AnyValues): void {
		this.#values.set(id, values);
		this.#index?.put(id, values);
		for (const name of namesIn(this.#kind, values).map(fold)) {
			const ids = this.#names.get(name);
			if (ids) ids.add(id);
			else this.#names.set(name, new Set([id]));
		}
	}

	has(id: string): boolean {
		return this.#values.has(id);
	}

	remove(id: string): void {
		for (const name of namesIn(this.#kind, this.#values.get(id) ?? {}).map(fold))
			this.#names.get(name)?.delete(id);
		this.#index?.remove(id);
		this.#values.delete(id);
	}

	find(values: AnyValues): Found | undefined {
		const alike = (this.#index?.like(values) ?? []).filter(
			({ id, evidence }) => evidence[0]!.weight >= telling && !this.#writesElsewhere(id, values)
		);
		const named = new Set(
			namesIn(this.#kind, values).flatMap((name) => [...(this.#names.get(fold(name)) ?? [])])
		);
		const sure = [...named].filter(
			(id) => !this.#contradicts(id, values) && (!this.#index || alike.some((one) => one.id === id))
		);
		if (sure.length === 1) return { id: sure[0]!, sure: true };
		const likely = sure[0] ?? alike[0]?.id;
		return likely === undefined ? undefined : { id: likely, sure: false };
	}

	/** Two of one name with an address, or a reference, of their own each are two, until somebody looks for duplicates. */
	#writesElsewhere(id: string, values: AnyValues): boolean {
		const held = this.#values.get(id)!;
		return (this.#kind.names ?? []).some(
			(field) => !this.#kind.fields[field]?.required && differ(held[field], values[field])
		);
	}

	/** Two that share a name or an address, and have another of them each, may be two. */
	#contradicts(id: string, values: AnyValues): boolean {
		const held = this.#values.get(id)!;
		return (this.#kind.names ?? []).some((field) => differ(held[field], values[field]));
	}
}

function differ(a: unknown, b: unknown): boolean {
	return typeof a === 'string' && typeof b === 'string' && fold(a) !== fold(b);
}

/** What a record may be called in a file, as its fields have it: acronym, reference, e-mail. */
export function namesIn(kind: Kind, values: AnyValues): string[] {
	return (kind.names ?? []).flatMap((field) => {
		const value = values[field];
		return typeof value === 'string' && value !== '' ? [value] : [];
	});
}

import type { Field, Reference } from '../../domain/schema/field';
import type { Json } from '../../domain/base/json';
import type { AnyValues, Kind } from '../../domain/schema/kind';
import { kinds } from '../../domain/kinds/all';
import { InStep } from './in-step';
import type { Portfolio } from '../open/portfolio.svelte';

/** A reference to a record that is not there: deleted, erased, or never arrived. */
export interface LostReference {
	readonly kind: string;
	readonly id: string;
	readonly field: string;
	readonly target: Reference;
}

/** A value that this version of the app finds wrong; it is kept and passed on as it is. */
export interface UnreadableValue {
	readonly kind: string;
	readonly id: string;
	readonly field: string;
	readonly value: Json;
}

const known = new WeakMap<Portfolio, Findings>();

/** What is wrong in the values of a portfolio; looking through them begins with the first call. */
export function findingsOf(portfolio: Portfolio): Findings {
	let findings = known.get(portfolio);
	if (!findings) known.set(portfolio, (findings = new Findings(portfolio)));
	return findings;
}

/** Lost references and values that cannot be read, of every visible record. */
export class Findings extends InStep {
	readonly #lost = new Map<string, readonly LostReference[]>();
	readonly #unreadable = new Map<string, readonly UnreadableValue[]>();

	constructor(portfolio: Portfolio) {
		super(portfolio, kinds);
	}

	get lost(): readonly LostReference[] {
		this.track();
		return [...this.#lost.values()].flat();
	}

	get unreadable(): readonly UnreadableValue[] {
		this.track();
		return [...this.#unreadable.values()].flat();
	}

	protected forget(): void {
		this.#lost.clear();
		this.#unreadable.clear();
	}

	protected look(kind: Kind, id: string, values: AnyValues): void {
		const lost: LostReference[] = [];
		const unreadable: UnreadableValue[] = [];
		const kept = this.portfolio.state.table(kind.name).unreadable(id);
		for (const name in kind.fields) {
			const value = values[name];
			const { type, ground } = kind.fields[name] as Field;
			const wrong = value !== undefined && type.check(value) !== undefined;
			const unread = kept?.[name] ?? (wrong ? value : undefined);
			if (unread !== undefined) unreadable.push({ kind: kind.name, id, field: name, value: unread });
			if (value !== undefined && !wrong && type.to !== undefined && !ground)
				for (const target of type.references(value))
					if (!this.#isThere(target)) lost.push({ kind: kind.name, id, field: name, target });
		}
		if (lost.length > 0) this.#lost.set(`${kind.name} ${id}`, lost);
		if (unreadable.length > 0) this.#unreadable.set(`${kind.name} ${id}`, unreadable);
	}

	protected leave(kind: Kind, id: string): void {
		this.#lost.delete(`${kind.name} ${id}`);
		this.#unreadable.delete(`${kind.name} ${id}`);
	}

	#isThere({ kind, id }: Reference): boolean {
		const state = this.portfolio.get(kind, id)?.state;
		return state === 'live' || state === 'contested';
	}
}

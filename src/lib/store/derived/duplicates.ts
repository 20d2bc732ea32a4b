import { distinction } from '../../domain/kinds/distinction';
import type { AnyValues, Kind } from '../../domain/schema/kind';
import { kinds } from '../../domain/kinds/all';
import { LikenessIndex, type Alike, type Evidence } from '../../domain/likeness/likeness-index';
import { likenessOf } from '../../domain/likeness/likeness-of';
import { InStep } from './in-step';
import type { Portfolio } from '../open/portfolio.svelte';
import { read } from '../../domain/reading/read';

/** Two records that may be the same thing, and why. */
export interface Duplicate {
	readonly kind: string;
	readonly ids: readonly [string, string];
	readonly evidence: readonly Evidence[];
}

const known = new WeakMap<Portfolio, Duplicates>();

/** The suspected duplicates of a portfolio; looking for them begins with the first call. */
export function duplicatesOf(portfolio: Portfolio): Duplicates {
	let duplicates = known.get(portfolio);
	if (!duplicates) known.set(portfolio, (duplicates = new Duplicates(portfolio)));
	return duplicates;
}

const comparable = kinds.filter((kind) => likenessOf(kind).length > 0);

/** Which records look like others of their kind. It only proposes. */
export class Duplicates extends InStep {
	readonly #indexes = new Map<Kind, LikenessIndex>();

	constructor(portfolio: Portfolio) {
		super(portfolio, comparable);
	}

	/** Pairs that nobody has joined or called two things; by kind, the most alike first. */
	get pairs(): readonly Duplicate[] {
		this.track();
		const apart = this.#distinctions();
		return comparable.flatMap((kind) =>
			(this.#indexes.get(kind)?.pairs ?? [])
				.filter(({ ids }) => !apart.has(pairKey(kind.name, ids)))
				.map(({ ids, evidence }) => ({ kind: kind.name, ids, evidence }))
		);
	}

	/** The records that one with these values looks like, the most alike first. */
	like(kind: Kind, values: AnyValues): readonly Alike[] {
		this.track();
		return this.#indexes.get(kind)?.like(values) ?? [];
	}

	protected forget(): void {
		this.#indexes.clear();
	}

	protected look(kind: Kind, id: string, values: AnyValues): void {
		let index = this.#indexes.get(kind);
		if (!index) this.#indexes.set(kind, (index = new LikenessIndex(likenessOf(kind))));
		index.put(id, values);
	}

	protected leave(kind: Kind, id: string): void {
		this.#indexes.get(kind)?.remove(id);
	}

	/** The pairs that somebody called two things, as the records are read now. */
	#distinctions(): ReadonlySet<string> {
		const table = read(this.portfolio, distinction);
		const [of, ones, others] = [table.column('kind'), table.column('one'), table.column('other')];
		const { aliases } = this.portfolio;
		return new Set(
			of.map((kind, at) => {
				const ids = [ones[at], others[at]].map((id) => aliases.survivorOf(String(kind), String(id)));
				return pairKey(String(kind), ids.sort() as [string, string]);
			})
		);
	}
}

function pairKey(kind: string, ids: readonly [string, string]): string {
	return `${kind} ${ids.join(' ')}`;
}

import type { Field } from '$lib/domain/field';
import { kinds } from '$lib/domain/kinds';
import type { Kind } from '$lib/domain/kind';
import { Slices } from '$lib/exchange/slices';
import type { Portfolio } from '$lib/store/portfolio.svelte';
import type { LostReference, ReviewItem, UnreadableValue } from './review-items';

/** How many values are looked at between two looks at the clock. */
const stride = 500;

/** What a walk over every value finds: lost references and values that cannot be read. */
export class Findings {
	lost: readonly Extract<ReviewItem, { type: 'lost' }>[] = $state.raw([]);
	unreadable: readonly Extract<ReviewItem, { type: 'unreadable' }>[] = $state.raw([]);
	/** The first walk is not over yet. */
	pending = $state(true);
	#stop = new AbortController();

	constructor(private readonly portfolio: Portfolio) {}

	/** Walks anew, in slices; a walk that is still going is given up. */
	async scan(): Promise<void> {
		this.#stop.abort();
		this.#stop = new AbortController();
		const { signal } = this.#stop;
		try {
			const walk = new Walk(this.portfolio, signal);
			for (const kind of kinds) await walk.through(kind);
			this.lost = walk.lost.map((of) => ({ type: 'lost', of }));
			this.unreadable = walk.unreadable.map((of) => ({ type: 'unreadable', of }));
			this.pending = false;
		} catch (error) {
			if (!signal.aborted) throw error;
		}
	}

	stop(): void {
		this.#stop.abort();
	}
}

class Walk {
	readonly lost: LostReference[] = [];
	readonly unreadable: UnreadableValue[] = [];
	readonly #portfolio: Portfolio;
	readonly #slices: Slices;
	readonly #present = new Map<string, ReadonlySet<string>>();

	constructor(portfolio: Portfolio, signal: AbortSignal) {
		this.#portfolio = portfolio;
		this.#slices = new Slices(signal);
	}

	async through(kind: Kind): Promise<void> {
		const table = this.#portfolio.table(kind.name);
		if (table.size === 0) return;
		const ids = table.ids();
		for (const [name, field] of Object.entries(kind.fields)) {
			const column = table.column(name);
			for (let from = 0; from < ids.length; from += stride) {
				for (let at = from; at < Math.min(from + stride, ids.length); at++)
					this.#look(kind.name, ids[at]!, name, field as Field, column[at]);
				await this.#slices.pause();
			}
		}
	}

	#look(kind: string, id: string, name: string, field: Field, value: UnreadableValue['value'] | undefined) {
		if (value === undefined || value === null) return;
		if (field.type.check(value)) {
			this.unreadable.push({ kind, id, field: name, value });
			return;
		}
		for (const target of field.type.references(value))
			if (!this.#presentOf(target.kind).has(target.id)) this.lost.push({ kind, id, field: name, target });
	}

	#presentOf(kind: string): ReadonlySet<string> {
		let ids = this.#present.get(kind);
		if (!ids) this.#present.set(kind, (ids = new Set(this.#portfolio.table(kind).ids())));
		return ids;
	}
}

import type { AnyValues, Kind } from '../../domain/schema/kind';
import { kindNamed } from '../../domain/kinds/all';
import type { Aliases } from '../../domain/records/aliases';
import { isListed } from '../../domain/schema/record';
import { breathe, idle, Slice } from '../base/idle';
import type { Portfolio } from '../open/portfolio.svelte';
import type { Touched } from '../base/receipts';
import { referringTo } from './referring';
import { RowCursor } from './row-cursor';
import { Signal } from '../base/signal';

/** From so many changed records on, everything is looked at again. */
const tooManyToFollow = 200;

/**
 * Something worked out from every record of some kinds and kept in step with the portfolio, in short slices
 * between frames. Reactive: who reads it hears when it changes.
 */
export abstract class InStep {
	protected readonly portfolio: Portfolio;
	readonly #signal = new Signal();
	readonly #changed = new Map<string, Touched>();
	readonly #kinds: readonly Kind[];
	#aliases: Aliases;
	#anew = true;
	#working: Promise<void> | undefined;
	#ready = false;

	protected constructor(portfolio: Portfolio, kinds: readonly Kind[]) {
		this.portfolio = portfolio;
		this.#kinds = kinds;
		this.#aliases = portfolio.aliases;
		portfolio.watch((touched) => this.#note(touched));
		this.#working = this.#work();
	}

	/** Whether every record has been looked at once. */
	get ready(): boolean {
		this.#signal.track();
		return this.#ready;
	}

	/** Resolves when everything known so far has been looked at. */
	async settled(): Promise<void> {
		while (this.#working) await this.#working;
	}

	/** Forgets everything: a walk through all records follows. */
	protected abstract forget(): void;

	/** Looks at a record that people see; the values are for the moment of the call. */
	protected abstract look(kind: Kind, id: string, values: AnyValues): void;

	/** A record that people no longer see, or that is about to be looked at again. */
	protected abstract leave(kind: Kind, id: string): void;

	protected track(): void {
		this.#signal.track();
	}

	#note(touched: readonly Touched[]): void {
		const { aliases } = this.portfolio;
		if (aliases !== this.#aliases || touched.length >= tooManyToFollow) this.#anew = true;
		else
			for (const at of [...touched, ...referringTo(this.portfolio, touched)])
				this.#changed.set(keyOf(at), at);
		this.#aliases = aliases;
		this.#working ??= this.#work();
	}

	async #work(): Promise<void> {
		while (this.#anew || this.#changed.size > 0) {
			await idle();
			if (this.#anew) await this.#walk();
			else this.#follow();
			this.#signal.changed();
		}
		this.#working = undefined;
	}

	async #walk(): Promise<void> {
		this.#anew = false;
		this.#changed.clear();
		this.forget();
		let slice = new Slice();
		for (const kind of this.#kinds) {
			const rows = new RowCursor(this.portfolio.table(kind.name));
			for (const [at, id] of rows.ids.entries()) {
				rows.moveTo(at);
				this.look(kind, id, rows.values);
				if (!slice.isOver) continue;
				await breathe();
				if (this.#anew) return;
				slice = new Slice();
			}
		}
		this.#ready = true;
	}

	#follow(): void {
		const slice = new Slice();
		for (const [key, { kind: name, id }] of this.#changed) {
			this.#changed.delete(key);
			const kind = kindNamed(name);
			if (!kind || !this.#kinds.includes(kind)) continue;
			const record = this.portfolio.get(name, id);
			this.leave(kind, id);
			if (isListed(record)) this.look(kind, id, record.values);
			if (slice.isOver) return;
		}
	}
}

function keyOf({ kind, id }: Touched): string {
	return `${kind} ${id}`;
}

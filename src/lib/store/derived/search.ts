import type { Lens } from '../../domain/schema/field';
import { kindNamed, kinds } from '../../domain/kinds/all';
import { isListed } from '../../domain/schema/record';
import { besideTitle, toldBeside } from '../../domain/related/beside';
import type { AnyValues, Kind } from '../../domain/schema/kind';
import { fieldFound, searchDocument } from '../../domain/search/document';
import type { SearchDocument } from '../../domain/search/search-index';
import { SearchIndex } from '../../domain/search/search-index';
import type { Locale } from '../../domain/base/words';
import { breathe, idle, Slice } from '../base/idle';
import { lensOf } from '../../domain/reading/lens';
import type { Portfolio } from '../open/portfolio.svelte';
import type { Touched } from '../base/receipts';
import { referringTo } from './referring';
import { RowCursor } from './row-cursor';
import { Signal } from '../base/signal';

export interface SearchHit {
	readonly kind: string;
	readonly id: string;
	readonly title: string;
	/** The field it was found by, when its title does not say. */
	readonly field?: string;
	readonly score: number;
}

/** From so many changed records on, those that refer to them are not looked for, but for withheld ones. */
const tooManyToFollow = 200;

const searches = new WeakMap<Portfolio, Map<Locale, PortfolioSearch>>();

/**
 * The best records for a text, best first. Reactive: what is still being indexed, or changes, comes in as it
 * does.
 */
export function search(portfolio: Portfolio, text: string, limit = 50, locale: Locale = 'en'): SearchHit[] {
	return searchOf(portfolio, locale).find(text, limit);
}

/** The search over a portfolio in a language; indexing begins with the first call. */
export function searchOf(portfolio: Portfolio, locale: Locale): PortfolioSearch {
	const known = searches.get(portfolio) ?? new Map<Locale, PortfolioSearch>();
	searches.set(portfolio, known);
	let found = known.get(locale);
	if (!found) known.set(locale, (found = new PortfolioSearch(portfolio, locale)));
	return found;
}

/** Keeps an index in step with a portfolio, in short slices between frames. */
export class PortfolioSearch {
	readonly #portfolio: Portfolio;
	readonly #lens: Lens;
	readonly #index = new SearchIndex();
	readonly #signal = new Signal();
	/** Changed records that wait for their turn, by key. */
	readonly #changed = new Map<string, Touched>();
	#working: Promise<void> | undefined;
	#ready = false;

	constructor(portfolio: Portfolio, locale: Locale) {
		this.#portfolio = portfolio;
		this.#lens = lensOf(portfolio, locale);
		portfolio.watch((touched) => this.#note(touched));
		this.#working = this.#fill();
	}

	/** Whether every record has been indexed once; reactive. */
	get ready(): boolean {
		this.#signal.track();
		return this.#ready;
	}

	find(text: string, limit: number): SearchHit[] {
		this.#signal.track();
		return this.#index.find(text, limit).flatMap(({ key, score }) => {
			const [name, id] = key.split(' ') as [string, string];
			const kind = kindNamed(name);
			const record = this.#portfolio.get(name, id);
			if (!kind || !record) return [];
			const title = kind.title(record.values, this.#lens);
			const field = fieldFound(kind, record.values, this.#lens, text);
			return [{ kind: name, id, title, score, ...(field === undefined ? {} : { field }) }];
		});
	}

	/** Resolves when everything known so far is in the index. */
	async settled(): Promise<void> {
		while (this.#working) await this.#working;
	}

	async #fill(): Promise<void> {
		await idle();
		let slice = new Slice();
		for (const kind of kinds) {
			const rows = new RowCursor(this.#portfolio.table(kind.name));
			for (const [at, id] of rows.ids.entries()) {
				const key = `${kind.name} ${id}`;
				rows.moveTo(at);
				if (!this.#changed.has(key)) this.#index.put(this.#documentOf(kind, id, rows.values));
				if (!slice.isOver) continue;
				await breathe();
				slice = new Slice();
			}
			this.#signal.changed();
		}
		this.#ready = true;
		this.#signal.changed();
		await this.#follow();
	}

	#note(touched: readonly Touched[]): void {
		const followed =
			touched.length < tooManyToFollow
				? touched
				: touched.filter(({ kind, id }) => this.#portfolio.get(kind, id)?.withheld);
		const referring = followed.length > 0 ? referringTo(this.#portfolio, followed) : [];
		const beside = followed.flatMap((at) => toldBeside(this.#portfolio, at));
		for (const at of [...touched, ...referring, ...beside]) this.#changed.set(`${at.kind} ${at.id}`, at);
		this.#working ??= this.#follow();
	}

	/** Brings changed records up to date. */
	async #follow(): Promise<void> {
		while (this.#changed.size > 0) {
			await idle();
			const slice = new Slice();
			for (const [key, { kind, id }] of this.#changed) {
				this.#changed.delete(key);
				this.#refresh(key, kind, id);
				if (slice.isOver) break;
			}
			this.#signal.changed();
		}
		this.#working = undefined;
	}

	/** Found by what stands beside its title on any day, as the index outlives the day. */
	#documentOf(kind: Kind, id: string, values: AnyValues): SearchDocument {
		const { found } = besideTitle(this.#portfolio, { kind: kind.name, id, values }, this.#lens, undefined);
		return searchDocument(`${kind.name} ${id}`, kind, values, this.#lens, found);
	}

	#refresh(key: string, name: string, id: string): void {
		const kind = kindNamed(name);
		const record = this.#portfolio.get(name, id);
		if (kind && isListed(record)) this.#index.put(this.#documentOf(kind, id, record.values));
		else this.#index.remove(key);
	}
}

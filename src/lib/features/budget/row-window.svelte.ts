import { printing } from '$lib/ui/print/printing';

/** Rows drawn beyond the view, so that little is drawn anew while one scrolls. */
const spare = 8;

/** Which rows of a sheet are drawn: those near the view, where every row has the same height. */
export class RowWindow {
	readonly #count: () => number;
	readonly #height: () => number | undefined;
	/** How far the sheet is scrolled, and how much of it is seen, in pixels. */
	top = $state(0);
	view = $state(0);
	readonly active = $derived.by(() => this.#height() !== undefined && !printing.current);
	readonly from = $derived.by(() =>
		this.active ? Math.max(0, Math.min(Math.floor(this.top / this.#height()!), this.#count() - 1) - spare) : 0
	);
	readonly to = $derived.by(() =>
		this.active
			? Math.min(this.#count(), Math.ceil((this.top + this.view) / this.#height()!) + spare)
			: this.#count()
	);

	constructor(count: () => number, height: () => number | undefined) {
		this.#count = count;
		this.#height = height;
	}

	/** How many rows are a page of it. */
	get page(): number {
		const height = this.#height();
		return height === undefined ? this.#count() : Math.max(1, Math.floor(this.view / height) - 3);
	}

	/** Where to scroll to for a row to be drawn; undefined where it is. */
	scrollFor(row: number): number | undefined {
		if (!this.active || (row >= this.from && row < this.to)) return undefined;
		return Math.max(0, row * this.#height()! - this.view / 2);
	}
}

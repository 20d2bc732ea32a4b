import type { Json } from '$lib/domain/base/json';
import { placeKey, type SheetPlace } from '$lib/domain/budget/sheet';
import { keep, readKept } from '$lib/ui/kept';

interface Begun {
	readonly place: SheetPlace;
	/** By which it stays the same row while it is said of what it is, and when it has an amount. */
	readonly mark: string;
}

/** Rows of a sheet that were begun and have no amount yet; a reload keeps them. */
export class BegunRows {
	readonly #key: string;
	#all: readonly Begun[] = $state.raw([]);

	constructor(key: string) {
		this.#key = key;
		this.#all = readKept(key, isBegun) ?? [];
	}

	get places(): readonly SheetPlace[] {
		return this.#all.map(({ place }) => place);
	}

	/** By which a row is told from the others for as long as it is shown. */
	markOf(row: SheetPlace): string {
		const key = placeKey(row);
		return this.#all.find(({ place }) => placeKey(place) === key)?.mark ?? key;
	}

	add(place: SheetPlace): void {
		this.#keep([...this.#all, { place, mark: `begun ${this.#all.length}` }]);
	}

	/** Says of what a row is that was begun. */
	say(row: SheetPlace, said: SheetPlace): void {
		const key = placeKey(row);
		this.#keep(this.#all.map((one) => (placeKey(one.place) === key ? { ...one, place: said } : one)));
	}

	#keep(rows: readonly Begun[]): void {
		this.#all = rows;
		keep(this.#key, JSON.parse(JSON.stringify(rows)) as Json);
	}
}

function isBegun(value: unknown): value is readonly Begun[] {
	return (
		Array.isArray(value) &&
		value.every((row: unknown) => typeof row === 'object' && row !== null && 'mark' in row && 'place' in row)
	);
}

import type { Json } from '../base/json';
import { pack, unpack, type Packed, type Unpack } from './packed';

/** So many values are written beside packed ones before all are unpacked. */
const fewWrites = 256;

/** A value a row. Packed values stay packed until many are written or all are asked for. */
export class Slots {
	#values: (Json | undefined)[] = [];
	#packed: { readonly source: Packed; readonly read: Unpack } | undefined;
	/** Written since they were packed. */
	readonly #written = new Map<number, Json | undefined>();

	constructor(source?: Packed) {
		if (source) this.#packed = { source, read: unpack(source) };
	}

	at(row: number): Json | undefined {
		if (!this.#packed) return this.#values[row];
		return this.#written.has(row) ? this.#written.get(row) : this.#packed.read(row);
	}

	write(row: number, value: Json | undefined): void {
		if (this.#packed) {
			this.#written.set(row, value);
			if (this.#written.size > fewWrites) this.#unpack();
			return;
		}
		// A write far beyond the end would turn the array into a slow dictionary.
		while (this.#values.length < row) this.#values.push(undefined);
		this.#values[row] = value;
	}

	all(rows: number): readonly (Json | undefined)[] {
		this.#unpack();
		while (this.#values.length < rows) this.#values.push(undefined);
		return this.#values;
	}

	pack(rows: number): Packed {
		const source = this.#packed?.source;
		return source?.count === rows && this.#written.size === 0 ? source : pack(this.all(rows));
	}

	#unpack(): void {
		if (!this.#packed) return;
		const { source, read } = this.#packed;
		this.#values = [];
		for (let row = 0; row < source.count; row++) this.#values.push(read(row));
		this.#packed = undefined;
		for (const [row, value] of [...this.#written].sort(([a], [b]) => a - b)) this.write(row, value);
		this.#written.clear();
	}
}

import type { AnyValues } from '../schema/kind';
import type { Read, Trait, Weight } from '../schema/trait';

/** One reason why two records may be the same thing. */
export interface Evidence {
	readonly fields: readonly string[];
	readonly weight: Weight;
}

/** A record that looks like another. */
export interface Alike {
	readonly id: string;
	/** The most telling first; at least one. */
	readonly evidence: readonly Evidence[];
}

/** Two records that may be the same thing; the smaller id first. */
export interface LikePair {
	readonly ids: readonly [string, string];
	readonly evidence: readonly Evidence[];
}

/**
 * The records of a kind by what makes them alike. A record is compared only with those that share a key of a trait,
 * and only when it comes or changes, so that all pairs of many thousands are known in a moment and kept up to date.
 */
export class LikenessIndex {
	readonly #columns: readonly TraitColumn[];
	readonly #ids: string[] = [];
	readonly #rows = new Map<string, number>();
	readonly #alike = new Map<number, Map<number, readonly Evidence[]>>();
	#pairs: readonly LikePair[] | undefined;

	constructor(traits: readonly Trait[]) {
		this.#columns = traits.map((trait) => new TraitColumn(trait));
	}

	put(id: string, values: AnyValues): void {
		this.remove(id);
		const row = this.#rowOf(id);
		const reads = this.#columns.map(({ trait }) => trait.read(values));
		for (const [other, evidence] of this.#compare(reads)) {
			this.#note(row, other, evidence);
			this.#note(other, row, evidence);
		}
		for (const [at, read] of reads.entries()) if (read) this.#columns[at]!.add(row, read);
	}

	remove(id: string): void {
		const row = this.#rows.get(id);
		if (row === undefined) return;
		for (const column of this.#columns) column.remove(row);
		for (const other of this.#alike.get(row)?.keys() ?? []) this.#alike.get(other)?.delete(row);
		if (this.#alike.delete(row)) this.#pairs = undefined;
	}

	/** The records that look like one with these values, the most alike first; for a record not yet written. */
	like(values: AnyValues): Alike[] {
		const found = this.#compare(this.#columns.map(({ trait }) => trait.read(values)));
		return [...found]
			.map(([row, evidence]) => ({ id: this.#ids[row]!, evidence }))
			.sort((a, b) => moreAlike(a.evidence, b.evidence) || (a.id < b.id ? -1 : 1));
	}

	/** Every pair of records that look alike, the most alike first. */
	get pairs(): readonly LikePair[] {
		return (this.#pairs ??= this.#collect());
	}

	#collect(): LikePair[] {
		const found: LikePair[] = [];
		for (const [row, others] of this.#alike)
			for (const [other, evidence] of others) {
				const [a, b] = [this.#ids[row]!, this.#ids[other]!];
				if (a < b) found.push({ ids: [a, b], evidence });
			}
		return found.sort((a, b) => moreAlike(a.evidence, b.evidence) || (a.ids.join() < b.ids.join() ? -1 : 1));
	}

	#rowOf(id: string): number {
		let row = this.#rows.get(id);
		if (row === undefined) this.#rows.set(id, (row = this.#ids.push(id) - 1));
		return row;
	}

	#note(row: number, other: number, evidence: readonly Evidence[]): void {
		const others = this.#alike.get(row);
		if (others) others.set(other, evidence);
		else this.#alike.set(row, new Map([[other, evidence]]));
		this.#pairs = undefined;
	}

	/** The rows that are like what the traits made of a record, each with the reasons. */
	#compare(reads: readonly (Read | undefined)[]): ReadonlyMap<number, readonly Evidence[]> {
		let found: Map<number, Evidence[]> | undefined;
		for (const [at, read] of reads.entries()) {
			if (!read) continue;
			for (const [row, evidence] of this.#columns[at]!.like(read)) {
				const held = (found ??= new Map<number, Evidence[]>()).get(row);
				if (held) held.push(evidence);
				else found.set(row, [evidence]);
			}
		}
		for (const evidence of found?.values() ?? []) evidence.sort((a, b) => b.weight - a.weight);
		return found ?? nothing;
	}
}

const nothing: ReadonlyMap<number, readonly Evidence[]> = new Map();

/** What more records share than this tells nothing of two of them, and to compare them all would take minutes. */
const tooCommon = 500;

/** What one trait made of the records, by row. */
class TraitColumn {
	readonly trait: Trait;
	readonly #reads: (Read | undefined)[] = [];
	readonly #byKey = new Map<string, number[]>();
	/** By row, the number of the comparison in which it was last looked at. */
	readonly #compared: number[] = [];
	#comparison = 0;

	constructor(trait: Trait) {
		this.trait = trait;
	}

	add(row: number, read: Read): void {
		while (this.#reads.length < row) this.#reads.push(undefined);
		this.#reads[row] = read;
		for (const key of read.keys) {
			const rows = this.#byKey.get(key);
			if (rows) rows.push(row);
			else this.#byKey.set(key, [row]);
		}
	}

	remove(row: number): void {
		for (const key of this.#reads[row]?.keys ?? []) {
			const rows = this.#byKey.get(key)?.filter((one) => one !== row) ?? [];
			if (rows.length > 0) this.#byKey.set(key, rows);
			else this.#byKey.delete(key);
		}
		if (row < this.#reads.length) this.#reads[row] = undefined;
	}

	like(read: Read): [number, Evidence][] {
		const found: [number, Evidence][] = [];
		const comparison = ++this.#comparison;
		for (const key of read.keys) {
			const rows = this.#byKey.get(key) ?? [];
			if (rows.length > tooCommon) continue;
			for (const row of rows) {
				if (this.#compared[row] === comparison) continue;
				this.#compared[row] = comparison;
				const weight = this.trait.compare(read, this.#reads[row]!);
				if (weight !== undefined) found.push([row, { fields: this.trait.fields, weight }]);
			}
		}
		return found;
	}
}

function moreAlike(a: readonly Evidence[], b: readonly Evidence[]): number {
	return sum(b) - sum(a);
}

function sum(evidence: readonly Evidence[]): number {
	return evidence.reduce((total, { weight }) => total + weight * weight, 0);
}

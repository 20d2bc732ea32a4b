import type { Json } from '../../domain/base/json';
import type { Kind } from '../../domain/schema/kind';
import type { EntityRecord } from '../../domain/schema/record';
import { arrivingFields } from './arrival';
import { bag } from './same-value';

/**
 * Finds the record that says what a row without an id says, so that the same file imported twice changes
 * nothing. A row that names its record may be silent about the rest; one that does not must say all there is, or a new
 * expense would pass for an older one of the same amount; but what is noted unsaid of new records no row has to say. Each
 * record answers for one row only: two equal rows may be two equal expenses.
 */
export class Fingerprints {
	readonly #kind: Kind;
	readonly #records: () => readonly EntityRecord[];
	/** By the set of fields that rows speak about, then by what they say. */
	readonly #indexes = new Map<string, Map<string, string[]>>();
	readonly #noted: ReadonlySet<string>;
	readonly #taken = new Set<string>();

	constructor(kind: Kind, records: () => readonly EntityRecord[]) {
		this.#kind = kind;
		this.#records = records;
		this.#noted = arrivingFields(kind);
	}

	/** The id of a record with these values, not given out before. */
	take(values: Readonly<Record<string, Json>>): string | undefined {
		const named = (this.#kind.names ?? []).some((field) => bag(values[field]) !== '');
		const fields = Object.keys(this.#kind.fields).filter(
			(field) => field in values || !(named || this.#noted.has(field))
		);
		const ids = this.#index(fields).get(fingerprint(fields, values));
		while (ids && ids.length > 0) {
			const id = ids.shift()!;
			if (this.#taken.has(id)) continue;
			this.#taken.add(id);
			return id;
		}
		return undefined;
	}

	/** The id of the one record that has what its kind is recognised by, where a row says all of that; not given out before. */
	recognise(values: Readonly<Record<string, Json>>): string | undefined {
		const fields = this.#kind.recognised;
		if (!fields || fields.some((field) => bag(values[field]) === '')) return undefined;
		const [id, ...others] = this.#index(fields).get(fingerprint(fields, values)) ?? [];
		if (id === undefined || others.length > 0 || this.#taken.has(id)) return undefined;
		this.#taken.add(id);
		return id;
	}

	#index(fields: readonly string[]): Map<string, string[]> {
		const name = fields.join(' ');
		let index = this.#indexes.get(name);
		if (!index) {
			this.#indexes.set(name, (index = new Map()));
			for (const { id, values } of this.#records()) {
				const print = fingerprint(fields, values);
				const ids = index.get(print);
				if (ids) ids.push(id);
				else index.set(print, [id]);
			}
		}
		return index;
	}
}

function fingerprint(fields: readonly string[], values: Readonly<Record<string, Json | undefined>>): string {
	return fields.map((field) => bag(values[field])).join('\n');
}

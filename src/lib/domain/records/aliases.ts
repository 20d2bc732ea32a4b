type ById = ReadonlyMap<string, string>;

/**
 * Which records have been joined into which others. It is another object when that changes and the same until
 * then, so it may be compared by identity.
 */
export class Aliases {
	readonly #byKind: ReadonlyMap<string, ById>;
	/** Of all kinds: an id is one record's alone. */
	readonly #all: ById;

	/** @param pointers of each kind, which record names which other as what it was joined into. */
	constructor(pointers: ReadonlyMap<string, ById> = new Map()) {
		this.#byKind = new Map([...pointers].map(([kind, of]) => [kind, survivors(of)]));
		this.#all = new Map([...this.#byKind.values()].flatMap((of) => [...of]));
	}

	get isEmpty(): boolean {
		return this.#all.size === 0;
	}

	/** The joined records of a kind, each with the one it is read as; undefined when there are none. */
	of(kind: string): ById | undefined {
		const of = this.#byKind.get(kind);
		return of && of.size > 0 ? of : undefined;
	}

	/** The record that an id is read as: itself unless it was joined into another. */
	survivorOf(kind: string, id: string): string {
		return this.#byKind.get(kind)?.get(id) ?? id;
	}

	isJoined(kind: string, id: string): boolean {
		return this.#byKind.get(kind)?.has(id) ?? false;
	}

	/** The records that are read as this one, in order of their ids. */
	joinedInto(kind: string, survivor: string): readonly string[] {
		const found: string[] = [];
		for (const [id, into] of this.of(kind) ?? []) if (into === survivor) found.push(id);
		return found.sort();
	}

	/** What an id of any kind is read as; undefined when that is itself. */
	resolve(id: string): string | undefined {
		return this.#all.get(id);
	}

	equals(other: Aliases): boolean {
		if (this.#all.size !== other.#all.size) return false;
		for (const [kind, of] of this.#byKind)
			for (const [id, into] of of) if (other.#byKind.get(kind)?.get(id) !== into) return false;
		return true;
	}
}

export const noAliases = new Aliases();

/**
 * Follows every chain to its end. Laptops that joined a pair in both directions made a circle: its smallest id
 * stands, so that all of them end with the same one.
 */
function survivors(pointers: ById): ById {
	const found = new Map<string, string>();
	for (const start of pointers.keys()) {
		const path: string[] = [];
		const passed = new Set<string>();
		let at = start;
		while (!found.has(at) && !passed.has(at) && pointers.has(at)) {
			passed.add(at);
			path.push(at);
			at = pointers.get(at)!;
		}
		const end = passed.has(at) ? smallest(path.slice(path.indexOf(at))) : (found.get(at) ?? at);
		for (const id of path) found.set(id, end);
	}
	for (const [id, end] of found) if (id === end) found.delete(id);
	return found;
}

function smallest(ids: readonly string[]): string {
	return ids.reduce((least, id) => (id < least ? id : least));
}

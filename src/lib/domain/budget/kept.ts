/**
 * Remembers what was made of some inputs until one of them is another object. Inputs are compared by identity,
 * so they must be things that are replaced when they change; the anchor is one of them, and its end is the
 * memory's end.
 */
export class Kept<T> {
	readonly #known = new WeakMap<object, { readonly inputs: readonly unknown[]; readonly made: T }>();

	get(anchor: object, inputs: readonly unknown[], make: () => T): T {
		const known = this.#known.get(anchor);
		if (known && known.inputs.length === inputs.length && known.inputs.every((one, at) => one === inputs[at]))
			return known.made;
		const made = make();
		this.#known.set(anchor, { inputs, made });
		return made;
	}
}

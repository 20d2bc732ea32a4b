const prefix = 'isocentre.';

/**
 * A small choice of the reader, kept in this browser and shared by its tabs. It is a convenience: where the
 * browser refuses to keep it, it lasts as long as the page. Made once per module, never per component: it
 * follows the other tabs for as long as the page lives.
 */
export class Preference<T extends string> {
	readonly #key: string;
	readonly #fallback: T;
	readonly #accepts: (text: string) => text is T;
	#value: T = $state.raw()!;

	/** `key` is the name in local storage; a kept text that `accepts` refuses reads as the fallback. */
	constructor(key: string, fallback: T, accepts: (text: string) => text is T) {
		this.#key = key;
		this.#fallback = fallback;
		this.#accepts = accepts;
		this.#value = this.#read();
		globalThis.addEventListener?.('storage', (event) => {
			if (event.key === this.#key || event.key === null) this.#value = this.#read();
		});
	}

	get current(): T {
		return this.#value;
	}

	set current(value: T) {
		this.#value = value;
		try {
			localStorage.setItem(this.#key, value);
		} catch {
			// Full or switched off: the page remembers instead.
		}
	}

	#read(): T {
		try {
			const text = localStorage.getItem(this.#key);
			if (text !== null && this.#accepts(text)) return text;
		} catch {
			// Switched off: the fallback stands.
		}
		return this.#fallback;
	}
}

/** A preference that is one of a few words, and which one until somebody chooses. */
export function choicePreference<const T extends string>(
	name: string,
	options: readonly T[],
	fallback: NoInfer<T>
): Preference<T> {
	return new Preference<T>(prefix + name, fallback, (text): text is T =>
		options.some((option) => option === text)
	);
}

/** A preference that is any text. */
export function textPreference(name: string, fallback = ''): Preference<string> {
	return new Preference(prefix + name, fallback, (text): text is string => typeof text === 'string');
}

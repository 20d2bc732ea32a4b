import { isApple, normalKeys, strokeOf, type Keys } from './keys';
import { plainKey } from '../plain-key';
import { isHalfWritten, isTypingPlace } from '../typing-place';
import { writing } from '../writing.svelte';

export interface Shortcut {
	readonly keys: Keys;
	/** What it does, in the reader's language; asked again when the list is shown. */
	readonly label: () => string;
	readonly run: (event: KeyboardEvent) => unknown;
	/** Also while typing in a field; for combinations that mean nothing there. */
	readonly inFields?: boolean;
	/** Changes the portfolio: not while that may only be read. */
	readonly writes?: boolean;
	/** Goes through what was done: not from within something half written, of which it knows nothing. */
	readonly steps?: boolean;
}

const chordTime = 1_000;

/**
 * The keys of the whole window. What stands later wins over what stood before it, so a dialog or a screen may
 * take a key for a while and give it back.
 */
export class Shortcuts {
	/*
	 * The truth is a plain list and the state a copy of it: what an effect reads of the state while it is taken
	 * down is the value from before the change, and a key taken in the same change would be lost.
	 */
	#taken: readonly Shortcut[] = [];
	#all: readonly Shortcut[] = $state.raw([]);
	#first: { stroke: string; time: number } | undefined;

	constructor(readonly apple: boolean) {}

	/** All that work now, the oldest first, each combination once. */
	get all(): readonly Shortcut[] {
		const usable = this.#usable;
		return usable.filter(
			(one, place) =>
				!usable.some((other, later) => later > place && normalKeys(other.keys) === normalKeys(one.keys))
		);
	}

	get #usable(): readonly Shortcut[] {
		return writing.allowed ? this.#all : this.#all.filter((one) => !one.writes);
	}

	/** Takes a key until the returned function is called, which an `$effect` may return as it is. */
	register(
		keys: Keys,
		label: () => string,
		run: (event: KeyboardEvent) => unknown,
		options: Pick<Shortcut, 'inFields' | 'writes' | 'steps'> = {}
	): () => void {
		const shortcut: Shortcut = { keys, label, run, ...options };
		this.#all = this.#taken = [...this.#taken, shortcut];
		return () => {
			this.#all = this.#taken = this.#taken.filter((one) => one !== shortcut);
		};
	}

	/** Runs what the key is for; to be the window's `keydown` listener. */
	handle(event: KeyboardEvent): void {
		if (event.defaultPrevented || plainKey(event) === undefined) return;
		const stroke = strokeOf(event, this.apple);
		if (stroke === undefined) return;
		const inField = isTypingPlace(event.target);
		const halfWritten = isHalfWritten(event.target);
		const chord =
			this.#first && event.timeStamp - this.#first.time < chordTime ? `${this.#first.stroke} ${stroke}` : '';
		const usable = this.#usable.filter((one) => (!inField || one.inFields) && !(halfWritten && one.steps));
		const found =
			usable.findLast((one) => normalKeys(one.keys) === chord) ??
			usable.findLast((one) => normalKeys(one.keys) === stroke);
		const opensChord = usable.some((one) => normalKeys(one.keys).startsWith(`${stroke} `));
		this.#first = !found && opensChord ? { stroke, time: event.timeStamp } : undefined;
		if (!found) return;
		event.preventDefault();
		found.run(event);
	}
}

export const shortcuts = new Shortcuts(isApple(globalThis.navigator?.platform ?? ''));

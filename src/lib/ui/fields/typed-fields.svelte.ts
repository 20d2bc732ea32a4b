import { equalJson, isJsonObject, type Json } from '$lib/domain/base/json';
import type { AnyValues } from '$lib/domain/schema/kind';
import { forget, keep, readKept } from '../kept';
import { draftOf, sinceBegun, type Draft } from './draft';

type Drafts = Readonly<Record<string, Draft>>;

interface Kept {
	readonly drafts: Drafts;
	/** What was stored of those fields when each was begun; `null` is nothing. */
	readonly began: Readonly<Record<string, Json>>;
}

/**
 * What is typed over what is stored, which another tab or a file may change meanwhile: fields nobody typed in follow
 * it; one that was typed in and has changed since says so, and waits for a choice. Kept on this tab over a reload.
 */
export class TypedFields {
	/** Something typed before was left, and is back. */
	readonly resumed: boolean;
	readonly #key: string;
	readonly #stored: () => AnyValues;
	readonly #proposed: (name: string) => Json | undefined;
	#drafts: Drafts = $state.raw({});
	#began: Readonly<Record<string, Json>> = $state.raw({});

	/**
	 * `key`: under which it is kept, the portfolio in it; `stored`: the values by now; `proposed`: what stands in a
	 * field where nothing is typed, instead of what is stored; asked anew each time, since it may be of today.
	 */
	constructor(
		key: string,
		stored: () => AnyValues,
		proposed: (name: string) => Json | undefined = () => undefined
	) {
		this.#key = key;
		this.#stored = stored;
		this.#proposed = proposed;
		const kept = readKept(key, isKept);
		this.resumed = kept !== undefined;
		this.#drafts = kept?.drafts ?? {};
		this.#began = kept?.began ?? {};
	}

	/** What stands in a field. */
	draft(name: string): Draft {
		return this.typed(name) ?? draftOf(this.#proposed(name) ?? this.#stored()[name]);
	}

	/** What was typed in a field and nothing else, also where that is what stands there anyway. */
	asTyped(name: string): Draft | undefined {
		return Object.hasOwn(this.#drafts, name) ? this.#drafts[name] : undefined;
	}

	/** What was typed in a field. As it was, in whatever spelling, it goes with what is stored. */
	typed(name: string): Draft | undefined {
		const draft = this.asTyped(name);
		if (!draft || isUnread(draft) || !this.#isAsBegun(name, draft)) return draft;
		return equalJson(this.#now(name), this.#before(name)) ? draft : undefined;
	}

	change(name: string, draft: Draft): void {
		this.changeAll({ [name]: draft });
	}

	/** The same of many fields at once, such as a block of cells. */
	changeAll(drafts: Drafts): void {
		const begun = Object.keys(drafts).filter((name) => this.typed(name) === undefined);
		this.#began = { ...this.#began, ...Object.fromEntries(begun.map((name) => [name, this.#now(name)])) };
		this.#drafts = { ...this.#drafts, ...drafts };
		this.#keep();
	}

	/** Begins a field anew, with this in it. */
	begin(name: string, draft: Draft): void {
		this.#begin(name);
		this.#drafts = { ...this.#drafts, [name]: draft };
	}

	/** What is stored by now of a field, where that has changed since it was begun; `null` is cleared. */
	since(name: string): Json | null | undefined {
		const draft = this.typed(name);
		return draft && sinceBegun(this.#began[name] ?? null, this.#now(name), draft);
	}

	/** The fields in which something was typed. */
	get names(): readonly string[] {
		return Object.keys(this.#drafts);
	}

	/** The fields that were typed here and have changed since. */
	get overtaken(): readonly string[] {
		return Object.keys(this.#drafts).filter((name) => this.since(name) !== undefined);
	}

	/** Takes what is stored by now for what was typed. */
	takeSince(name: string): void {
		const { [name]: _, ...drafts } = this.#drafts;
		this.#drafts = drafts;
		this.#keep();
	}

	/** Drafts were written: nothing is typed any more, or what has been since is over what was written. */
	written(drafts: Drafts): void {
		const own = Object.entries(this.#drafts);
		const since = Object.entries(drafts).filter(([name, draft]) => this.#drafts[name] !== draft);
		this.#began = {
			...this.#began,
			...Object.fromEntries(since.map(([name, { value }]) => [name, value]))
		};
		this.#drafts = Object.fromEntries(own.filter(([name, draft]) => drafts[name] !== draft));
		this.#keep();
	}

	/** What was typed is to stand, whatever is stored by now. */
	keepMine(name: string): void {
		this.#begin(name);
		this.#keep();
	}

	/** Whether anything typed would be lost. */
	get dirty(): boolean {
		return Object.keys(this.#drafts).some((name) => {
			const draft = this.typed(name);
			return draft !== undefined && (isUnread(draft) || !this.#isAsBegun(name, draft));
		});
	}

	/** Saved or given up: nothing is kept, and it stands as it began. */
	close(): void {
		forget(this.#key);
		this.#drafts = {};
		this.#began = {};
	}

	#isAsBegun(name: string, { value }: Draft): boolean {
		return equalJson(value, this.#before(name));
	}

	#before(name: string): Json {
		return this.#proposed(name) ?? this.#began[name] ?? null;
	}

	#now(name: string): Json {
		return this.#stored()[name] ?? null;
	}

	#begin(name: string): void {
		this.#began = { ...this.#began, [name]: this.#now(name) };
	}

	#keep(): void {
		if (Object.keys(this.#drafts).length === 0) return forget(this.#key);
		const kept: Kept = { drafts: this.#drafts, began: this.#began };
		keep(this.#key, kept as unknown as Json);
	}
}

/** Something stands in its box that is no value (yet). */
function isUnread(draft: Draft): boolean {
	return draft.problem !== undefined || draft.typing !== undefined;
}

function isKept(value: unknown): value is Kept {
	return (
		isJsonObject(value) &&
		isJsonObject(value['began']) &&
		isJsonObject(value['drafts']) &&
		Object.values(value['drafts']).every((draft) => isJsonObject(draft) && 'value' in draft)
	);
}

import type { Field, FieldProblem } from '$lib/domain/schema/field';
import { equalJson, type Json } from '$lib/domain/base/json';
import type { AnyValues, Kind } from '$lib/domain/schema/kind';
import { draftOf, isEmptyValue, sinceBegun, type Draft } from '../fields/draft';
import { formProblems, type FormProblems } from './form-problems';
import { forget, keep, readKept } from '../kept';
import { isKeptForm, type Drafts } from './kept-drafts';
import type { FormField } from './sections';

/** A form over the values of a record of any kind: what was typed, what is wrong, what differs. */
export class Form {
	readonly kind: Kind;
	/** Under which its drafts are kept until it is saved or given up. */
	readonly key: string;
	/** It was left unsaved before, and what was typed then is back. */
	readonly resumed: boolean;
	/** What the record says by now, which another tab may have changed since. */
	readonly #now: () => AnyValues;
	/** What it said when each typed field was begun. */
	#began: AnyValues = $state.raw({});
	/** What stands from the beginning and is not typed: of which record a new one is. */
	readonly given: AnyValues;
	/** What is stored in fields that cannot be read: shown beside them, and left alone until something is typed. */
	readonly unreadable: AnyValues;
	readonly #proposed: () => AnyValues;
	#drafts: Drafts = $state.raw({});
	#visited: readonly string[] = $state.raw([]);
	#submitted = $state(false);

	/**
	 * `now`: the values of the record; `proposed`: what a new one has where nothing is typed, asked for anew
	 * each time since it may be of today;
	 * `unreadable`: what the record holds besides; `given`: what stands and is not typed.
	 */
	constructor(
		kind: Kind,
		key: string,
		now: () => AnyValues,
		proposed: () => AnyValues = () => ({}),
		unreadable: AnyValues = {},
		given: AnyValues = {}
	) {
		this.kind = kind;
		this.key = key;
		this.#now = now;
		this.unreadable = unreadable;
		this.given = given;
		this.#proposed = proposed;
		const kept = readKept(`form.${key}`, isKeptForm);
		this.resumed = kept !== undefined;
		this.#drafts = kept?.drafts ?? {};
		this.#began = kept?.began ?? {};
	}

	/** The fields that are typed, in their order. */
	get fields(): readonly FormField[] {
		return Object.entries(this.kind.fields)
			.filter(([name, field]) => field.fixed !== true && !Object.hasOwn(this.given, name))
			.map(([name, field]) => ({ name, field: field as Field }));
	}

	draft(name: string): Draft {
		return this.#typed(name) ?? draftOf(this.#proposed()[name] ?? this.#now()[name]);
	}

	/** What was typed of a field, if it says anything else than the record did when it was begun. */
	#typed(name: string): Draft | undefined {
		const draft = Object.hasOwn(this.#drafts, name) ? this.#drafts[name] : undefined;
		if (!draft || draft.problem) return draft;
		const before = this.#proposed()[name] ?? this.#began[name] ?? null;
		// As it was, in whatever spelling: it goes with the record, which may have changed since.
		return equalJson(draft.value, before) && !equalJson(this.#now()[name] ?? null, before)
			? undefined
			: draft;
	}

	change(name: string, draft: Draft): void {
		if (!Object.hasOwn(this.#drafts, name)) this.#begin(name);
		this.#drafts = { ...this.#drafts, [name]: draft };
		this.#keep();
	}

	#begin(name: string): void {
		this.#began = { ...this.#began, [name]: this.#now()[name] ?? null };
	}

	#keep(): void {
		keep(`form.${this.key}`, { drafts: this.#drafts, began: this.#began } as unknown as Json);
	}

	/** What the record says by now of a field, where that has changed since it was begun; `null` is cleared. */
	since(name: string): Json | null | undefined {
		const draft = this.#typed(name);
		return draft && sinceBegun(this.#began[name] ?? null, this.#now()[name] ?? null, draft);
	}

	/** The fields that were typed here and have changed in the record since. */
	get overtaken(): readonly string[] {
		return this.fields.flatMap(({ name }) => (this.since(name) === undefined ? [] : [name]));
	}

	/** Takes what the record says by now for what was typed. */
	takeSince(name: string): void {
		const { [name]: _, ...drafts } = this.#drafts;
		this.#drafts = drafts;
		this.#keep();
	}

	/** What was typed is to stand, whatever the record says by now. */
	keepMine(name: string): void {
		this.#begin(name);
		this.#keep();
	}

	/** The field was left: from now on its problem is shown. */
	visit(name: string): void {
		if (!this.#visited.includes(name)) this.#visited = [...this.#visited, name];
	}

	/** Everything that stands in the way of saving, by field. */
	readonly problems: FormProblems = $derived.by(() =>
		formProblems(this.kind, this.fields, (name) => this.draft(name), this)
	);

	/**
	 * The problem to show at a field: only once it was left, or saving was tried. That a field is still empty is
	 * no news before saving.
	 */
	problem(name: string): FieldProblem | undefined {
		const problem = this.problems.get(name);
		if (this.#submitted) return problem;
		return this.#visited.includes(name) && problem?.type !== 'required' ? problem : undefined;
	}

	/** The values as they would be saved; cleared fields are absent. */
	readonly values: AnyValues = $derived.by(() => {
		const values: Record<string, Json | undefined> = { ...this.given };
		for (const { name } of this.fields) {
			const { value, problem } = this.draft(name);
			if (!problem && !isEmptyValue(value)) values[name] = value;
		}
		return values;
	});

	/** What differs from the record, cleared fields as `null`. */
	readonly differences: Readonly<Record<string, Json>> = $derived.by(() => {
		const differences: Record<string, Json> = {};
		for (const { name, field } of this.fields) {
			// An emptied many-valued field is an empty one, so that its elements leave one by one.
			const value = this.values[name] ?? (field.type.many ? [] : null);
			const before = this.#now()[name] ?? (field.type.many ? [] : null);
			if (!equalJson(value, before)) differences[name] = value;
		}
		return differences;
	});

	/** Whether anything typed would be lost. */
	get dirty(): boolean {
		return Object.keys(this.#drafts).some((name) => {
			const draft = this.#typed(name);
			const before = this.#proposed()[name] ?? this.#began[name] ?? null;
			return draft !== undefined && (draft.problem !== undefined || !equalJson(draft.value, before));
		});
	}

	/** Shows every problem; returns the first field that has one, or waits for a word since it has changed. */
	submit(): string | undefined {
		this.#submitted = true;
		return this.fields.find(({ name }) => this.problems.has(name) || this.since(name) !== undefined)?.name;
	}

	/** Saved or given up: nothing is kept, and it stands as it began. */
	close(): void {
		forget(`form.${this.key}`);
		this.#drafts = {};
		this.#began = {};
		this.#submitted = false;
		this.#visited = [];
	}
}

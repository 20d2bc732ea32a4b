import type { Field, FieldProblem } from '$lib/domain/schema/field';
import { equalJson, type Json } from '$lib/domain/base/json';
import type { AnyValues, Kind } from '$lib/domain/schema/kind';
import { isEmptyValue, type Draft } from '../fields/draft';
import { TypedFields } from '../fields/typed-fields.svelte';
import { formProblems, type FormProblems } from './form-problems';
import type { FormField } from './sections';

/** A form over the values of a record of any kind: what was typed, what is wrong, what differs. */
export class Form {
	readonly kind: Kind;
	/** What the record says by now, which another tab may have changed since. */
	readonly #now: () => AnyValues;
	readonly #typed: TypedFields;
	/** What stands from the beginning and is not typed: of which record a new one is. */
	readonly given: AnyValues;
	/** What is stored in fields that cannot be read: shown beside them, and left alone until something is typed. */
	readonly unreadable: AnyValues;
	#visited: readonly string[] = $state.raw([]);
	#submitted = $state(false);

	/**
	 * `key`: under which its drafts are kept until it is saved or given up;
	 * `now`: the values of the record; `proposed`: what a new one has where nothing is typed, asked for anew
	 * each time since it may be of today, and of what is typed by now in other fields (`null`: emptied);
	 * `unreadable`: what the record holds besides; `given`: what stands and is not typed.
	 */
	constructor(
		kind: Kind,
		key: string,
		now: () => AnyValues,
		proposed: (typed: (name: string) => Json | undefined) => AnyValues = () => ({}),
		unreadable: AnyValues = {},
		given: AnyValues = {}
	) {
		this.kind = kind;
		this.#now = now;
		this.unreadable = unreadable;
		this.given = given;
		this.#typed = new TypedFields(`form.${key}`, now, (name) => {
			return proposed((other) => this.#typed.asTyped(other)?.value)[name];
		});
	}

	/** It was left unsaved before, and what was typed then is back. */
	get resumed(): boolean {
		return this.#typed.resumed;
	}

	/** The fields that are typed, in their order. */
	get fields(): readonly FormField[] {
		return Object.entries(this.kind.fields)
			.filter(([name, field]) => field.fixed !== true && !Object.hasOwn(this.given, name))
			.filter(([name, field]) => !(field as Field).fromSource || this.#isFilled(name))
			.map(([name, field]) => ({ name, field: field as Field }));
	}

	/** Also with what this version cannot read, and with what was typed in it before. */
	#isFilled(name: string): boolean {
		const held = this.#now()[name] ?? this.unreadable[name] ?? this.#typed.draft(name).value;
		return held !== undefined && held !== null;
	}

	draft(name: string): Draft {
		return this.#typed.draft(name);
	}

	change(name: string, draft: Draft): void {
		this.#typed.change(name, draft);
	}

	/** What the record says by now of a field, where that has changed since it was begun; `null` is cleared. */
	since(name: string): Json | null | undefined {
		return this.#typed.since(name);
	}

	/** The fields that were typed here and have changed in the record since. */
	get overtaken(): readonly string[] {
		return this.#typed.overtaken;
	}

	/** Takes what the record says by now for what was typed. */
	takeSince(name: string): void {
		this.#typed.takeSince(name);
	}

	/** What was typed is to stand, whatever the record says by now. */
	keepMine(name: string): void {
		this.#typed.keepMine(name);
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
		return this.#typed.dirty;
	}

	/** Shows every problem; returns the first field that has one, or waits for a word since it has changed. */
	submit(): string | undefined {
		this.#submitted = true;
		return this.fields.find(({ name }) => this.problems.has(name) || this.since(name) !== undefined)?.name;
	}

	/** Saved or given up: nothing is kept, and it stands as it began. */
	close(): void {
		this.#typed.close();
		this.#submitted = false;
		this.#visited = [];
	}
}

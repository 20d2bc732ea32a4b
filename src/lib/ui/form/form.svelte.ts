import type { Field, FieldProblem } from '$lib/domain/field';
import { equalJson, type Json } from '$lib/domain/json';
import type { AnyValues, Kind } from '$lib/domain/kind';
import { draftOf, isEmptyValue, type Draft } from '../fields/draft';
import { formProblems, type FormProblems } from './form-problems';
import { forget, keep, readKept, type Drafts } from './kept-drafts';
import type { FormField } from './sections';

/** A form over the values of a record of any kind: what was typed, what is wrong, what differs. */
export class Form {
	readonly kind: Kind;
	/** Under which its drafts are kept until it is saved or given up. */
	readonly key: string;
	/** It was left unsaved before, and what was typed then is back. */
	readonly resumed: boolean;
	readonly #initial: AnyValues;
	/** What is stored in fields that cannot be read: shown beside them, and left alone until something is typed. */
	readonly unreadable: AnyValues;
	readonly #proposed: () => AnyValues;
	#drafts: Drafts = $state.raw({});
	#visited: readonly string[] = $state.raw([]);
	#submitted = $state(false);

	/**
	 * `initial`: the values of the record; `proposed`: what a new one has where nothing is typed, asked for anew
	 * each time since it may be of today;
	 * `unreadable`: what the record holds besides.
	 */
	constructor(
		kind: Kind,
		key: string,
		initial: AnyValues,
		proposed: () => AnyValues = () => ({}),
		unreadable: AnyValues = {}
	) {
		this.kind = kind;
		this.key = key;
		this.#initial = initial;
		this.unreadable = unreadable;
		this.#proposed = proposed;
		const kept = readKept(key);
		this.resumed = kept !== undefined;
		this.#drafts = kept ?? {};
	}

	/** The fields that are typed, in their order. */
	get fields(): readonly FormField[] {
		return Object.entries(this.kind.fields)
			.filter(([, field]) => field.fixed !== true)
			.map(([name, field]) => ({ name, field: field as Field }));
	}

	draft(name: string): Draft {
		return (Object.hasOwn(this.#drafts, name) ? this.#drafts[name] : undefined) ?? this.#begun(name);
	}

	/** A field before anything is typed. */
	#begun(name: string): Draft {
		return draftOf(this.#proposed()[name] ?? this.#initial[name]);
	}

	change(name: string, draft: Draft): void {
		this.#drafts = { ...this.#drafts, [name]: draft };
		keep(this.key, this.#drafts);
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
		const values: Record<string, Json | undefined> = {};
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
			const before = this.#initial[name] ?? (field.type.many ? [] : null);
			if (!equalJson(value, before)) differences[name] = value;
		}
		return differences;
	});

	/** Whether anything typed would be lost. */
	get dirty(): boolean {
		return Object.entries(this.#drafts).some(([name, draft]) => {
			return draft.problem !== undefined || !equalJson(draft.value, this.#begun(name).value);
		});
	}

	/** Shows every problem; returns the first field that has one. */
	submit(): string | undefined {
		this.#submitted = true;
		return this.fields.find(({ name }) => this.problems.has(name))?.name;
	}

	/** Saved or given up: nothing is kept, and it stands as it began. */
	close(): void {
		forget(this.key);
		this.#drafts = {};
		this.#submitted = false;
		this.#visited = [];
	}
}

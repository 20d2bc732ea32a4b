import { firstDay, isPartialDate } from '$lib/domain/days/partial-date';
import { gateTo, type Gate } from '$lib/domain/pipeline/gate';
import { moveChanges } from '$lib/domain/pipeline/move';
import { readPath } from '$lib/domain/pipeline/path';
import type { Json } from '$lib/domain/base/json';
import { project } from '$lib/domain/kinds/project';
import { stageChange } from '$lib/domain/kinds/stage-change';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { isEmptyValue, type Draft } from '$lib/ui/fields/draft';
import { TypedFields } from '$lib/ui/fields/typed-fields.svelte';
import { formatDate } from '$lib/ui/format';
import { naming } from '$lib/ui/naming.svelte';
import { recordTitle } from '$lib/problems/record-words';
import { today } from '$lib/ui/today';
import { read } from '$lib/domain/reading/read';

const fields = ['on', 'reason', 'revisitOn', 'meeting'] as const;

export type MovingField = (typeof fields)[number];

/** One or several projects on their way to a stage: what stands in the way, and what has been said of it. */
export class MovingProjects {
	readonly portfolio: Portfolio;
	readonly to: string;
	readonly #ids: readonly string[];
	#left: readonly string[] = $state.raw([]);
	/** What has been typed; beside the fields of the move, the stage of each project, by its id. */
	readonly typed: TypedFields;
	/** What is wrong is shown once the reader has tried. */
	tried = $state(false);
	readonly #on = $derived.by(() => textOf(this.draft('on')) ?? this.#day());
	/** The gate of each project that does not stand there already. */
	readonly gates: readonly Gate[] = $derived.by(() => {
		const path = readPath(this.portfolio);
		return this.#ids
			.filter((id) => !this.#left.includes(id))
			.flatMap((id) => gateTo(this.portfolio, path, id, this.to, this.#on) ?? []);
	});
	readonly blocked = $derived.by(() => this.gates.some(({ blocking }) => blocking.length > 0));
	readonly needsReason = $derived.by(() => this.blocked || this.gates.some((gate) => gate.needsReason));
	readonly aside = $derived.by(() => this.gates.some(({ way }) => way === 'aside'));
	readonly needsRevisit = $derived.by(() => this.gates.some((gate) => gate.needsRevisit));
	/** Nothing stands in the way and nothing is to be said: the next step, all checks holding. */
	readonly clear = $derived.by(
		() => !this.needsReason && !this.typed.resumed && this.gates.every(({ advice }) => advice.length === 0)
	);
	readonly lens = $derived.by(() => shownLens(this.portfolio));
	readonly stage = $derived.by(() => recordTitle('stage', this.to, this.lens));

	constructor(portfolio: Portfolio, ids: readonly string[], to: string) {
		this.portfolio = portfolio;
		this.to = to;
		this.#ids = ids;
		this.typed = new TypedFields(
			`move.${portfolio.id} ${to} ${ids.join(' ')}`,
			() => Object.fromEntries(ids.map((id) => [id, this.#stageOf(id)])),
			(name) => (name === 'on' ? this.#day() : undefined)
		);
		for (const id of ids) this.typed.begin(id, { value: to });
	}

	/** The projects that another tab has moved elsewhere since, and where to. */
	get overtaken(): readonly (readonly [id: string, stage: string])[] {
		return this.typed.overtaken.map((id) => [id, this.#stageOf(id)]);
	}

	/** Leaves a project where another tab has moved it. */
	leaveOut(id: string): void {
		this.#left = [...this.#left, id];
		this.typed.takeSince(id);
	}

	/** The name of the one project, or how many they are. */
	get subject(): string {
		const [first, ...others] = this.gates;
		return first && others.length === 0
			? this.nameOf(first.project)
			: m.pipeline_projects({ count: this.gates.length });
	}

	nameOf(id: string): string {
		return recordTitle(project.name, id, this.lens);
	}

	draft(field: MovingField): Draft {
		return this.typed.draft(field);
	}

	change(field: MovingField, draft: Draft): void {
		this.typed.change(field, draft);
	}

	/** Whether a field must be filled in. */
	required(field: MovingField): boolean {
		return (
			field === 'on' || (field === 'reason' ? this.needsReason : field === 'revisitOn' && this.needsRevisit)
		);
	}

	/** What is wrong with the day of the move, in words. */
	get wrongDay(): string | undefined {
		const { value, problem } = this.draft('on');
		if (problem || value === null) return undefined;
		const on = String(value);
		if (on.length !== 10) return m.pipeline_day_whole();
		if (on > today()) return m.pipeline_day_ahead();
		const since = this.gates
			.flatMap(({ project: id }) => textOf({ value: this.#since(id) }) ?? [])
			.filter((date) => isPartialDate(date) && firstDay(date) > on)
			.sort()
			.at(-1);
		return since && m.pipeline_day_before({ date: formatDate(since) });
	}

	get ready(): boolean {
		return (
			this.wrongDay === undefined &&
			this.overtaken.length === 0 &&
			fields.every((field) => {
				const { value, problem } = this.draft(field);
				return !problem && (!this.required(field) || !isEmptyValue(value));
			})
		);
	}

	/** Moves all of them as one action, if all is said; whether it is done. */
	async go(): Promise<boolean> {
		this.tried = true;
		if (!this.ready || !(await naming.isNamed(this.portfolio))) return false;
		const { portfolio, to } = this;
		const reason = textOf(this.draft('reason'));
		const changes = this.gates.flatMap(({ project: id, failing, open, needsReason, needsRevisit, way }) =>
			moveChanges(portfolio, {
				project: id,
				to,
				on: this.#on,
				by: portfolio.author,
				// Why something is overridden is said with that.
				reason: needsReason || (open.length > 0 && failing.length === 0) ? reason : undefined,
				revisitOn: needsRevisit ? textOf(this.draft('revisitOn')) : undefined,
				meeting: way === 'aside' ? textOf(this.draft('meeting')) : undefined,
				unmet: open.map(({ rule }) => rule.id),
				overridden: failing.map(({ rule }) => rule.id),
				overrideReason: failing.length > 0 ? reason : undefined
			})
		);
		const [first, ...others] = this.gates;
		if (!first) return false;
		const { subject, stage } = this;
		const what = others.length > 0 ? { count: this.gates.length } : { id: first.project, name: subject };
		const label = { act: 'move', kind: project.name, ...what } as const;
		const done = await commitTold(portfolio, label, changes, m.pipeline_moved({ name: subject, stage }));
		if (done) this.typed.close();
		return done;
	}

	/** A move is of today until another day is typed; into a first stage, of the day since when it is said to stand there. */
	#day(): string {
		const [only, ...others] = this.#ids;
		if (only === undefined || others.length > 0 || this.#stageOf(only) !== '') return today();
		const since = textOf({ value: this.#since(only) });
		return since?.length === 10 && since <= today() ? since : today();
	}

	#stageOf(id: string): string {
		return String(read(this.portfolio, project).inAnyState(id)?.values.stage ?? '');
	}

	#since(id: string): Json | null {
		return read(this.portfolio, project).inAnyState(id)?.values.stageSince ?? null;
	}
}

/** The field of the move as it is asked for here: required where the gate says so. */
export function movingField(field: MovingField, required: boolean) {
	return { ...stageChange.fields[field], required };
}

function textOf({ value }: Pick<Draft, 'value'>): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}

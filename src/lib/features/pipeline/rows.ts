import { budgetColumns } from '$lib/domain/budget/entries';
import { nothing, rollUpBudget, type Total } from '$lib/domain/budget/roll-up';
import type { Path } from '$lib/domain/pipeline/path';
import { standingOf, type Standing } from '$lib/domain/pipeline/standing';
import { project } from '$lib/domain/kinds/project';
import { without, type PipelineChoice, type PipelineFilter, type PipelineSort } from './choice';
import { read } from '$lib/domain/reading/read';
import type { Source } from '$lib/domain/reading/source';

/** A project on the pipeline. */
export interface PipelineRow {
	readonly id: string;
	readonly title: string;
	readonly standing: Standing;
	/** The value of each filter; `none` where it has none. */
	readonly keys: Readonly<Record<PipelineFilter, string>>;
	/** All that is requested, over the years. */
	readonly asked: Total;
	readonly illustrative: boolean;
	/** Two people have given it different stages, or one has deleted it. */
	readonly conflict: boolean;
}

interface About {
	readonly path: Path;
	/** ISO date, whole. */
	readonly today: string;
	titleOf(id: string): string;
}

/** Every project with where it stands and what it asks. */
export function pipelineRows(source: Source, { path, today, titleOf }: About): readonly PipelineRow[] {
	const asked = rollUpBudget(budgetColumns(source), ['project'], {
		measure: new Set(['requested'])
	});
	return read(source, project)
		.all()
		.map((record): PipelineRow => {
			const { id, values, state, conflicts } = record;
			const standing = standingOf(source, path, record, today);
			const key = (value: unknown) => (value === undefined || value === null ? without : String(value));
			return {
				id,
				title: titleOf(id),
				standing,
				keys: {
					round: key(values.round),
					fund: key(values.fund),
					body: key(standing.body),
					field: key(values.medicalField)
				},
				asked: asked.total(id) ?? nothing,
				illustrative: values.illustrative === true,
				conflict: state === 'contested' || conflicts?.includes('stage') === true
			};
		});
}

/** Those that a choice keeps. */
export function keptRows(
	rows: readonly PipelineRow[],
	choice: Pick<PipelineChoice, 'filters' | 'stale'>
): readonly PipelineRow[] {
	const wanted = Object.entries(choice.filters) as [PipelineFilter, string][];
	return rows.filter(
		({ keys, standing }) =>
			wanted.every(([name, value]) => keys[name] === value) &&
			(!choice.stale || standing.stale || standing.overdue)
	);
}

/** How many of some things belong to rows with each key of a filter; 0 for keys whose rows have none of them. */
export function countKeys(
	rows: readonly PipelineRow[],
	name: PipelineFilter,
	things: readonly { readonly project: string }[]
): ReadonlyMap<string, number> {
	const keys = new Map(rows.map(({ id, keys }) => [id, keys[name]]));
	const counts = new Map([...keys.values()].map((key) => [key, 0]));
	for (const { project: id } of things) {
		const key = keys.get(id);
		if (key !== undefined) counts.set(key, counts.get(key)! + 1);
	}
	return counts;
}

/** Those of some things that belong to the projects of rows. */
export function ofProjects<T extends { readonly project: string }>(
	things: readonly T[],
	rows: readonly PipelineRow[]
): readonly T[] {
	const ids = new Set(rows.map(({ id }) => id));
	return things.filter(({ project: id }) => ids.has(id));
}

/**
 * In the order of a column; rows without a value stand last, either way. Alike ones: the longest at their
 * stage first, then by title.
 *
 * @param nameOf the words of a key, by which words are sorted
 */
export function sortedRows(
	rows: readonly PipelineRow[],
	{ sort, descending }: Pick<PipelineChoice, 'sort' | 'descending'>,
	nameOf: (name: PipelineFilter, key: string) => string
): readonly PipelineRow[] {
	const valueOf: Record<PipelineSort, (row: PipelineRow) => number | string | undefined> = {
		stage: ({ standing }) => standing.step?.order,
		title: ({ title }) => title,
		days: ({ standing }) => standing.days,
		asked: ({ asked }) => (asked.entries > 0 ? asked.amount : undefined),
		body: keyed('body'),
		fund: keyed('fund'),
		field: keyed('field'),
		round: keyed('round')
	};
	function keyed(name: PipelineFilter) {
		return ({ keys }: PipelineRow) => (keys[name] === without ? undefined : nameOf(name, keys[name]));
	}
	const way = descending ? -1 : 1;
	return rows
		.map((row) => ({ row, value: valueOf[sort](row) }))
		.sort((a, b) => compare(a.value, b.value, way) || longestFirst(a.row, b.row))
		.map(({ row }) => row);
}

function compare(a: number | string | undefined, b: number | string | undefined, way: number): number {
	if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
	return typeof a === 'string' ? way * a.localeCompare(String(b)) : way * (a - Number(b));
}

function longestFirst(a: PipelineRow, b: PipelineRow): number {
	return (b.standing.days ?? -1) - (a.standing.days ?? -1) || a.title.localeCompare(b.title);
}

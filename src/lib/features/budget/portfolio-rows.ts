import { fold } from '$lib/domain/base/fold';
import type { SheetLine, SheetPlace } from '$lib/domain/budget/sheet';
import { project } from '$lib/domain/kinds/project';
import { read } from '$lib/domain/reading/read';
import type { Source } from '$lib/domain/reading/source';
import type { Lens } from '$lib/domain/schema/field';
import { lineStages, type LineStage } from './sheet-choice';
import { fundWords, projectWord } from './sheet-words';

/** A project with rows of its own; the id is missing where lines name none. */
export interface NamedProject {
	readonly id: string | undefined;
	readonly name: string;
}

/** The projects in the order of their names, with those that lines name and that are gone; lines without one come last. */
export function projectsInOrder(
	source: Source,
	lines: readonly SheetLine[],
	lens: Lens
): readonly NamedProject[] {
	const ids = new Set<string | undefined>(read(source, project).ids());
	for (const line of lines) ids.add(line.project);
	const collator = new Intl.Collator(lens.locale, { numeric: true });
	return [...ids]
		.map((id) => ({ id, name: projectWord({ project: id }, lens) }))
		.sort((a, b) =>
			a.id === undefined || b.id === undefined
				? Number(a.id === undefined) - Number(b.id === undefined)
				: collator.compare(a.name, b.name)
		);
}

/** Rows in the order of their fund, category and stage. */
export function rowsInOrder(rows: readonly SheetPlace[], lens: Lens): readonly SheetPlace[] {
	const words = new Map(rows.map((row) => [row, fundWords(row, lens)]));
	const order = ({ stage }: SheetPlace) => lineStages.indexOf(stage as LineStage);
	return rows.toSorted((a, b) => words.get(a)!.localeCompare(words.get(b)!) || order(a) - order(b));
}

/** The ids of the projects that have a text in their name, '' for none named; undefined for no text. */
export function projectsNamed(
	projects: readonly NamedProject[],
	text: string
): ReadonlySet<string> | undefined {
	const sought = fold(text.trim());
	if (sought === '') return undefined;
	return new Set(projects.flatMap(({ id, name }) => (fold(name).includes(sought) ? [id ?? ''] : [])));
}

/** Rows by the id of their project, '' for none. */
export function rowsByProject(rows: readonly SheetPlace[]): ReadonlyMap<string, readonly SheetPlace[]> {
	const found = new Map<string, SheetPlace[]>();
	for (const row of rows) {
		const held = found.get(row.project ?? '');
		if (held) held.push(row);
		else found.set(row.project ?? '', [row]);
	}
	return found;
}

import { comparison } from '../kinds/comparison';
import { identityOf } from '../schema/identity';
import type { Values } from '../schema/kind';
import type { Change } from '../records/changeset';
import { createChanges, editChanges } from '../merge/edit';
import { project } from '../kinds/project';
import type { RadarKind } from './document';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

export type Verdict = 'same' | 'complementary' | 'unrelated';

/** What somebody found when two were held beside each other. */
export interface Comparison {
	readonly id: string;
	readonly verdict: Verdict;
	readonly note: string | undefined;
	/** ISO date. */
	readonly on: string | undefined;
	readonly by: string | undefined;
}

/** What a project was compared with. */
export interface Other {
	readonly kind: RadarKind;
	readonly id: string;
}

/** What a project has been compared with so far, by `kind id` of the other; between two projects it holds both ways. */
export function comparisonsOf(source: Source, id: string): ReadonlyMap<string, Comparison> {
	const found = new Map<string, Comparison>();
	for (const { id: own, values } of read(source, comparison).all()) {
		const other = otherOf(values, id);
		if (other === undefined || values.verdict === undefined) continue;
		found.set(other, {
			id: own,
			verdict: values.verdict as Verdict,
			note: values.note,
			on: values.on,
			by: values.by
		});
	}
	return found;
}

/** What keeps a verdict: the comparison of the two is edited, whichever of them it began from. */
export function verdictChanges(
	source: Source,
	id: string,
	other: Other,
	said: { readonly verdict: Verdict; readonly note?: string | null; readonly on: string; readonly by: string }
): Change[] {
	const known = comparisonsOf(source, id).get(`${other.kind} ${other.id}`);
	if (known) return editChanges(comparison, read(source, comparison).inAnyState(known.id), known.id, said);
	const place = { project: id, [other.kind === project.name ? 'otherProject' : 'technology']: other.id };
	const at = identityOf(comparison, place)!;
	return createChanges(comparison, read(source, comparison).inAnyState(at), at, { ...place, ...said });
}

function otherOf(
	{ project: of, otherProject, technology }: Values<typeof comparison>,
	id: string
): string | undefined {
	if (of === id) {
		if (otherProject !== undefined) return `${project.name} ${otherProject}`;
		if (technology !== undefined) return `technology ${technology}`;
	}
	return otherProject === id && of !== undefined ? `${project.name} ${of}` : undefined;
}

import { comparison } from '../kinds/comparison';
import { identityOf } from '../schema/identity';
import type { AnyValues } from '../schema/kind';
import type { Change } from '../records/changeset';
import { createChanges, editChanges } from '../merge/edit';
import { project } from '../kinds/project';
import type { RadarKind, RadarSource } from './document';

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
export function comparisonsOf(source: RadarSource, id: string): ReadonlyMap<string, Comparison> {
	const found = new Map<string, Comparison>();
	for (const { id: own, values } of source.table(comparison.name).all()) {
		const other = otherOf(values, id);
		if (other === undefined || typeof values.verdict !== 'string') continue;
		found.set(other, {
			id: own,
			verdict: values.verdict as Verdict,
			note: textOf(values.note),
			on: textOf(values.on),
			by: textOf(values.by)
		});
	}
	return found;
}

/** What keeps a verdict: the comparison of the two is edited, whichever of them it began from. */
export function verdictChanges(
	source: RadarSource,
	id: string,
	other: Other,
	said: { readonly verdict: Verdict; readonly note?: string | null; readonly on: string; readonly by: string }
): Change[] {
	const known = comparisonsOf(source, id).get(`${other.kind} ${other.id}`);
	if (known) return editChanges(comparison, source.table(comparison.name).get(known.id), known.id, said);
	const place = { project: id, [other.kind === project.name ? 'otherProject' : 'technology']: other.id };
	const at = identityOf(comparison, place)!;
	return createChanges(comparison, source.table(comparison.name).get(at), at, { ...place, ...said });
}

function otherOf(values: AnyValues, id: string): string | undefined {
	if (values.project === id) {
		if (typeof values.otherProject === 'string') return `${project.name} ${values.otherProject}`;
		if (typeof values.technology === 'string') return `technology ${values.technology}`;
	}
	return values.otherProject === id && typeof values.project === 'string'
		? `${project.name} ${values.project}`
		: undefined;
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}

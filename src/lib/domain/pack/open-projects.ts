import { isGranted } from '../pipeline/position';
import type { Item } from './agenda';
import type { Source } from '../reading/source';

/** The projects of an agenda in its order, each once. */
export function projectsOn(agenda: readonly Item[]): readonly string[] {
	return [...new Set(agenda.flatMap(({ project }) => project?.id ?? []))];
}

/**
 * Those whose request still waits for its grant: what they ask would lower what is left. Of the others the
 * approved lines have done so already.
 */
export function waitingForMoney(source: Source, projects: readonly string[]): ReadonlySet<string> {
	return new Set(projects.filter((id) => !isGranted(source, id, 'funding')));
}

import { isClosed } from './closed';
import { readPath } from './path';
import { isGranted, placeOnPath } from './position';
import type { Source } from '../reading/source';

/**
 * Whether the partners of a project are to be bound now: it has its green light, by the decision or because it
 * stands behind that gate, and it has not ended.
 */
export function isUnderway(source: Source, project: string): boolean {
	const path = readPath(source);
	if (isClosed(source, path, project)) return false;
	if (isGranted(source, project, 'greenLight')) return true;
	const gate = path.main.findIndex((step) => step.gate === 'greenLight');
	const place = placeOnPath(source, path, project);
	return gate >= 0 && place !== undefined && path.main.indexOf(place) > gate;
}

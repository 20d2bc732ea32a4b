import { readPath } from './path';
import { isGranted, placeOnPath } from './position';
import type { GovernanceSource } from '../reading/source';

/**
 * Whether the partners of a project are to be bound now: it has its green light, by the decision or because it
 * stands behind that gate, and it has not ended.
 */
export function isUnderway(source: GovernanceSource, project: string): boolean {
	const path = readPath(source);
	const record = source.table('project').get(project);
	const stage = record?.values.stage;
	if (typeof stage === 'string' && path.step(stage)?.closed) return false;
	if (isGranted(source, project, 'greenLight')) return true;
	const gate = path.main.findIndex((step) => step.gate === 'greenLight');
	const place = placeOnPath(source, path, project);
	return gate >= 0 && place !== undefined && path.main.indexOf(place) > gate;
}

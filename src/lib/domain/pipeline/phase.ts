import { project } from '../kinds/project';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import type { Path } from './path';
import { placeOnPath } from './position';

/**
 * How far a project has come, in a word: a proposal until the last gate of the path is behind it, being set up from
 * there, in execution at the last stage that does not end it, closed at one that does.
 */
export type Phase = 'proposal' | 'setup' | 'execution' | 'closed';

/**
 * The phase of a project; undefined while it has no stage. One that stands beside the path is where it left it, and a
 * proposal where that is not known.
 */
export function phaseOf(source: Source, path: Path, id: string): Phase | undefined {
	const at = path.step(read(source, project).inAnyState(id)?.values.stage);
	if (at === undefined) return undefined;
	if (at.closed) return 'closed';
	const place = at.side ? placeOnPath(source, path, id) : at;
	const where = place === undefined ? -1 : path.main.indexOf(place);
	if (where <= path.main.findLastIndex(({ gate }) => gate !== undefined)) return 'proposal';
	return where < path.main.findLastIndex(({ closed }) => !closed) ? 'setup' : 'execution';
}

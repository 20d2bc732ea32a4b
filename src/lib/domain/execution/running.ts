import { project } from '../kinds/project';
import { isClosed } from '../pipeline/closed';
import type { Path } from '../pipeline/path';
import { placeOnPath } from '../pipeline/position';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/**
 * Whether a project is in execution: it stands at the last stage of the path that does not end a project, or beside the
 * path since it stood there, as one on hold does. Stages are data, so it is told by place and not by name.
 */
export function isInExecution(source: Source, path: Path, id: string): boolean {
	const last = path.main.findLast(({ closed }) => !closed);
	if (last === undefined || read(source, project).one(id) === undefined) return false;
	return !isClosed(source, path, id) && placeOnPath(source, path, id)?.id === last.id;
}

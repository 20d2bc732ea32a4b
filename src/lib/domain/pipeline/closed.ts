import { project } from '../kinds/project';
import type { Path } from './path';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** Whether a project stands at a stage that ends it. */
export function isClosed(source: Source, path: Path, id: string): boolean {
	return path.step(read(source, project).inAnyState(id)?.values.stage)?.closed === true;
}

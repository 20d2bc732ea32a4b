import { project } from '$lib/domain/kinds/project';
import { stage } from '$lib/domain/kinds/stage';
import { read } from '$lib/domain/reading/read';
import type { Source } from '$lib/domain/reading/source';
import type { Lens } from '$lib/domain/schema/field';

/** The stage at which a project stands, in words; empty where none is entered. */
export function stageTitle(source: Source, id: string, lens: Lens): string {
	const at = read(source, project).one(id)?.values.stage;
	return at === undefined ? '' : (lens.title(stage.name, at) ?? '');
}

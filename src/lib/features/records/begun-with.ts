import { project } from '$lib/domain/kinds/project';
import { proposalFrom } from '$lib/domain/pipeline/proposal';
import type { Source } from '$lib/domain/reading/source';
import type { AnyValues, Kind } from '$lib/domain/schema/kind';

/** What a new record begins with by what it is made from: a proposal by its technology. */
export function begunWith(source: Source, kind: Kind, presets: AnyValues, today: string): AnyValues {
	const { technologies } = presets;
	const [from, ...others] = Array.isArray(technologies) ? technologies : [];
	if (kind.name !== project.name || typeof from !== 'string' || others.length > 0) return {};
	return proposalFrom(source, from, today);
}

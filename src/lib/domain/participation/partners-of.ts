import { participation } from '../kinds/participation';
import { partner, type Partner } from '../kinds/partner';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** The partners that take part in a project and are still there, each once. */
export function partnersOf(source: Source, project: string): readonly Partner[] {
	const partners = read(source, partner);
	const taking = new Set(
		read(source, participation)
			.by('project', project)
			.map(({ values }) => values.partner)
	);
	return [...taking].flatMap((id) => partners.one(id) ?? []);
}

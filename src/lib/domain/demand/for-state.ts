import { byText } from '../base/text/by-text';
import type { Interest } from '../kinds/interest';
import { interest } from '../kinds/interest';
import { project } from '../kinds/project';
import { stage } from '../kinds/stage';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { projectsOfState } from '../relations/of-state';

/** A project that a State asked for what it does, and of which it is no part. */
export interface Opening {
	readonly project: string;
	/** What the State said that speaks for it, the nearest first. */
	readonly interests: readonly Interest[];
}

const strengths: readonly (string | undefined)[] = ['strong', 'some', 'slight'];

/**
 * The projects that go on, in which a State is not, and that do what it said it is interested in: with a technology that it
 * named, or in a field that it named. (The other fields of a technology are not what it asked for.) A technology goes before a
 * field, then a strong interest before a slight one.
 *
 * @param id of the record of the State
 */
export function openingsFor(source: Source, id: string): readonly Opening[] {
	const said = read(source, interest).by('country', id);
	if (said.length === 0) return [];
	const own = new Set(projectsOfState(source, id));
	const stages = read(source, stage);
	const isOver = (at: string | undefined) => stages.one(at)?.values.closed === true;
	return read(source, project)
		.all()
		.filter((one) => !own.has(one.id) && !isOver(one.values.stage))
		.flatMap(({ id: one, values }) => {
			const named = new Set(values.technologies ?? []);
			const nearness = ({ values: { technology = '', strength } }: Interest) =>
				(named.has(technology) ? 0 : strengths.length + 1) +
				(strength === undefined ? strengths.length : strengths.indexOf(strength));
			const interests = said
				.filter(
					(each) =>
						named.has(each.values.technology ?? '') ||
						(values.medicalField !== undefined && values.medicalField === each.values.field)
				)
				.toSorted((a, b) => nearness(a) - nearness(b) || byText(a.id, b.id));
			const [nearest] = interests;
			return nearest
				? [{ project: one, interests, title: values.title, rank: nearness(nearest) - interests.length / 100 }]
				: [];
		})
		.toSorted((a, b) => a.rank - b.rank || byText(a.title, b.title) || byText(a.project, b.project))
		.map(({ project, interests }) => ({ project, interests }));
}

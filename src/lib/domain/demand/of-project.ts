import type { Interest } from '../kinds/interest';
import type { Need } from '../kinds/need';
import { need } from '../kinds/need';
import { project } from '../kinds/project';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { fieldsOf, interestsIn } from './interests';

/** What is asked for that a project may serve. */
export interface ProjectDemand {
	/** Needs that it or one of its technologies answers. */
	readonly needs: readonly Need[];
	/** Interests of States in one of its technologies, or in its field. */
	readonly interests: readonly Interest[];
}

/** Who asked for what a project does, to weigh its impact and how it complements what States do. */
export function demandFor(source: Source, id: string): ProjectDemand {
	const values = read(source, project).one(id)?.values;
	if (!values) return { needs: [], interests: [] };
	const technologies = new Set(values.technologies ?? []);
	const field = values.medicalField;
	return {
		needs: read(source, need)
			.all()
			.filter(
				(one) =>
					(one.values.projects ?? []).includes(id) ||
					(one.values.technologies ?? []).some((technology) => technologies.has(technology))
			),
		interests: interestsIn(source).filter(
			(one) =>
				technologies.has(one.values.technology ?? '') ||
				(field !== undefined && fieldsOf(source, one).includes(field))
		)
	};
}

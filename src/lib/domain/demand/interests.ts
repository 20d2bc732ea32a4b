import { interest, type Interest } from '../kinds/interest';
import { project } from '../kinds/project';
import { technology } from '../kinds/technology';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** A field, what States say of it, and what there is for it. */
export interface FieldInterest {
	/** Key of the list of medical fields; '' for interests of which no field is known. */
	readonly field: string;
	/** The interests of each State, by the id of its record. */
	readonly byState: ReadonlyMap<string, readonly Interest[]>;
	/** The technologies and projects in the field. */
	readonly technologies: readonly string[];
	readonly projects: readonly string[];
}

/** The fields in which an interest counts: its own, else those of its technology. */
export function fieldsOf(source: Source, { values }: Interest): readonly string[] {
	if (values.field !== undefined) return [values.field];
	return read(source, technology).one(values.technology)?.values.medicalFields ?? [];
}

/** The interests that belong to States that are there. */
export function interestsIn(source: Source): readonly Interest[] {
	const states = new Set(source.table('country').ids());
	return read(source, interest)
		.all()
		.filter(({ values }) => values.country !== undefined && states.has(values.country));
}

/**
 * Every field that somebody asked for or for which there is something, in the order given; what has none is last.
 *
 * @param fields the keys of the list of fields, in its order; others follow
 */
export function interestByField(source: Source, fields: readonly string[]): readonly FieldInterest[] {
	const asked = new Map<string, Map<string, Interest[]>>();
	for (const one of interestsIn(source)) {
		const own = fieldsOf(source, one);
		for (const field of own.length > 0 ? own : ['']) {
			const byState = asked.get(field) ?? new Map<string, Interest[]>();
			asked.set(field, byState);
			byState.set(one.values.country!, [...(byState.get(one.values.country!) ?? []), one]);
		}
	}
	const technologies = groups(
		read(source, technology)
			.all()
			.flatMap(({ id, values }) => (values.medicalFields ?? []).map((field) => [field, id] as const))
	);
	const projects = groups(
		read(source, project)
			.all()
			.flatMap(({ id, values }) =>
				values.medicalField === undefined ? [] : [[values.medicalField, id] as const]
			)
	);
	const known = new Set([...fields, ...asked.keys(), ...technologies.keys(), ...projects.keys()]);
	const inOrder = [...known].filter((field) => field !== '');
	return [...inOrder, '']
		.map((field) => ({
			field,
			byState: asked.get(field) ?? new Map<string, readonly Interest[]>(),
			technologies: technologies.get(field) ?? [],
			projects: projects.get(field) ?? []
		}))
		.filter((one) => one.byState.size + one.technologies.length + one.projects.length > 0);
}

/** Asked for by a State, and neither a technology nor a project is in it. */
export function nobodyServes({ field, byState, technologies, projects }: FieldInterest): boolean {
	return field !== '' && byState.size > 0 && technologies.length + projects.length === 0;
}

function groups(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const [key, id] of pairs) found.set(key, [...(found.get(key) ?? []), id]);
	return found;
}

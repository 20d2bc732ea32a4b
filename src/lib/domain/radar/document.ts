import type { AnyValues } from '../schema/kind';
import { participation } from '../kinds/participation';
import { project } from '../kinds/project';
import { technology } from '../kinds/technology';
import type { Weights } from './radar-index';
import { termsOf } from './terms';
import { read, type FieldOf } from '../reading/read';
import type { Source } from '../reading/source';

/** The kinds that are held beside each other. */
export const radarKinds = [project.name, technology.name] as const;

export type RadarKind = (typeof radarKinds)[number];

/** The fields that are read as text, with how much a word there says. */
const texts: Readonly<Record<string, readonly (readonly [field: string, weight: number])[]>> = {
	[project.name]: [
		['title', 3],
		['acronym', 3],
		['application', 2],
		['summary', 1],
		['deliverables', 0.5],
		['competingTechnologies', 0.5],
		['userCommunity', 0.5]
	],
	[technology.name]: [
		['name', 3],
		['application', 2],
		['description', 1],
		['uniqueness', 0.5]
	]
};

/** On which technologies a project rests, and what each of the two kinds calls its medical fields. */
const rests: FieldOf<typeof project> = 'technologies';
const oneField: FieldOf<typeof project> = 'medicalField';
const severalFields: FieldOf<typeof technology> = 'medicalFields';

const referenceWeight = 2;
const fieldWeight = 1;
/** A name of a technology, in the text of a project that rests on it. */
const nameWeight = 1;

/** What the radar reads of a record as text, in order, names of the technologies it rests on behind. */
export function radarTexts(source: Source, kind: string, id: string): readonly string[] {
	const values = source.table(kind).get(id)?.values ?? {};
	const own = (texts[kind] ?? []).map(([field]) => values[field]);
	const names = technologiesOf(values).map((one) => read(source, technology).inAnyState(one)?.values.name);
	return [...own, ...names].filter((text) => typeof text === 'string');
}

/**
 * The weighted terms of a project or a technology, saved or not: its words, and as terms of their own its
 * technologies, partners and medical fields.
 */
export function radarWeights(
	source: Source,
	kind: string,
	values: AnyValues,
	partners: Iterable<string>
): Weights {
	const weights = new Map<string, number>();
	const add = (key: string, weight: number) => weights.set(key, (weights.get(key) ?? 0) + weight);
	const weigh = (text: unknown, weight: number) => {
		if (typeof text === 'string') for (const { key } of termsOf(text)) add(key, weight);
	};
	for (const [field, weight] of texts[kind] ?? []) weigh(values[field], weight);
	for (const field of listOf(values[severalFields] ?? values[oneField]))
		add(referenceTerm('medicalField', field), fieldWeight);
	for (const id of technologiesOf(values)) {
		add(referenceTerm(technology.name, id), referenceWeight);
		weigh(read(source, technology).inAnyState(id)?.values.name, nameWeight);
	}
	for (const id of partners) add(referenceTerm('partner', id), referenceWeight);
	return weights;
}

/** Ids of the technologies on which a project rests; a technology rests on none. */
export function technologiesOf(values: AnyValues): readonly string[] {
	return listOf(values[rests]);
}

/** The partners of each project, by its participations. */
export function partnersByProject(source: Source): ReadonlyMap<string, ReadonlySet<string>> {
	const table = read(source, participation);
	const partners = table.column('partner');
	const found = new Map<string, Set<string>>();
	table.column('project').forEach((of, at) => {
		const [project, partner] = [of, partners[at]];
		if (project === undefined || partner === undefined) return;
		const held = found.get(project);
		if (held) held.add(partner);
		else found.set(project, new Set([partner]));
	});
	return found;
}

/** A term that is no word: `partner P000000000000000`. */
export function referenceTerm(to: string, id: string): string {
	return `${to} ${id}`;
}

function listOf(value: unknown): readonly string[] {
	const list: readonly unknown[] = Array.isArray(value) ? value : [value];
	return list.filter((one) => typeof one === 'string');
}

import type { AnyValues } from '../schema/kind';
import { participation } from '../kinds/participation';
import { project } from '../kinds/project';
import type { EntityRecord } from '../schema/record';
import { technology } from '../kinds/technology';
import type { Weights } from './radar-index';
import { termsOf } from './terms';

/** What the radar reads: a portfolio, or anything with its tables. */
export interface RadarSource {
	table(kind: string): {
		all(): readonly EntityRecord[];
		get(id: string): EntityRecord | undefined;
		column(field: string): readonly unknown[];
	};
}

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

const referenceWeight = 2;
const fieldWeight = 1;
/** A name of a technology, in the text of a project that rests on it. */
const nameWeight = 1;

/** What the radar reads of a record as text, in order, names of the technologies it rests on behind. */
export function radarTexts(source: RadarSource, kind: string, id: string): readonly string[] {
	const values = source.table(kind).get(id)?.values ?? {};
	const own = (texts[kind] ?? []).map(([field]) => values[field]);
	const names = listOf(values.technologies).map((one) => source.table(technology.name).get(one)?.values.name);
	return [...own, ...names].filter((text) => typeof text === 'string');
}

/**
 * The weighted terms of a project or a technology, saved or not: its words, and as terms of their own its
 * technologies, partners and medical fields.
 */
export function radarWeights(
	source: RadarSource,
	kind: string,
	values: AnyValues,
	partners: Iterable<string>
): Weights {
	const weights = new Map<string, number>();
	const add = (key: string, weight: number) => weights.set(key, (weights.get(key) ?? 0) + weight);
	const read = (text: unknown, weight: number) => {
		if (typeof text === 'string') for (const { key } of termsOf(text)) add(key, weight);
	};
	for (const [field, weight] of texts[kind] ?? []) read(values[field], weight);
	for (const field of listOf(values.medicalFields ?? values.medicalField))
		add(referenceTerm('medicalField', field), fieldWeight);
	for (const id of listOf(values.technologies)) {
		add(referenceTerm(technology.name, id), referenceWeight);
		read(source.table(technology.name).get(id)?.values.name, nameWeight);
	}
	for (const id of partners) add(referenceTerm('partner', id), referenceWeight);
	return weights;
}

/** The partners of each project, by its participations. */
export function partnersByProject(source: RadarSource): ReadonlyMap<string, ReadonlySet<string>> {
	const table = source.table(participation.name);
	const partners = table.column('partner');
	const found = new Map<string, Set<string>>();
	table.column('project').forEach((of, at) => {
		const [project, partner] = [of, partners[at]];
		if (typeof project !== 'string' || typeof partner !== 'string') return;
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

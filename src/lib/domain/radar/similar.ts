import { participation } from '../kinds/participation';
import { project } from '../kinds/project';
import type { EntityRecord } from '../schema/record';
import { partnersByProject, radarKinds } from './document';
import { Radar, type Proposal, type SimilarTo } from './radar';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

interface Built {
	readonly state: readonly (readonly EntityRecord[])[];
	readonly radar: Radar;
}

const built = new WeakMap<Source, Built>();

/**
 * The past and live projects and technologies that are like a project, or like a proposal as it is typed, with
 * the terms they share. The first call on a state of a portfolio reads all of it (about 0.1 s for 2,000
 * projects); screens ask the radar of the store, which keeps up with
 * changes instead.
 *
 * @param about id of a project, or a proposal
 * @param limit most of each kind
 */
export function similarTo(source: Source, about: string | Proposal, limit = 5): SimilarTo {
	const proposal =
		typeof about === 'string'
			? { id: about, values: read(source, project).inAnyState(about)?.values ?? {} }
			: about;
	const partners = partnersByProject(source);
	const radar = radarOf(source, partners);
	return radar.similarTo(proposal, partners.get(proposal.id ?? '') ?? [], limit);
}

function radarOf(source: Source, partners: ReturnType<typeof partnersByProject>): Radar {
	// The records of a kind are one array until one of them changes.
	const state = [...radarKinds, participation.name].map((kind) => source.table(kind).all());
	const known = built.get(source);
	if (known?.state.every((records, at) => records === state[at])) return known.radar;
	const radar = new Radar(source);
	for (const [at, kind] of radarKinds.entries())
		for (const { id, values } of state[at]!) radar.put(kind, id, values, partners.get(id) ?? []);
	built.set(source, { state, radar });
	return radar;
}

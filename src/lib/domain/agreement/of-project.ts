import type { GovernanceSource } from '../reading/source';
import { participation } from '../kinds/participation';
import { partner } from '../kinds/partner';
import type { EntityRecord } from '../schema/record';
import { agreement } from '../kinds/agreement';
import { isBinding, isOngoing } from './stages';

/** The agreements of a project, and which of its partners still lack one. */
export interface ProjectAgreements {
	/** Every agreement that names the project, the ended ones too. */
	readonly all: readonly EntityRecord[];
	/** Those under which the work would be done that its parties have not signed yet. */
	readonly unsigned: readonly EntityRecord[];
	/** Ids of partners of the project that are party to no ongoing agreement under which the work would be done. */
	readonly uncovered: readonly string[];
	/** Ids of partners of the project that are party to none that binds. No execution before there are none. */
	readonly unbound: readonly string[];
	/** Ids of all partners of the project, each once. */
	readonly partners: readonly string[];
}

/**
 * Reads what stands between a project and its partners. An NDA lets people talk and an amendment changes what
 * exists: neither is an agreement under which the work is done, so neither covers a partner.
 */
export function agreementsOf(source: GovernanceSource, project: string): ProjectAgreements {
	const all = source
		.table(agreement.name)
		.all()
		.filter(({ values }) => values.project === project);
	const ongoing = all.filter((one) => isOngoing(one.values.stage) && coversWork(one));
	const binding = ongoing.filter(({ values }) => isBinding(values.stage));
	const partners = partnersOf(source, project);
	return {
		all,
		unsigned: ongoing.filter(({ values }) => !isBinding(values.stage) && values.stage !== 'expired'),
		uncovered: partnersWithout(partners, ongoing),
		unbound: partnersWithout(partners, binding),
		partners
	};
}

/** Whether an agreement is one under which work is done, rather than an NDA or a change of another. */
export function coversWork({ values }: EntityRecord): boolean {
	return values.kind !== 'nda' && values.kind !== 'addendum' && values.amends === undefined;
}

/** The ids of the partners that take part in a project and are still there, each once. */
function partnersOf(source: GovernanceSource, project: string): readonly string[] {
	const partners = source.table(partner.name);
	const taking = source
		.table(participation.name)
		.all()
		.filter(({ values }) => values.project === project)
		.flatMap(({ values }) => (typeof values.partner === 'string' ? [values.partner] : []));
	return [...new Set(taking)].filter((id) => {
		const state = partners.get(id)?.state;
		return state !== undefined && state !== 'dropped' && state !== 'erased';
	});
}

function partnersWithout(
	partners: readonly string[],
	agreements: readonly EntityRecord[]
): readonly string[] {
	const covered = new Set(
		agreements.flatMap(({ values }) => (Array.isArray(values.parties) ? values.parties : []))
	);
	return partners.filter((id) => !covered.has(id));
}

import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { partnersOf } from '../participation/partners-of';
import { agreement, type Agreement } from '../kinds/agreement';
import { isBinding, isOngoing } from './stages';

/** The agreements of a project, and which of its partners still lack one. */
export interface ProjectAgreements {
	/** Every agreement that names the project, the ended ones too. */
	readonly all: readonly Agreement[];
	/** Those under which the work would be done that its parties have not signed yet. */
	readonly unsigned: readonly Agreement[];
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
export function agreementsOf(source: Source, project: string): ProjectAgreements {
	const all = read(source, agreement).by('project', project);
	const ongoing = all.filter((one) => isOngoing(one.values.stage) && coversWork(one));
	const binding = ongoing.filter(({ values }) => isBinding(values.stage));
	const partners = partnersOf(source, project).map(({ id }) => id);
	return {
		all,
		unsigned: ongoing.filter(({ values }) => !isBinding(values.stage) && values.stage !== 'expired'),
		uncovered: partnersWithout(partners, ongoing),
		unbound: partnersWithout(partners, binding),
		partners
	};
}

/** Whether an agreement is one under which work is done, rather than an NDA or a change of another. */
export function coversWork({ values }: Agreement): boolean {
	return values.kind !== 'nda' && values.kind !== 'addendum' && values.amends === undefined;
}

function partnersWithout(partners: readonly string[], agreements: readonly Agreement[]): readonly string[] {
	const covered = new Set(agreements.flatMap(({ values }) => values.parties ?? []));
	return partners.filter((id) => !covered.has(id));
}

import type { Rule } from '../optimum/model';
import type { Group, PosedRule } from './posed';

/** A posed rule as the search keeps it, and what of it cannot be kept. */
export interface AppliedRule {
	readonly posed: PosedRule;
	/** Undefined where it says nothing of the proposals that are weighed. */
	readonly rule: Rule | undefined;
	/** The projects it names that are not weighed: deleted, decided, without a score. */
	readonly missing: readonly string[];
}

/**
 * Posed rules for the proposals that are weighed: a field is those of them that have it. A project that is not weighed is
 * left out of its rule; where one needs it, the rule is not kept at all, as nobody chooses it here.
 *
 * @param fieldOf the medical field of a project
 */
export function appliedRules(
	posed: readonly PosedRule[],
	weighed: readonly string[],
	fieldOf: (id: string) => string | undefined
): readonly AppliedRule[] {
	const all = new Set(weighed);
	const members = (of: Group) =>
		'field' in of
			? weighed.filter((id) => fieldOf(id) === of.field)
			: of.projects.filter((id) => all.has(id));
	return posed.map((one) => {
		const missing = namedBy(one).filter((id) => !all.has(id));
		return { posed: one, rule: ruleOf(one, missing, members), missing };
	});
}

function ruleOf(
	posed: PosedRule,
	missing: readonly string[],
	members: (of: Group) => readonly string[]
): Rule | undefined {
	switch (posed.type) {
		case 'needs':
			return missing.length > 0 ? undefined : posed;
		case 'either': {
			const projects = members({ projects: posed.projects });
			return projects.length > 1 ? { type: 'either', projects } : undefined;
		}
		case 'count': {
			const { of, least, most } = posed;
			return {
				type: 'count',
				name: 'field' in of ? of.field : '',
				projects: members(of),
				...(least !== undefined && { least }),
				...(most !== undefined && { most })
			};
		}
		case 'share':
			return { type: 'share', name: posed.field, projects: members(posed), least: posed.least * 10 };
		case 'states':
			return posed;
	}
}

/** The projects that a posed rule names by their ids. */
export function namedBy(posed: PosedRule): readonly string[] {
	if (posed.type === 'needs') return [posed.project, posed.needs];
	if (posed.type === 'either') return posed.projects;
	return posed.type === 'count' && 'projects' in posed.of ? posed.of.projects : [];
}

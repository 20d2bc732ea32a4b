import type { Agreement } from '../kinds/agreement';
import { read } from '../reading/read';
import { inForceOn } from '../reading/validity';
import type { Source } from '../reading/source';
import { rule } from '../kinds/rule';

/** The clauses that the app can look for; fields of an agreement and checks of rules by one name. */
export const clauseFields = ['noMilitaryUse', 'privacyClause', 'publicationClause'] as const;

export type ClauseField = (typeof clauseFields)[number];

/** What an agreement answers to a rule about a clause. */
export interface ClauseCheck {
	/** Id of the rule. */
	readonly rule: string;
	readonly field: ClauseField;
	/** `open`: nobody has answered yet. */
	readonly state: 'holds' | 'missing' | 'open';
	/** Without it there is no signature; else it is advice. */
	readonly required: boolean;
}

/**
 * What the rules in force on a day ask of the clauses of an agreement. A clause holds when it is in the text or
 * not needed. A portfolio without such rules asks for none.
 *
 * @param on whole ISO date
 */
export function clauseChecks(
	source: Source,
	values: Agreement['values'],
	on: string
): readonly ClauseCheck[] {
	return read(source, rule)
		.all()
		.filter(inForceOn(on))
		.filter(({ values: { appliesTo } }) => appliesTo === 'agreement')
		.flatMap(({ id, values: asked }) => {
			const field = clauseFields.find((name) => name === asked.check);
			if (!field) return [];
			const answer = values[field];
			const holds = answer === 'present' || answer === 'notNeeded';
			const state = holds ? 'holds' : answer === 'missing' ? 'missing' : 'open';
			return [{ rule: id, field, state, required: asked.required !== false } as const];
		})
		.sort((a, b) => clauseFields.indexOf(a.field) - clauseFields.indexOf(b.field));
}

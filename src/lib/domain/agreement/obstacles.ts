import { firstDay, isPartialDate } from '../days/partial-date';
import type { GovernanceSource } from '../reading/source';
import type { Json } from '../base/json';
import type { AnyValues } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { agreement } from '../kinds/agreement';
import { clauseChecks, type ClauseField } from './clauses';
import type { AgreementMove } from './move';
import { isBinding } from './stages';
import { stepsOf } from './steps-of';
import { agreementDates } from './warnings';

/** Why an agreement cannot make a move, with the field of the agreement where that is mended. */
export type Obstacle =
	| { readonly type: 'future'; readonly today: string }
	/** The move lies before the last step. */
	| { readonly type: 'before-step'; readonly on: string }
	| { readonly type: 'no-parties'; readonly field: 'parties' }
	| { readonly type: 'not-signed'; readonly field: 'signedOn' }
	| { readonly type: 'signed-later'; readonly field: 'signedOn'; readonly signedOn: string }
	| { readonly type: 'no-beginning'; readonly field: 'validity' }
	/** Neither an end, nor a word that it has none. */
	| { readonly type: 'no-end'; readonly field: 'validity' }
	| { readonly type: 'still-valid'; readonly field: 'validity'; readonly to: string }
	| {
			readonly type: 'clause-missing' | 'clause-open';
			readonly field: ClauseField;
			/** Id of the rule that asks for it. */
			readonly rule: string;
	  };

/**
 * What stands in the way of a move; nothing is a move that can be made. A signature needs its date, parties and
 * the clauses that the rules of that day require, and an end or the word that it has none, which what was signed before
 * is not asked again; being in force
 * needs a beginning besides; nothing expires before its end.
 *
 * @param today whole ISO date
 */
export function obstaclesTo(
	source: GovernanceSource,
	move: AgreementMove,
	today: string
): readonly Obstacle[] {
	const record = source.table(agreement.name).get(move.agreement);
	const values: AnyValues = {
		...record?.values,
		...(move.signedOn !== undefined && { signedOn: move.signedOn }),
		...(move.validity !== undefined && { validity: { ...move.validity } }),
		...(move.openEnded !== undefined && { openEnded: move.openEnded })
	};
	const entered = record?.values.stage !== move.stage;
	return [
		...ofTheDay(source, move, today),
		...(isBinding(move.stage) && entered ? ofSignature(values, move.on) : []),
		...(isBinding(move.stage) && !isBinding(record?.values.stage) ? ofText(source, values, move.on) : []),
		...(move.stage === 'active' && entered ? ofBeing(values) : []),
		...(move.stage === 'expired' ? ofExpiring(values, move.on) : [])
	];
}

function ofTheDay(source: GovernanceSource, { agreement: id, on }: AgreementMove, today: string): Obstacle[] {
	if (on > today) return [{ type: 'future', today }];
	const last = stepsOf(source, id)[0];
	const before = last && dayOf(last);
	return before !== undefined && on < before ? [{ type: 'before-step', on: before }] : [];
}

function ofSignature({ signedOn }: AnyValues, on: string): Obstacle[] {
	if (typeof signedOn !== 'string') return [{ type: 'not-signed', field: 'signedOn' }];
	const later = isPartialDate(signedOn) && firstDay(signedOn) > on;
	return later ? [{ type: 'signed-later', field: 'signedOn', signedOn }] : [];
}

function ofText(source: GovernanceSource, values: AnyValues, on: string): Obstacle[] {
	const found: Obstacle[] = [];
	if (agreementDates(values).to === undefined && values.openEnded !== true)
		found.push({ type: 'no-end', field: 'validity' });
	if (isEmpty(values.parties) && isEmpty(values.countries))
		found.push({ type: 'no-parties', field: 'parties' });
	for (const { rule, field, state, required } of clauseChecks(source, values, on))
		if (required && state !== 'holds')
			found.push({ type: state === 'missing' ? 'clause-missing' : 'clause-open', field, rule });
	return found;
}

function ofBeing(values: AnyValues): Obstacle[] {
	return agreementDates(values).from === undefined ? [{ type: 'no-beginning', field: 'validity' }] : [];
}

function ofExpiring(values: AnyValues, on: string): Obstacle[] {
	const { to } = agreementDates(values);
	return to !== undefined && on <= to ? [{ type: 'still-valid', field: 'validity', to }] : [];
}

function dayOf({ values }: EntityRecord): string | undefined {
	return typeof values.on === 'string' && isPartialDate(values.on) ? firstDay(values.on) : undefined;
}

function isEmpty(list: Json | undefined): boolean {
	return !Array.isArray(list) || list.length === 0;
}

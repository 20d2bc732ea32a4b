import type { AgreementStep } from '../kinds/agreement-step';
import { firstDay } from '../days/partial-date';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { agreement, type Agreement } from '../kinds/agreement';
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
export function obstaclesTo(source: Source, move: AgreementMove, today: string): readonly Obstacle[] {
	const record = read(source, agreement).inAnyState(move.agreement);
	const values: Agreement['values'] = {
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

function ofTheDay(source: Source, { agreement: id, on }: AgreementMove, today: string): Obstacle[] {
	if (on > today) return [{ type: 'future', today }];
	const last = stepsOf(source, id)[0];
	const before = last && dayOf(last);
	return before !== undefined && on < before ? [{ type: 'before-step', on: before }] : [];
}

function ofSignature({ signedOn }: Agreement['values'], on: string): Obstacle[] {
	if (signedOn === undefined) return [{ type: 'not-signed', field: 'signedOn' }];
	return firstDay(signedOn) > on ? [{ type: 'signed-later', field: 'signedOn', signedOn }] : [];
}

function ofText(source: Source, values: Agreement['values'], on: string): Obstacle[] {
	const found: Obstacle[] = [];
	if (agreementDates(values).to === undefined && values.openEnded !== true)
		found.push({ type: 'no-end', field: 'validity' });
	if (!values.parties?.length && !values.countries?.length)
		found.push({ type: 'no-parties', field: 'parties' });
	for (const { rule, field, state, required } of clauseChecks(source, values, on))
		if (required && state !== 'holds')
			found.push({ type: state === 'missing' ? 'clause-missing' : 'clause-open', field, rule });
	return found;
}

function ofBeing(values: Agreement['values']): Obstacle[] {
	return agreementDates(values).from === undefined ? [{ type: 'no-beginning', field: 'validity' }] : [];
}

function ofExpiring(values: Agreement['values'], on: string): Obstacle[] {
	const { to } = agreementDates(values);
	return to !== undefined && on <= to ? [{ type: 'still-valid', field: 'validity', to }] : [];
}

function dayOf({ values }: AgreementStep): string | undefined {
	return values.on && firstDay(values.on);
}

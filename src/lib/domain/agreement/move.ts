import { agreementStep } from '../kinds/agreement-step';
import type { DateRange } from '../fields';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { identityOf } from '../schema/identity';
import type { Change } from '../records/changeset';
import { createChanges, editChanges } from '../merge/edit';
import { bothSaid } from '../base/said';
import { agreement } from '../kinds/agreement';

/** An agreement enters a stage, or passes into other hands at the same one. */
export interface AgreementMove {
	readonly agreement: string;
	/** A key of the list of stages. */
	readonly stage: string;
	/** A key of the list of turns; absent where nobody has to act. */
	readonly turn?: string | undefined;
	/** Whole ISO date. */
	readonly on: string;
	/** The name of the person at this laptop. */
	readonly by: string;
	readonly note?: string | undefined;
	/** What a signature settles; left as it is where absent. */
	readonly signedOn?: string | undefined;
	readonly validity?: DateRange | undefined;
	/** It has no end on purpose. */
	readonly openEnded?: boolean | undefined;
	readonly noticeMonths?: number | undefined;
}

/**
 * The changes of a move: where the agreement stands now, since when, and the record of the step. A new round of
 * circulation begins with nobody having answered. None where it stands there and nothing was said.
 */
export function agreementMoveChanges(source: Source, move: AgreementMove): Change[] {
	const { agreement: id, stage, turn, on, by, note, signedOn, validity, openEnded, noticeMonths } = move;
	const record = read(source, agreement).inAnyState(id);
	if (!record) return [];
	const entered = record.values.stage !== stage;
	const passed = record.values.turn !== turn;
	const edits = editChanges(agreement, record, id, {
		stage,
		turn: turn ?? null,
		...(entered && { stageSince: on }),
		...(passed && { turnSince: turn === undefined ? null : on }),
		...(entered && stage === 'circulation' && { answered: [] }),
		signedOn,
		validity: validity && { ...validity },
		openEnded,
		noticeMonths
	});
	if (!entered && !passed && note === undefined) return edits;
	const step = { agreement: id, stage, turn, on, note, by };
	const stepId = identityOf(agreementStep, step)!;
	const held = read(source, agreementStep).inAnyState(stepId);
	// The same step made again that day is the same record: what was said of it first stays.
	const kept =
		held === undefined || held.state === 'dropped'
			? step
			: { ...step, note: bothSaid(held.values.note, note), by: bothSaid(held.values.by, by, ', ') };
	return [...edits, ...createChanges(agreementStep, held, stepId, kept)];
}

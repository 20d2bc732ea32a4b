import { agreement } from '$lib/domain/kinds/agreement';
import type { Obstacle } from '$lib/domain/agreement/obstacles';
import type { AgreementWarning } from '$lib/domain/agreement/warnings';
import type { Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { formatDate } from '$lib/ui/format';
import { fieldWords } from '$lib/problems/record-words';

/** The label of an option of an editable list; the bare key where the list has lost it. */
export function optionWords(lens: Lens, list: string, key: unknown): string {
	if (typeof key !== 'string') return '';
	return lens.options(list).find((option) => option.key === key)?.label ?? key;
}

export const stageWords = (lens: Lens, key: unknown) => optionWords(lens, 'agreementStage', key);
export const turnWords = (lens: Lens, key: unknown) => optionWords(lens, 'agreementTurn', key);

type Saying<T extends Obstacle['type']> = (obstacle: Extract<Obstacle, { type: T }>) => string;

const obstacles: { readonly [T in Obstacle['type']]: Saying<T> } = {
	future: m.agreements_obstacle_future,
	'before-step': ({ on }) => m.agreements_obstacle_before_step({ date: formatDate(on) }),
	'no-parties': m.agreements_obstacle_no_parties,
	'not-signed': m.agreements_obstacle_not_signed,
	'signed-later': ({ signedOn }) => m.agreements_obstacle_signed_later({ date: formatDate(signedOn) }),
	'no-beginning': m.agreements_obstacle_no_beginning,
	'no-end': m.agreements_obstacle_no_end,
	'still-valid': ({ to }) => m.agreements_obstacle_still_valid({ date: formatDate(to) }),
	'clause-missing': ({ field }) => m.agreements_obstacle_clause_missing({ clause: clauseWords(field) }),
	'clause-open': ({ field }) => m.agreements_obstacle_clause_open({ clause: clauseWords(field) })
};

/** Why a move cannot be made. */
export function obstacleWords(obstacle: Obstacle): string {
	return (obstacles[obstacle.type] as (one: Obstacle) => string)(obstacle);
}

/** A clause, within a sentence. */
export function clauseWords(field: string): string {
	return fieldWords(agreement.name, field).toLocaleLowerCase();
}

/** What the dates ask for, in one line. */
export function warningWords({ type, date, days }: AgreementWarning): string {
	const shown = { date: formatDate(date), count: days };
	if (type === 'notice') return m.agreements_warning_notice(shown);
	if (type === 'end') return m.agreements_warning_end(shown);
	return type === 'ended' ? m.agreements_warning_ended(shown) : m.agreements_warning_notice_too_long();
}

/** Red within a week and after, amber within a month. */
export function warningTone({ type, within }: AgreementWarning): 'plain' | 'warn' | 'bad' {
	if (type === 'noticeTooLong') return 'warn';
	return within === undefined || within === 7 ? 'bad' : within === 30 ? 'warn' : 'plain';
}

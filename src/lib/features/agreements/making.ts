import { agreement } from '$lib/domain/kinds/agreement';
import { agreementMoveChanges, type AgreementMove } from '$lib/domain/agreement/move';
import { openAgreementChanges } from '$lib/domain/agreement/open';
import { obligation } from '$lib/domain/kinds/obligation';
import { doneChanges, following } from '$lib/domain/agreement/obligation-series';
import { m } from '$lib/paraglide/messages';
import { commitTold, told } from '$lib/problems/commit-told';
import { lensOf } from '$lib/domain/reading/lens';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { formatDate } from '$lib/ui/format';
import { naming } from '$lib/ui/naming.svelte';
import { today } from '$lib/ui/today';
import { stageWords, turnWords } from './words';
import { read } from '$lib/domain/reading/read';

/** Logs are read in both languages; a title is written in the one of the data's names. */
const nameOf = (portfolio: Portfolio, kind: string, id: string) =>
	lensOf(portfolio, 'en').title(kind, id) ?? '';

/** Moves an agreement; says where to, with an undo. Whether it was written. */
export function moveAgreement(portfolio: Portfolio, move: AgreementMove): Promise<boolean> {
	const { agreement: id, stage, turn } = move;
	const name = nameOf(portfolio, agreement.name, id);
	const lens = shownLens(portfolio);
	const stays = read(portfolio, agreement).inAnyState(id)?.values.stage === stage;
	const done =
		stays && turn !== undefined
			? m.agreements_passed({ name, who: turnWords(lens, turn) })
			: m.agreements_moved({ name, stage: stageWords(lens, stage) });
	const label = { act: 'move', kind: agreement.name, id, name } as const;
	return commitTold(portfolio, label, agreementMoveChanges(portfolio, move), done);
}

/** Marks a duty as done, and says what follows it. */
export function markDone(portfolio: Portfolio, id: string): Promise<boolean> {
	const record = read(portfolio, obligation).inAnyState(id);
	if (!record) return Promise.resolve(false);
	const what = nameOf(portfolio, obligation.name, id);
	const changes = doneChanges(portfolio, id, today());
	const next = following(portfolio, record.values);
	const recurs = record.values.recurrence !== undefined && record.values.recurrence !== 'once';
	const done =
		next !== undefined
			? m.agreements_duty_next({ what, date: formatDate(next) })
			: recurs && record.values.due !== undefined
				? m.agreements_duty_last({ what })
				: m.agreements_duty_marked({ what });
	return commitTold(portfolio, { act: 'edit', kind: obligation.name, id, name: what }, changes, done);
}

/** Opens the agreements that a project needs. */
export async function openAgreements(portfolio: Portfolio, id: string): Promise<boolean> {
	if (!(await naming.isNamed(portfolio))) return false;
	const changes = openAgreementChanges(portfolio, id, today(), portfolio.author);
	const count = new Set(changes.flatMap((one) => (one.kind === agreement.name ? [one.id] : []))).size;
	return commitTold(
		portfolio,
		{ act: 'create', kind: agreement.name, count },
		changes,
		m.agreements_opened({ count })
	);
}

/** Answers a clause. */
export async function answerClause(
	portfolio: Portfolio,
	id: string,
	field: string,
	answer: string | null
): Promise<boolean> {
	return told(portfolio, await portfolio.edit(agreement.name, id, { [field]: answer }));
}

/** Notes that a service has answered in circulation, or takes it back. */
export async function answerCirculation(
	portfolio: Portfolio,
	id: string,
	answered: readonly string[]
): Promise<boolean> {
	return told(portfolio, await portfolio.edit(agreement.name, id, { answered }));
}

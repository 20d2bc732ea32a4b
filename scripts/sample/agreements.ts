import { agreement } from '../../src/lib/domain/kinds/agreement';
import { agreementMoveChanges } from '../../src/lib/domain/agreement/move';
import { obligation } from '../../src/lib/domain/kinds/obligation';
import { editChanges } from '../../src/lib/domain/merge/edit';
import type { PortfolioState } from '../../src/lib/domain/merge/state';
import { read } from '../../src/lib/domain/reading/read';
import { agreementKey, inventedAgreementId, partnerId, projectId } from './ids';
import { dated, importedOn } from './known';
import { francs, keyOf, period, record, sampleId, some } from './records';
import { cellsOf, convert } from './rows';
import { hours, instantOn, type Act } from './story';

/* Invented agreements at every stage, how they came there, and what is owed under them. */

const officer = 'KT-MA agreements officer';

/** Those that nobody opened by a decision: in force before the portfolio, or begun by the officer. */
export function illustrativeAgreements(): Act[] {
	const stepped = new Map(
		cellsOf('illustrative/agreement_steps.csv')
			.toReversed()
			.map((cells) => [cells['agreement'], cells])
	);
	const rows = convert('illustrative/agreements.csv', (row) => {
		const [key, subject] = [row.need('key'), row.need('subject')];
		const [project, amends, months] = [row.cell('project'), row.cell('amends'), row.cell('notice_months')];
		const first = stepped.get(subject);
		const since = row.cell('stage_since');
		const [stage, turn, turnSince] = [row.need('stage'), row.cell('turn'), row.cell('turn_since')];
		const begun = first
			? {
					...standing(first['stage']!, first['turn']),
					stageSince: first['on'],
					turnSince: first['turn'] ? first['on'] : undefined
				}
			: { ...standing(stage, turn), stageSince: since, turnSince };
		const made = record(
			agreement,
			{
				subject,
				kind: keyOf('agreementKind', row.need('kind')),
				parties: some(row.list('parties').map(partnerId)),
				project: project && projectId(project),
				...begun,
				answered: some(row.list('answered').map((one) => keyOf('agreementTurn', one)!)),
				signedOn: row.cell('signed_on'),
				validity: period(row.cell('from'), row.cell('to')),
				noticeMonths: months === undefined ? undefined : Number(months),
				amends: amends && inventedAgreementId(amends),
				noMilitaryUse: row.cell('no_military_use'),
				privacyClause: row.cell('privacy'),
				publicationClause: row.cell('publication'),
				value: francs(row.cell('value_chf'))
			},
			sampleId(agreement, 'illustrative', key)
		);
		return [dated(first?.['on'] ?? [since ?? '', '2025-02-03'].toSorted().at(-1)!, made)];
	});
	return importedOn(officer, 'Agreements.csv', rows);
}

/** From stage to stage, and from hand to hand. */
export function agreementSteps(): Act[] {
	let count = 0;
	return convert('illustrative/agreement_steps.csv', (row) => {
		const [subject, on, stage] = [
			row.need('agreement'),
			row.need('on'),
			keyOf('agreementStage', row.need('stage'))!
		];
		const turn = keyOf('agreementTurn', row.cell('turn'));
		const [note, signedOn, to] = [row.cell('note'), row.cell('signed_on'), row.cell('to')];
		const answered = some(row.list('answered').map((one) => keyOf('agreementTurn', one)!));
		const move = { stage, turn, on, by: officer, note, signedOn, validity: period(signedOn, to) };
		return [
			{
				at: instantOn(on, hours.moved + 60 + (count++ % 60)),
				by: officer,
				label: { act: 'move', kind: agreement.name },
				invented: true,
				changes: (state) => {
					const { id } = agreementCalled(state, subject);
					const changes = agreementMoveChanges(state, { ...move, agreement: id });
					return answered
						? [...changes, ...editChanges(agreement, read(state, agreement).inAnyState(id), id, { answered })]
						: changes;
				}
			}
		];
	});
}

/** The invented agreement of a subject; those opened by a decision are called as their project. */
function agreementCalled(state: PortfolioState, subject: string) {
	const found = read(state, agreement)
		.all()
		.find(({ values }) => values.illustrative === true && values.subject === subject);
	if (!found) throw new Error(`no agreement ${subject}`);
	return found;
}

/** What is owed, written down a quarter before it is due. */
export function obligations(): Act[] {
	return convert('illustrative/obligations.csv', (row) => {
		const [subject, text, due] = [row.need('agreement'), row.need('text'), row.need('due')];
		const doneOn = row.cell('done_on');
		const id = sampleId(obligation, agreementKey(subject), text, due);
		const made = record(
			obligation,
			{
				agreement: inventedAgreementId(subject),
				text,
				by: row.need('by'),
				due,
				recurrence: keyOf('recurrence', row.need('recurrence')),
				firstDue: row.cell('first_due'),
				owner: row.cell('owner'),
				done: false
			},
			id
		);
		const act = (day: string, changes: Act['changes'], said: 'create' | 'edit'): Act => ({
			at: instantOn(day, hours.after),
			by: officer,
			label: { act: said, kind: obligation.name, id },
			invented: true,
			changes
		});
		return [
			act(row.need('written_on'), () => [made], 'create'),
			...(doneOn === undefined
				? []
				: [
						act(
							doneOn,
							(state) =>
								editChanges(obligation, read(state, obligation).inAnyState(id), id, { done: true, doneOn }),
							'edit'
						)
					])
		];
	});
}

function standing(stage: string, turn: string | undefined) {
	return { stage: keyOf('agreementStage', stage), turn: keyOf('agreementTurn', turn || undefined) };
}

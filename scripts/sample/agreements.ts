import { agreement } from '../../src/lib/domain/kinds/agreement';
import { agreementStep } from '../../src/lib/domain/kinds/agreement-step';
import type { Change } from '../../src/lib/domain/records/changeset';
import { obligation } from '../../src/lib/domain/kinds/obligation';
import { agreementKey, inventedAgreementId, partnerId, projectId } from './ids';
import { francs, keyOf, period, record, sampleId, some } from './records';
import { convert, type Row } from './rows';

/* Invented agreements at every stage, with whose turn it is and what is owed under them. */

const illustrative = true;

export function illustrativeAgreements(): Change[] {
	return convert('illustrative/agreements.csv', (row) => {
		const [key, subject] = [row.need('key'), row.need('subject')];
		const [project, amends, months] = [row.cell('project'), row.cell('amends'), row.cell('notice_months')];
		return [
			record(
				agreement,
				{
					subject,
					kind: keyOf('agreementKind', row.need('kind')),
					parties: some(row.list('parties').map(partnerId)),
					project: project && projectId(project),
					...standing(row),
					stageSince: row.cell('stage_since'),
					turnSince: row.cell('turn_since'),
					answered: some(row.list('answered').map((turn) => keyOf('agreementTurn', turn)!)),
					signedOn: row.cell('signed_on'),
					validity: period(row.cell('from'), row.cell('to')),
					noticeMonths: months === undefined ? undefined : Number(months),
					amends: amends && inventedAgreementId(amends),
					noMilitaryUse: row.cell('no_military_use'),
					privacyClause: row.cell('privacy'),
					publicationClause: row.cell('publication'),
					value: francs(row.cell('value_chf')),
					illustrative
				},
				sampleId(agreement, 'illustrative', key)
			)
		];
	});
}

export function agreementSteps(): Change[] {
	return convert('illustrative/agreement_steps.csv', (row) => [
		record(agreementStep, {
			agreement: inventedAgreementId(row.need('agreement')),
			on: row.need('on'),
			...standing(row),
			note: row.cell('note'),
			illustrative
		})
	]);
}

export function obligations(): Change[] {
	return convert('illustrative/obligations.csv', (row) => {
		const [subject, text, due] = [row.need('agreement'), row.need('text'), row.need('due')];
		const doneOn = row.cell('done_on');
		return [
			record(
				obligation,
				{
					agreement: inventedAgreementId(subject),
					text,
					by: row.need('by'),
					due,
					recurrence: keyOf('recurrence', row.need('recurrence')),
					firstDue: row.cell('first_due'),
					owner: row.cell('owner'),
					done: doneOn !== undefined,
					doneOn,
					illustrative
				},
				sampleId(obligation, agreementKey(subject), text, due)
			)
		];
	});
}

function standing(row: Row) {
	return {
		stage: keyOf('agreementStage', row.need('stage')),
		turn: keyOf('agreementTurn', row.cell('turn'))
	};
}

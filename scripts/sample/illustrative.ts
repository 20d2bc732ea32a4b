import { affiliation } from '../../src/lib/domain/kinds/affiliation';
import { assessment } from '../../src/lib/domain/kinds/assessment';
import { budgetLine } from '../../src/lib/domain/kinds/budget-line';
import { contact } from '../../src/lib/domain/kinds/contact';
import { envelope } from '../../src/lib/domain/kinds/envelope';
import type { Change } from '../../src/lib/domain/records/changeset';
import { project } from '../../src/lib/domain/kinds/project';
import { criterionId, fundId, stageId } from '../../src/lib/domain/seed/seed-changes';
import { dateOfLast, movesOf } from './moves';
import { partnerId, projectId, technologyId } from './ids';
import { medicalField, participations } from './public';
import { francs, keyOf, record, sampleId, some } from './records';
import { convert } from './rows';

/* The invented half of the sample: nobody publishes grants, scores or people. Every record says so. */

const illustrative = true;
const round = 2027;

export function envelopes(): Change[] {
	return convert('illustrative/envelopes.csv', (row) => [
		record(envelope, {
			fund: fundId(row.need('fund')),
			year: Number(row.need('year')),
			money: francs(row.need('amount_chf')),
			illustrative
		})
	]);
}

export function budgetLines(): Change[] {
	return convert('illustrative/budget_lines.csv', (row) => {
		const [title, fund, year] = [row.need('project'), row.need('fund'), row.need('year')];
		const [category, stage] = [row.need('category'), row.need('stage')];
		return [
			record(
				budgetLine,
				{
					project: projectId(title),
					fund: fundId(fund),
					year: Number(year),
					category: keyOf('budgetCategory', category),
					stage,
					money: francs(row.need('amount_chf')),
					illustrative
				},
				sampleId(budgetLine, title, fund, year, category, stage)
			)
		];
	});
}

/** Proposals are projects of a round that have not been decided; what they ask for are requested lines. */
export function proposals(): Change[] {
	let number = 0;
	return convert('illustrative/proposals.csv', (row) => {
		const [key, title] = [row.need('key'), row.need('name')];
		const fund = row.cell('fund');
		const moves = movesOf(projectId(title), ++number, fund !== undefined);
		return [
			record(
				project,
				{
					title,
					reference: `MA-${round}-${String(number).padStart(3, '0')}`,
					medicalField: medicalField(row.need('field')),
					application: row.cell('field'),
					stage: stageId(fund ? 'Selection committee' : 'CMASC green light'),
					stageSince: dateOfLast(moves),
					technologies: some(row.list('technologies').map(technologyId)),
					period: { from: row.need('start_year') },
					round,
					fund: fund && fundId(fund),
					externalFunding: francs(row.need('external_chf')),
					illustrative
				},
				projectId(title)
			),
			...moves,
			...participations(row, title, { illustrative }),
			...row.list('requested_chf_by_year').map((request) => {
				const [year = '', amount] = request.split(':');
				const values = {
					project: projectId(title),
					fund: fund && fundId(fund),
					year: Number(year),
					stage: 'requested',
					money: francs(amount),
					illustrative
				};
				return record(budgetLine, values, sampleId(budgetLine, key, fund ?? '', year, '', 'requested'));
			})
		];
	});
}

export function scores(): Change[] {
	return convert('illustrative/scores.csv', (row) => {
		const criterion = row.cell('criterion');
		const score = row.need('score_1_to_5');
		const about = { project: projectId(row.need('proposal')), assessor: row.need('assessor'), illustrative };
		if (score === 'recused') return [record(assessment, { ...about, recused: true })];
		return [
			record(assessment, { ...about, criterion: criterion && criterionId(criterion), score: Number(score) })
		];
	});
}

export function contacts(): Change[] {
	return convert('illustrative/contacts.csv', (row) => {
		const email = row.need('email');
		const id = sampleId(contact, email);
		return [
			record(
				contact,
				{
					firstName: row.need('first_name'),
					lastName: row.need('last_name'),
					email,
					language: keyOf('language', row.need('language')),
					legalBasis: keyOf('legalBasis', row.need('legal_basis')),
					collectedOn: row.need('collected_on'),
					illustrative
				},
				id
			),
			record(affiliation, {
				contact: id,
				partner: partnerId(row.need('partner')),
				role: keyOf('contactRole', row.need('role')),
				illustrative
			})
		];
	});
}

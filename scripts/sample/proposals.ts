import type { Change } from '../../src/lib/domain/records/changeset';
import { budgetLine } from '../../src/lib/domain/kinds/budget-line';
import { project } from '../../src/lib/domain/kinds/project';
import { fundId, stageId } from '../../src/lib/domain/seed/seed-changes';
import { mainStages } from '../../src/lib/domain/seed/stages';
import { editChanges } from '../../src/lib/domain/merge/edit';
import { moveChanges } from '../../src/lib/domain/pipeline/move';
import { read } from '../../src/lib/domain/reading/read';
import type { AnyValues } from '../../src/lib/domain/schema/kind';
import { projectId, technologyId } from './ids';
import { medicalField, participations } from './public';
import { francs, keyOf, record, sampleId, some } from './records';
import { convert, type Row } from './rows';
import { hours, instantOn, type Act } from './story';

const officer = 'KT-MA portfolio officer';

/** Proposals are written down as ideas; what they ask for are requested lines. */
export function proposals(): Act[] {
	const numbers = new Map<string, number>();
	return convert('illustrative/proposals.csv', (row) => {
		const title = row.need('name');
		const round = row.need('round');
		const number = (numbers.get(round) ?? 0) + 1;
		numbers.set(round, number);
		const id = projectId(title);
		const on = row.need('created');
		const made = [
			proposal(row, `MA-${round}-${String(number).padStart(3, '0')}`),
			...participations(row, title, contributionsOf(row)),
			...requests(row)
		];
		return [
			{
				at: instantOn(on, hours.made + number),
				by: officer,
				label: { act: 'create', kind: project.name, id },
				invented: true,
				changes: (state) => [
					...made,
					...moveChanges(state, { project: id, to: stageId(mainStages[0]!.name), on, by: officer })
				]
			},
			...signatures(row, id),
			...lateness(row, id)
		];
	});
}

/** The form is complete when its proponent signs it, and goes to the Department Head. */
function signatures(row: Row, id: string): Act[] {
	const [signedOn, headSignedOn] = [row.cell('signed_on'), row.cell('head_signed_on')];
	const form = {
		deliverables: row.cell('deliverables'),
		organisation: row.cell('organisation'),
		financialPlan: row.cell('financial_plan'),
		competingTechnologies: row.cell('competing'),
		userCommunity: row.cell('users')
	};
	return [
		...(signedOn ? [edited(id, signedOn, { ...form, signedOn, submittedOn: signedOn })] : []),
		...(headSignedOn ? [edited(id, headSignedOn, { headSignedOn })] : [])
	];
}

/** What the last count of this year says of a project that begins later than it was granted for. */
function lateness(row: Row, id: string): Act[] {
	const months = row.cell('expected_late_months');
	return months ? [edited(id, '2026-11-16', { expectedLate: Number(months) })] : [];
}

function edited(id: string, on: string, values: AnyValues): Act {
	return {
		at: instantOn(on, hours.prepared),
		by: officer,
		label: { act: 'edit', kind: project.name, id },
		invented: true,
		changes: (state) => editChanges(project, read(state, project).inAnyState(id), id, values)
	};
}

function proposal(row: Row, reference: string): Change {
	const title = row.need('name');
	const fund = row.cell('fund');
	return record(
		project,
		{
			title,
			reference,
			medicalField: medicalField(row.need('field')),
			application: row.cell('field'),
			summary: row.cell('summary'),
			technologies: some(row.list('technologies').map(technologyId)),
			department: row.cell('department'),
			proponent: row.cell('proponent'),
			period: { from: row.need('start_year') },
			round: Number(row.need('round')),
			fund: fund && fundId(fund),
			externalFunding: francs(row.cell('external_chf'))
		},
		projectId(title)
	);
}

/**
 * What each partner gives, as `partner:cash:in kind`, either of which may be blank. A proposal says that or its external money
 * as one amount, never both: the amount would hide what the partners give.
 */
function contributionsOf(row: Row): ReadonlyMap<string, AnyValues> {
	const partners = row.list('partners');
	const given = row.list('contributions').map((words): [string, AnyValues] => {
		const [partner = '', cash, inKind] = words.split(':');
		if (!partners.includes(partner)) throw new Error(`${row.place}: ${partner} takes no part`);
		const amounts = { cash: francs(cash || undefined), inKind: francs(inKind || undefined) };
		return [partner, Object.fromEntries(Object.entries(amounts).filter(([, money]) => money !== undefined))];
	});
	const isOneAmount = row.cell('external_chf') !== undefined;
	if (isOneAmount === given.length > 0)
		throw new Error(`${row.place}: external money is said twice or never`);
	return new Map(given);
}

function requests(row: Row): Change[] {
	const [key, title, fund] = [row.need('key'), row.need('name'), row.cell('fund')];
	const category = keyOf('budgetCategory', row.cell('category'));
	return row.list('requested_chf_by_year').map((request) => {
		const [year = '', amount] = request.split(':');
		const values = {
			project: projectId(title),
			fund: fund && fundId(fund),
			year: Number(year),
			category,
			stage: 'requested',
			money: francs(amount)
		};
		return record(budgetLine, values, sampleId(budgetLine, key, fund ?? '', year, '', 'requested'));
	});
}

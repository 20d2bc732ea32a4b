import { budgetLine } from '../../src/lib/domain/kinds/budget-line';
import { envelope } from '../../src/lib/domain/kinds/envelope';
import { fund } from '../../src/lib/domain/kinds/fund';
import { rate } from '../../src/lib/domain/kinds/rate';
import type { Change } from '../../src/lib/domain/records/changeset';
import { fundId } from '../../src/lib/domain/seed/seed-changes';
import { projectId, projectKey } from './ids';
import { francs, keyOf, record, sampleId } from './records';
import { convert } from './rows';
import { dated, importedOn, type Dated } from './known';
import { imports, type Act } from './story';

/* Invented money: nobody publishes the grant of a single project. */

const officer = 'IPT budget officer';

/** Tables of the finance office, each when it could have been had. */
export function money(): Act[] {
	return [
		imports(officer, '2024-12-03', 'Funds.csv', carryRules()),
		...importedOn(officer, 'Envelopes.csv', envelopes()),
		...importedOn(officer, 'Rates.csv', rates()),
		...importedOn(officer, 'Budget lines.csv', lines())
	];
}

/** No rule is published: a yearly budget that lapses, and income of contracts that stays for a while. */
function carryRules(): Change[] {
	const carryRule = 'Invented for the sample: no rule is published.';
	const carried = { carryForward: 'carried', carryShare: 25, carryYears: 2 };
	return [
		record(fund, { name: 'MA budget', carryForward: 'lapses', carryRule }, fundId('MA budget')),
		record(fund, { name: 'KT Fund', ...carried, carryRule }, fundId('KT Fund'))
	];
}

function envelopes(): Dated[] {
	return convert('illustrative/envelopes.csv', (row) => {
		const year = Number(row.need('year'));
		const values = { fund: fundId(row.need('fund')), year, money: francs(row.need('amount_chf')) };
		return [dated(year > 2026 ? '2026-01-27' : '2024-12-03', record(envelope, values))];
	});
}

function rates(): Dated[] {
	return convert('illustrative/rates.csv', (row) => {
		const [date, currency] = [row.need('date'), row.need('currency')];
		return [dated(`${date}-01-20`, record(rate, { currency, date, francs: Number(row.need('francs')) }))];
	});
}

function lines(): Dated[] {
	return convert('illustrative/budget_lines.csv', (row) => {
		const [title, fund, year] = [row.need('project'), row.need('fund'), row.need('year')];
		const [category, stage] = [row.need('category'), row.need('stage')];
		const currency = row.cell('currency');
		const values = {
			project: projectId(title),
			fund: fundId(fund),
			year: Number(year),
			category: keyOf('budgetCategory', category),
			stage,
			money: francs(row.need('amount_chf'), currency),
			text: row.cell('text')
		};
		const name = [projectKey(title), fund, year, category, stage, ...(currency ? [currency] : [])];
		return [dated(knownOn(Number(year), stage), record(budgetLine, values, sampleId(budgetLine, ...name)))];
	});
}

/** What is granted is known as the year begins, what is spent when it is over; of this year, at its last count. */
function knownOn(year: number, stage: string): string {
	const isGranted = stage === 'requested' || stage === 'approved';
	if (year < 2024) return '2024-12-03';
	if (isGranted) return year === 2024 ? '2024-12-03' : `${year}-01-27`;
	return year === 2026 ? '2026-11-16' : `${year + 1}-01-20`;
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../scripts/sample/rows';
import { sampleFile, sampleLog } from '../../scripts/sample/sample';
import { countryStatus } from '../../src/lib/domain/kinds/country-status';
import { kindNamed } from '../../src/lib/domain/kinds/all';
import type { Field } from '../../src/lib/domain/schema/field';
import { lensOf } from '../../src/lib/domain/reading/lens';
import { sampleDay } from '../../src/lib/domain/seed/sample-day';
import { lensWith } from '../support/lens';
import { RowsAgain, set } from './rows-again';

const { log, state } = sampleLog();
const again = new RowsAgain(state);

const lists = [
	'topics',
	'expertise',
	'languages',
	'technologies',
	'partners',
	'funding_source',
	'requested_chf_by_year',
	'contributions'
];

/** The rows of a file, sorted, with lists in one order and numbers in one form. */
function rows(file: string): string[] {
	return sorted(
		cellsOf(file).map((cells) =>
			Object.fromEntries(
				// The key is what ids are made of, and in no record.
				Object.entries(cells)
					.filter(([column]) => column !== 'key')
					.map(([column, cell]) => {
						if (lists.includes(column) && file !== 'technologies.csv')
							return [column, set(cell.split(';').filter(Boolean))];
						return [
							column,
							/amount|chf$/.test(column) && cell !== '' && column !== 'amount' ? String(Number(cell)) : cell
						];
					})
			)
		)
	);
}

function sorted(cells: readonly Readonly<Record<string, string>>[]): string[] {
	return cells.map((row) => JSON.stringify(row)).sort();
}

const statusLabel = (key: string) =>
	(countryStatus.fields.status as Field<string>).type.show(key, lensWith());

describe('every row and every cell of the sources is in the sample', () => {
	test.each<[string, number | undefined, () => readonly Record<string, string>[]]>([
		['technologies.csv', 58, () => again.technologies()],
		['projects.csv', 70, () => again.projects()],
		['partners.csv', 117, () => again.partners()],
		['countries.csv', 53, () => again.countries(statusLabel)],
		['contributions.csv', 23, () => again.contributions()],
		['agreements.csv', 45, () => again.agreements()],
		['meetings.csv', 44, () => again.meetings()],
		['budget_facts.csv', 47, () => again.budgetFacts()],
		['illustrative/envelopes.csv', undefined, () => again.envelopes()],
		['illustrative/budget_lines.csv', undefined, () => again.budgetLines()],
		['illustrative/money_moves.csv', undefined, () => again.moneyMoves()],
		['illustrative/proposals.csv', undefined, () => again.proposals()],
		['illustrative/scores.csv', undefined, () => again.scores()],
		['illustrative/contacts.csv', undefined, () => again.contacts()],
		['illustrative/experts.csv', undefined, () => again.experts()],
		['illustrative/enquiries.csv', undefined, () => again.enquiries()],
		['illustrative/experts_asked.csv', undefined, () => again.expertsAsked()],
		['illustrative/partner_steps.csv', undefined, () => again.partnerSteps()]
	])('%s', (file, count, made) => {
		// Facts are counted by hand; what is invented may grow.
		if (count !== undefined) expect(cellsOf(file)).toHaveLength(count);
		expect(sorted(made())).toEqual(rows(file));
	});
});

describe('the sample', () => {
	test('in the app is the one its sources make', async () => {
		const committed = readFileSync(new URL('../../static/sample.isocentre.json', import.meta.url), 'utf8');
		expect(Buffer.from(await sampleFile()).toString('utf8') === committed, 'run: npm run sample').toBe(true);
	});

	test('marks everything invented, and nothing else', () => {
		const invented = ['envelope', 'budgetLine', 'assessment', 'contact', 'affiliation'];
		invented.push(
			'agreementStep',
			'milestone',
			'obligation',
			'stageChange',
			'membership',
			'attendance',
			'agendaItem'
		);
		invented.push('decision', 'action', 'ruleResult', 'rate', 'moneyMove', 'interest', 'need', 'topic');
		invented.push('outcome');
		invented.push('interaction', 'trlReading', 'view', 'scenario', 'comparison', 'reviewRequest');
		invented.push('subjectRequest', 'fileGiven', 'retentionRule', 'setting');
		invented.push('enquiry', 'enquiryAsk', 'partnerStep', 'delegateRequest');
		for (const kind of state.kinds)
			for (const { values } of state.table(kind).all()) {
				if (invented.includes(kind)) expect(values['illustrative']).toBe(true);
				else if (values['illustrative'])
					expect(['project', 'participation', 'agreement', 'meeting', 'partner', 'contribution']).toContain(
						kind
					);
			}
		expect(
			state
				.table('project')
				.all()
				.filter(({ values }) => values['illustrative'])
		).toHaveLength(40);
	});

	test('points only at records it has', () => {
		for (const kind of state.kinds)
			for (const { values } of state.table(kind).all())
				for (const [name, value] of Object.entries(values))
					for (const to of (kindNamed(kind)!.fields[name] as Field).type.references(value!))
						expect(state.table(to.kind).get(to.id), `${kind}.${name}`).toBeDefined();
	});

	test('calls what is invented by names, and marks it by its field alone', () => {
		for (const kind of state.kinds)
			for (const { id, values } of state.table(kind).all())
				if (values['illustrative'])
					expect(kindNamed(kind)!.title(values, lensOf(state as never, 'en')), id).not.toMatch(
						/illustrative/i
					);
	});

	test('has no stamp later than its day', () => {
		const last = log
			.map(({ at }) => at)
			.toSorted()
			.at(-1)!;
		expect(last.slice(0, 10) <= sampleDay, last).toBe(true);
	});

	test('keeps dates as exactly as they were known', () => {
		const dates = state
			.table('agreement')
			.all()
			.map(({ values }) => values['signedOn'] as string | undefined);
		expect(new Set(dates.map((date) => date?.length))).toEqual(new Set([undefined, 4, 7, 10]));
	});
});

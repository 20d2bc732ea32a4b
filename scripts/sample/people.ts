import { affiliation } from '../../src/lib/domain/kinds/affiliation';
import { assessment } from '../../src/lib/domain/kinds/assessment';
import { contact } from '../../src/lib/domain/kinds/contact';
import { criterionId } from '../../src/lib/domain/seed/seed-changes';
import { partnerId, projectId } from './ids';
import { dated, importedOn } from './known';
import { keyOf, record, sampleId } from './records';
import { cellsOf, convert } from './rows';
import type { Act } from './story';

/* Invented people, and invented scores of advisers who have no names. */

/** When the address book was imported. */
const books = ['2024-12-09', '2025-07-01', '2026-04-02', '2026-10-26'];

/** By round: when its proposals were scored, and when the table came. */
const rounds = new Map([
	['2025', ['2024-11-20', '2024-12-06']],
	['2026', ['2026-02-18', '2026-02-20']],
	['2027', ['2026-11-23', '2026-11-25']]
] as const);
const roundOf = new Map(
	cellsOf('illustrative/proposals.csv').map(({ name, round }) => [name!, round as '2025' | '2026' | '2027'])
);

/** What the advisers gave, a table a round. */
export function scores(): Act[] {
	const rows = convert('illustrative/scores.csv', (row) => {
		const criterion = row.cell('criterion');
		const score = row.need('score_1_to_5');
		const title = row.need('proposal');
		const [scored, known] = rounds.get(roundOf.get(title)!)!;
		const about = { project: projectId(title), assessor: row.need('assessor'), on: scored };
		if (score === 'recused')
			return [
				dated(
					known,
					record(assessment, { ...about, recused: true, recusalReason: 'Works with the proponent.' })
				)
			];
		const values = { ...about, criterion: criterion && criterionId(criterion), score: Number(score) };
		return [dated(known, record(assessment, values))];
	});
	return importedOn('KT-MA secretary', 'Scores.csv', rows);
}

/** Invented people, from the address books of the relations officer. */
export function contacts(): Act[] {
	const rows = convert('illustrative/contacts.csv', (row) => {
		const email = row.need('email');
		const id = sampleId(contact, email);
		const known = books.find((day) => row.need('collected_on') <= day)!;
		const every = row.cell('contact_every_months');
		return [
			record(
				contact,
				{
					firstName: row.need('first_name'),
					lastName: row.need('last_name'),
					email,
					language: keyOf('language', row.need('language')),
					purpose: 'relations',
					legalBasis: keyOf('legalBasis', row.need('legal_basis')),
					collectedOn: row.need('collected_on'),
					contactEvery: every && Number(every)
				},
				id
			),
			record(affiliation, {
				contact: id,
				partner: partnerId(row.need('partner')),
				role: keyOf('contactRole', row.need('role'))
			})
		].map((change) => dated(known, change));
	});
	return importedOn('KT relations officer', 'Address book.csv', rows);
}

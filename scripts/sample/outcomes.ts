import { outcome } from '../../src/lib/domain/kinds/outcome';
import { projectId, projectKey, technologyId } from './ids';
import { dated, importedOn } from './known';
import { francs, record, sampleId } from './records';
import { convert } from './rows';
import type { Act } from './story';

/** What came of projects and technologies, written down some days or weeks after it was known. Invented. */
export function outcomes(): Act[] {
	const rows = convert('illustrative/outcomes.csv', (row) => {
		const title = row.need('title');
		const [project, technology, count] = [row.cell('project'), row.cell('technology'), row.cell('count')];
		const values = {
			title,
			type: row.need('type'),
			project: project && projectId(projectKey(project)),
			technology: technology && technologyId(technology),
			date: row.need('date'),
			amount: francs(row.cell('amount')),
			count: count === undefined ? undefined : Number(count),
			notes: row.cell('notes')
		};
		return [dated(row.need('written_on'), record(outcome, values, sampleId(outcome, title)))];
	});
	return importedOn('KT-MA portfolio officer', 'Outcomes.csv', rows);
}

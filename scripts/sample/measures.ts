import { contribution } from '../../src/lib/domain/kinds/contribution';
import { trlReading } from '../../src/lib/domain/kinds/trl-reading';
import { countryId } from '../../src/lib/domain/seed/seed-changes';
import { technologyId } from './ids';
import { dated, importedOn } from './known';
import { record, sampleId } from './records';
import { convert } from './rows';
import type { Act } from './story';

/* Invented, where nothing is published: how ready technologies are, and shares of recent years. */

export function readiness(): Act[] {
	const rows = convert('illustrative/readiness.csv', (row) => {
		const [name, level, date] = [row.need('technology'), row.need('level'), row.need('date')];
		const values = {
			technology: technologyId(name),
			level: Number(level),
			date,
			assessedBy: 'KT-MA',
			evidence: row.cell('evidence')
		};
		return [
			dated(row.need('written_on'), record(trlReading, values, sampleId(trlReading, name, level, date)))
		];
	});
	return importedOn('KT-MA portfolio officer', 'Readiness.csv', rows);
}

export function shares(): Act[] {
	const rows = convert('illustrative/shares.csv', (row) => {
		const year = Number(row.need('year'));
		const values = { country: countryId(row.need('iso2')), year, percent: Number(row.need('percent')) };
		// Those of earlier years were taken down with the first.
		const day = year < 2024 ? '2024-12-10' : year < 2026 ? `${year}-12-10` : '2026-02-09';
		return [dated(day, record(contribution, values))];
	});
	return importedOn('KT relations officer', 'Shares.csv', rows);
}

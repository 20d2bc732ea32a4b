import type { Change } from '../../src/lib/domain/records/changeset';
import { imports, type Act, type By } from './story';

/** Something that could be known from a day on. */
export interface Dated {
	/** ISO date. */
	readonly on: string;
	readonly change: Change;
}

export function dated(on: string, change: Change): Dated {
	return { on, change };
}

/** A table that was imported again whenever there was more in it, each time with what had come to be known. */
export function importedOn(by: By, file: string, rows: readonly Dated[], invented = true): Act[] {
	const days = [...new Set(rows.map(({ on }) => on))].sort();
	return days.map((day) =>
		imports(
			by,
			day,
			file,
			rows.filter(({ on }) => on === day).map(({ change }) => change),
			invented
		)
	);
}

/** When the tables of public facts were brought up to date. */
const visits = ['2024-12-02', '2026-01-12', '2026-10-05'];

/** The day of the import that could have brought something of a day, known to the year at least. */
export function visitAfter(day: string | undefined): string {
	return visits.find((visit) => (day ?? '') <= visit) ?? visits.at(-1)!;
}

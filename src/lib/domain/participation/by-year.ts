import type { Participant } from './by-country';

/** The projects in which a country takes part, year by year. */
export interface YearsOfState {
	/** The distinct projects under way in each year of the window. */
	readonly projects: readonly (readonly string[])[];
	/** Those of which nobody knows when they began: in no year. */
	readonly undated: readonly string[];
}

/**
 * The participation of each country over the years, by ISO code. A project is under way in every year from the one
 * in which it, or the participation in it, began to the one in which it ended; without an end it goes on.
 *
 * @param from the first year
 * @param to the last year
 */
export function projectsByYear(
	participants: readonly Participant[],
	from: number,
	to: number
): Map<string, YearsOfState> {
	const found = new Map<string, { years: Set<string>[]; undated: Set<string> }>();
	for (const { project, country, date, latest } of participants) {
		let own = found.get(country);
		if (!own) {
			own = {
				years: Array.from({ length: Math.max(0, to - from + 1) }, () => new Set()),
				undated: new Set()
			};
			found.set(country, own);
		}
		if (date === undefined) {
			own.undated.add(project);
			continue;
		}
		const last = latest === undefined ? to : Math.min(to, Number(latest.slice(0, 4)));
		for (let year = Math.max(from, Number(date.slice(0, 4))); year <= last; year++)
			own.years[year - from]!.add(project);
	}
	return new Map(
		[...found].map(([country, { years, undated }]) => [
			country,
			{ projects: years.map((projects) => [...projects]), undated: [...undated] }
		])
	);
}

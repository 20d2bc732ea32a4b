import { project as projects } from '../kinds/project';
import { stage } from '../kinds/stage';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import type { Participant } from './by-country';

/** The projects in which a country takes part, year by year. */
export interface YearsOfState {
	/** The distinct projects under way in each year of the window. */
	readonly projects: readonly (readonly string[])[];
	/** Those of which nobody knows when they began, or until when they went on: in no year. */
	readonly undated: readonly string[];
}

/**
 * The participation of each country over the years, by ISO code. A project is under way in every year from the one
 * in which it, or the participation in it, began to the one in which it ended; without an end it goes on, unless it
 * stands at a stage that ends it: then until it came there.
 *
 * @param ends since when each project that stands at a stage that ends it does; undefined where nobody knows
 * @param from the first year
 * @param to the last year
 */
export function projectsByYear(
	participants: readonly Participant[],
	ends: ReadonlyMap<string, string | undefined>,
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
		const end = latest ?? ends.get(project);
		if (date === undefined || (end === undefined && ends.has(project))) {
			own.undated.add(project);
			continue;
		}
		const last = end === undefined ? to : Math.min(to, Number(end.slice(0, 4)));
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

/** The projects that stand at a stage that ends them, with the partial date since when, where it is known. */
export function endsOf(source: Source): ReadonlyMap<string, string | undefined> {
	const stages = read(source, stage);
	const closings = stages.column('closed');
	const closed = new Set(stages.ids().filter((_, at) => closings[at] === true));
	return new Map(
		read(source, projects)
			.all()
			.filter(({ values }) => closed.has(values.stage ?? ''))
			.map(({ id, values }) => [id, values.stageSince])
	);
}

import { budgetColumns } from '../budget/entries';
import { addTotals } from '../budget/add-totals';
import { nothing, rollUpBudget, type Total } from '../budget/roll-up';
import { countByCountry, type CountryCount } from '../participation/by-country';
import { countedProjects } from '../participation/counted-projects';
import { international } from '../participation/seat';
import { countryIds, participantsOf, periodsByCountry } from '../participation/read';
import { statusOn, type StatusAnswer } from '../participation/status';
import type { Source } from '../reading/source';

/** What a country would gain; money is shared in equal parts among the countries of a project. */
export interface EffectOnState {
	/** ISO alpha-2; '' for organisations without a country, `international` for those that act for many. */
	readonly country: string;
	/** On the day of the meeting. */
	readonly status: StatusAnswer;
	/** Projects in which it takes part so far, proposals left out. */
	readonly projects: number;
	/** Projects of the pack that would come on top. */
	readonly gained: number;
	readonly approved: Total;
	readonly asked: Total;
	readonly illustrative: boolean;
}

export interface StateEffect {
	readonly rows: readonly EffectOnState[];
	/** Countries with projects of the pack that have none so far. */
	readonly newcomers: readonly string[];
	/** Projects gained once each, and their money. */
	readonly total: { readonly gained: number; readonly asked: Total };
	/** Asked by projects of the pack without a partner: in no row. */
	readonly unshared: Total;
}

interface Question {
	readonly projects: readonly string[];
	/** Those whose request waits for its grant. */
	readonly waiting: ReadonlySet<string>;
	/** ISO date of the meeting. */
	readonly day: string;
	readonly today: string;
}

/** Which countries the projects of a pack would add to, as the Member States screen counts them. */
export function stateEffect(source: Source, { projects, waiting, day, today }: Question): StateEffect {
	const columns = budgetColumns(source);
	const approved = rollUpBudget(columns, ['project'], { measure: new Set(['approved']) });
	const asked = rollUpBudget(columns, ['project'], { measure: new Set(['requested']), project: waiting });
	const counts = countedProjects(source, 'portfolio', approved);
	const added = new Set(projects.filter((id) => waiting.has(id) || !counts(id)));
	const everybody = participantsOf(source);
	const periods = periodsByCode(source);
	const count = (of: (project: string) => boolean, money: (project: string) => Total) =>
		countByCountry({
			participants: everybody.filter(({ project }) => of(project)),
			periods,
			statusAt: { date: day },
			today,
			money,
			sharing: 'split'
		});
	const so = count(counts, (id) => approved.total(id));
	const more = count(
		(id) => added.has(id),
		(id) => asked.total(id)
	);
	const before = new Map(so.countries.map((one) => [one.country, one]));
	const rows = more.countries.map((one): EffectOnState => {
		const own: CountryCount | undefined = before.get(one.country);
		return {
			country: one.country,
			status: statusOn(periods.get(one.country) ?? [], day, today),
			projects: own?.projects.length ?? 0,
			gained: one.projects.filter((id) => !counts(id)).length,
			approved: own?.money ?? nothing,
			asked: one.money,
			illustrative: one.illustrative || (own?.illustrative ?? false)
		};
	});
	const shared = new Set(more.countries.flatMap((one) => one.projects));
	return {
		rows,
		newcomers: rows
			.filter(({ projects, country }) => projects === 0 && country !== '' && country !== international)
			.map((row) => row.country),
		total: { gained: [...shared].filter((id) => !counts(id)).length, asked: more.money },
		unshared: addTotals([...waiting].filter((id) => !shared.has(id)).map((id) => asked.total(id)))
	};
}

function periodsByCode(source: Source) {
	const periods = periodsByCountry(source);
	return new Map([...countryIds(source)].map(([code, id]) => [code, periods.get(id) ?? []]));
}

import { budgetColumns } from '$lib/domain/budget/entries';
import { nothing, rollUpBudget, type RollUp } from '$lib/domain/budget/roll-up';
import { country } from '$lib/domain/country/country';
import { countByCountry, type CountryCount } from '$lib/domain/participation/by-country';
import { countryIds, participantsOf, periodsByCountry } from '$lib/domain/participation/read';
import { statusOn, type StatusAnswer, type StatusPeriod } from '$lib/domain/participation/status';
import { project } from '$lib/domain/project/project';
import { stage } from '$lib/domain/stage/stage';
import { lensOf } from '$lib/store/lens';
import type { Portfolio } from '$lib/store/portfolio.svelte';
import { language } from '$lib/ui/language.svelte';
import { today } from '$lib/ui/today';
import { readParticipationChoice, statusesOf, type ParticipationChoice } from './choice';
import { latestShares, type Share } from './shares';

/** A country or organisation with its status and its part in the projects. */
export interface StateRow {
	/** ISO alpha-2; '' for organisations without one. */
	readonly code: string;
	/** Its record; absent where there is none. */
	readonly id: string | undefined;
	readonly name: string;
	readonly today: StatusAnswer;
	readonly count: CountryCount | undefined;
	readonly share: Share | undefined;
}

/** Who takes part in the projects of a portfolio, under the choice in the address. */
export class Participation {
	readonly portfolio: Portfolio;
	readonly #parameters: () => URLSearchParams;
	readonly choice: ParticipationChoice = $derived.by(() => readParticipationChoice(this.#parameters()));
	readonly lens = $derived.by(() => lensOf(this.portfolio, language.current));
	readonly #columns = $derived.by(() => budgetColumns(this.portfolio));
	readonly #money: RollUp = $derived.by(() =>
		rollUpBudget(this.#columns, ['project'], { measure: new Set(['approved']) })
	);
	readonly #counts = $derived.by(() => projectFilter(this.portfolio, this.choice.of, this.#money));
	readonly #ids = $derived.by(() => countryIds(this.portfolio));
	/** The dated statuses of each country or organisation, by the id of its record. */
	readonly periods = $derived.by(() => periodsByCountry(this.portfolio));
	readonly #periodsByCode: ReadonlyMap<string, readonly StatusPeriod[]> = $derived.by(
		() => new Map([...this.#ids].map(([code, id]) => [code, this.periods.get(id) ?? []]))
	);
	readonly count = $derived.by(() =>
		countByCountry({
			participants: participantsOf(this.portfolio).filter((one) => this.#counts(one.project)),
			periods: this.#periodsByCode,
			statusAt: this.choice.at === 'start' ? 'start' : { date: this.#date },
			today: today(),
			money: (id) => this.#money.total(id) ?? nothing,
			sharing: this.choice.sharing,
			statuses: statusesOf[this.choice.status]
		})
	);
	/** Every country with a status or a part, by name; those without a code last. */
	readonly rows: readonly StateRow[] = $derived.by(() => this.#rows());

	constructor(portfolio: Portfolio, parameters: () => URLSearchParams) {
		this.portfolio = portfolio;
		this.#parameters = parameters;
	}

	get currency(): string {
		return this.#columns.currency;
	}

	get #date(): string {
		return this.choice.at === 'today' ? today() : this.choice.at;
	}

	/** The name of a country: of its record, else as the browser knows it. */
	nameOf(code: string): string {
		const id = this.#ids.get(code);
		const named = id && this.lens.title(country.name, id);
		return named ?? regionName(code, language.current);
	}

	#rows(): StateRow[] {
		const now = today();
		const shares = latestShares(this.portfolio);
		const counts = new Map(this.count.countries.map((count) => [count.country, count]));
		const coded = [...new Set([...this.#ids.keys(), ...counts.keys()])].filter((code) => code !== '');
		const states = coded.map((code): StateRow => {
			const id = this.#ids.get(code);
			return {
				code,
				id,
				name: this.nameOf(code),
				today: statusOn(this.#periodsByCode.get(code) ?? [], now, now),
				count: counts.get(code),
				share: id === undefined ? undefined : shares.get(id)
			};
		});
		const withCode = new Set(this.#ids.values());
		const organisations = [...this.periods.keys()]
			.filter((id) => !withCode.has(id))
			.map((id): StateRow => {
				const name = this.lens.title(country.name, id) ?? id;
				const status = statusOn(this.periods.get(id) ?? [], now, now);
				return { code: '', id, name, today: status, count: undefined, share: undefined };
			});
		const collator = new Intl.Collator(language.current);
		const byName = (a: StateRow, b: StateRow) => collator.compare(a.name, b.name);
		return [...states.sort(byName), ...organisations.sort(byName)];
	}
}

/** Which projects count. A proposal asks in a round, has no money approved, and stands at an open stage. */
function projectFilter(
	portfolio: Portfolio,
	of: ParticipationChoice['of'],
	money: RollUp
): (id: string) => boolean {
	if (of === 'all') return () => true;
	const stages = portfolio.table(stage.name);
	const closings = stages.column('closed');
	const closed = new Set(stages.ids().filter((_, at) => closings[at] === true));
	const projects = portfolio.table(project.name);
	const [rounds, at] = [projects.column('round'), projects.column('stage')];
	const proposals = new Set(
		projects
			.ids()
			.filter(
				(id, row) =>
					typeof rounds[row] === 'number' && !closed.has(String(at[row])) && money.total(id).entries === 0
			)
	);
	return (id) => proposals.has(id) === (of === 'proposals');
}

function regionName(code: string, locale: string): string {
	try {
		return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
	} catch {
		// A code that is none is shown as it is.
		return code;
	}
}

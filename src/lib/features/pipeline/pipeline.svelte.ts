import { dependencyCycles } from '$lib/domain/pipeline/dependencies';
import { overridesOf } from '$lib/domain/pipeline/overrides';
import { readPath } from '$lib/domain/pipeline/path';
import { project } from '$lib/domain/kinds/project';
import { m } from '$lib/paraglide/messages';
import { groundlessProjects } from '$lib/store/derived/grounds';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { reportingCurrency } from '$lib/domain/budget/entries';
import { recordTitle, valueWords } from '$lib/problems/record-words';
import { today } from '$lib/ui/today';
import { readPipelineChoice, without, type PipelineFilter } from './choice';
import { countKeys, keptRows, ofProjects, pipelineRows, sortedRows } from './rows';

/** The projects of a portfolio on their path, under the choice in the address. */
export class Pipeline {
	readonly portfolio: Portfolio;
	readonly currency = reportingCurrency;
	readonly #parameters: () => URLSearchParams;
	readonly choice = $derived.by(() => readPipelineChoice(this.#parameters()));
	readonly lens = $derived.by(() => shownLens(this.portfolio));
	readonly path = $derived.by(() => readPath(this.portfolio));
	readonly all = $derived.by(() =>
		pipelineRows(this.portfolio, {
			path: this.path,
			today: today(),
			titleOf: (id) => recordTitle(project.name, id, this.lens)
		})
	);
	readonly #kept = $derived.by(() => keptRows(this.all, this.choice));
	/** In the order of the table. */
	readonly rows = $derived.by(() =>
		sortedRows(this.#kept, this.choice, (name, key) => this.nameOf(name, key))
	);
	readonly cycles = $derived.by(() => dependencyCycles(this.portfolio));
	readonly #overrides = $derived.by(() => overridesOf(this.portfolio));
	/** Of the projects shown. */
	readonly overrides = $derived.by(() => ofProjects(this.#overrides, this.#kept));

	/** Ids of projects that stand behind a gate whose decision is gone, or was another. */
	readonly groundless = $derived.by(() => groundlessProjects(this.portfolio));

	constructor(portfolio: Portfolio, parameters: () => URLSearchParams) {
		this.portfolio = portfolio;
		this.#parameters = parameters;
	}

	/** What a filter's value is called. */
	nameOf(name: PipelineFilter, key: string): string {
		if (key === without) return withoutWords[name]();
		if (name === 'round') return key;
		return name === 'field'
			? valueWords(project.name, 'medicalField', key, this.lens)
			: recordTitle(name, key, this.lens);
	}

	/** The values of a filter that occur, with how many of what is shown each leaves under the other filters; by name. */
	options(
		name: PipelineFilter
	): readonly { readonly key: string; readonly label: string; readonly count: number }[] {
		const { [name]: chosen, ...others } = this.choice.filters;
		const rows = keptRows(this.all, { ...this.choice, filters: others });
		const shown =
			this.choice.view === 'overrides' ? this.#overrides : rows.map(({ id }) => ({ project: id }));
		const counts = countKeys(rows, name, shown);
		return [...counts]
			.filter(([key, count]) => count > 0 || key === chosen)
			.map(([key, count]) => ({ key, count, label: this.nameOf(name, key) }))
			.sort(
				(a, b) => Number(a.key === without) - Number(b.key === without) || a.label.localeCompare(b.label)
			);
	}
}

const withoutWords: Readonly<Record<PipelineFilter, () => string>> = {
	round: m.pipeline_without_round,
	fund: m.pipeline_without_fund,
	body: m.pipeline_without_body,
	field: m.pipeline_without_field
};

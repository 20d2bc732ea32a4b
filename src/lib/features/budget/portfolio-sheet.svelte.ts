import {
	keysOf,
	placeKey,
	placesBy,
	sheetLines,
	type SheetLine,
	type SheetPlace
} from '$lib/domain/budget/sheet';
import { project } from '$lib/domain/kinds/project';
import { read } from '$lib/domain/reading/read';
import { today } from '$lib/ui/today';
import { BegunRows } from './begun-rows.svelte';
import type { Budget } from './budget.svelte';
import { projectsInOrder, projectsNamed, rowsByProject, rowsInOrder } from './portfolio-rows';
import { readSheetChoice, type SheetChoice } from './sheet-choice';
import { BudgetSheet } from './sheet.svelte';

/** The money of every project: a row for each project, fund, category and stage that is not chosen, a column a year. */
export class PortfolioSheet {
	readonly budget: Budget;
	readonly sheet: BudgetSheet;
	readonly begun: BegunRows;
	readonly #parameters: () => URLSearchParams;
	/** Rows whose project has this in its name are shown. */
	filter = $state('');
	readonly lines = $derived.by(() => sheetLines(this.budget.portfolio));
	readonly categories = $derived.by(() => this.budget.lens.options('budgetCategory'));
	readonly choice: SheetChoice = $derived.by(() =>
		readSheetChoice(this.#parameters(), {
			years: this.budget.years,
			funds: this.budget.funds.map(({ id }) => id),
			categories: this.categories.map(({ key }) => key),
			today: today()
		})
	);
	readonly #shown: readonly SheetLine[] = $derived.by(() => {
		const { stage, fund, category } = this.choice;
		return this.lines.filter(
			(line) =>
				(stage === undefined || line.stage === stage) &&
				(fund === undefined || line.fund === fund) &&
				(category === undefined || line.category === category)
		);
	});
	readonly #parts: readonly (keyof SheetPlace)[] = $derived.by(() =>
		this.choice.stage === undefined
			? ['project', 'fund', 'category', 'stage']
			: ['project', 'fund', 'category']
	);
	readonly #projects = $derived.by(() =>
		projectsInOrder(this.budget.portfolio, this.#shown, this.budget.lens)
	);
	/** The rows with lines; only those in the years that are shown, where only used ones are. */
	readonly #filled = $derived.by(() => {
		const { used, years } = this.choice;
		const counted = used ? this.#shown.filter(({ year }) => years.includes(year ?? 0)) : this.#shown;
		return rowsInOrder(placesBy(counted, this.#parts), this.budget.lens);
	});
	readonly #filledKeys = $derived.by(() => keysOf(this.#filled));
	/** The projects that are shown, where only some are. */
	readonly projects = $derived.by(() => projectsNamed(this.#projects, this.filter));
	readonly rows: readonly SheetPlace[] = $derived.by(() => {
		const begun = this.begun.places
			.map((place) => this.#asChosen(place))
			.filter((place) => !this.#filledKeys.has(placeKey(place)));
		const rows = rowsByProject([...this.#filled, ...begun]);
		return this.#projects.flatMap(({ id }) => {
			if (this.projects && !this.projects.has(id ?? '')) return [];
			const held = rows.get(id ?? '');
			if (held || this.choice.used) return held ?? [];
			return [this.#asChosen({ project: id, fund: this.#fundAsked(id) })];
		});
	});
	readonly #columns: readonly SheetPlace[] = $derived.by(() => {
		const { stage, years } = this.choice;
		return years.map((year) => (stage === undefined ? { year } : { year, stage }));
	});

	constructor(budget: Budget, parameters: () => URLSearchParams) {
		this.budget = budget;
		this.#parameters = parameters;
		this.begun = new BegunRows(`sheet.rows ${budget.portfolio.id}`);
		this.sheet = new BudgetSheet(
			budget.portfolio,
			'all',
			() => this.lines,
			() => ({ rows: this.rows, columns: this.#columns })
		);
	}

	/** Whether a row has no amount under the choice, so that its fund and category can be said. */
	isBegun(row: SheetPlace): boolean {
		return !this.#filledKeys.has(placeKey(row));
	}

	/** Begins another row of the project of a row; where it stands. */
	add(row: SheetPlace): number {
		const place = this.#asChosen({ project: row.project, stage: row.stage });
		const same = (one: SheetPlace) => placeKey(one) === placeKey(place);
		if (!this.rows.some(same)) this.begun.add(place);
		return this.rows.findIndex(same);
	}

	/** Says of which fund and category a row without amounts is; none that is there already. */
	say(row: SheetPlace, said: SheetPlace): void {
		if (this.rows.some((one) => placeKey(one) === placeKey(said))) return;
		if (this.begun.places.some((place) => placeKey(this.#asChosen(place)) === placeKey(row)))
			this.begun.say(row, said);
		else this.begun.add(said);
	}

	#fundAsked(id: string | undefined): string | undefined {
		return read(this.budget.portfolio, project).one(id)?.values.fund;
	}

	/** A row as the choice has it. */
	#asChosen({ project: of, fund, category, stage = 'requested' }: SheetPlace): SheetPlace {
		const { choice } = this;
		const place = { project: of, fund: choice.fund ?? fund, category: choice.category ?? category };
		return choice.stage === undefined ? { ...place, stage } : place;
	}
}

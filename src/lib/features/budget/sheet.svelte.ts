import { budgetSheet, sheetKey, type SheetKey, type SheetRow } from '$lib/domain/budget/sheet';
import type { Filled, SheetCell } from '$lib/domain/budget/sheet-changes';
import type { Json } from '$lib/domain/base/json';
import type { Money } from '$lib/domain/fields/money';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import { lensOf } from '$lib/domain/reading/lens';
import type { Field } from '$lib/domain/schema/field';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { typedDraft, type Draft } from '$lib/ui/fields/draft';
import { TypedFields } from '$lib/ui/fields/typed-fields.svelte';
import { keep, readKept } from '$lib/ui/kept';
import { language } from '$lib/ui/language.svelte';
import { today } from '$lib/ui/today';
import { stages, type Measure } from './measures';
import { writeSheet } from './sheet-writing';
import { read } from '$lib/domain/reading/read';

/** A cell of the sheet, by its name among what is typed. */
export interface NamedCell extends SheetCell {
	readonly name: string;
	readonly stage: Measure;
}

/** A row that has no amount yet. */
interface Begun extends SheetKey {
	/** By which it stays the same row while it is said of what it is, and when it has an amount. */
	readonly mark: string;
}

const field = budgetLine.fields.money as Field;

/** The money of a project as a sheet, and what is being typed into it, which a reload keeps. */
export class ProjectSheet {
	readonly #portfolio: Portfolio;
	readonly #project: string;
	readonly lens = $derived.by(() => lensOf(this.#portfolio, language.current));
	readonly lines = $derived.by(() =>
		read(this.#portfolio, budgetLine)
			.all()
			.filter(({ values }) => values.project === this.#project)
	);
	/** The rows with lines. */
	readonly filled: readonly SheetRow[] = $derived.by(() => budgetSheet(this.lines));
	#begun: readonly Begun[] = $state.raw([]);
	readonly #empty = $derived.by(() => this.#begun.filter((row) => !this.#isFilled(row)));
	readonly rows: readonly SheetRow[] = $derived.by(() => [
		...this.filled,
		...this.#empty.map(({ year, fund, category }) => ({ year, fund, category, cells: {} }))
	]);
	readonly columns: readonly Measure[] = $derived.by(() =>
		this.filled.some(({ cells }) => cells['forecast']) ? [...stages, 'forecast'] : stages
	);
	readonly #cells: Readonly<Record<string, NamedCell>> = $derived.by(() =>
		Object.fromEntries(
			this.rows.flatMap((row) => this.columns.map((stage) => [nameOf(row, stage), cellOf(row, stage)]))
		)
	);
	readonly typed: TypedFields;
	/** One after the other: the second amount of a cell changes the line that the first has made. */
	#writing: Promise<unknown> = Promise.resolve();

	constructor(portfolio: Portfolio, project: string) {
		this.#portfolio = portfolio;
		this.#project = project;
		this.typed = new TypedFields(this.#key('amounts'), () => this.#stored());
		this.#begun = readKept(this.#key('rows'), isBegun) ?? [];
	}

	/** The cell of a row; of one that is just gone, as it was. */
	cell(row: SheetRow, stage: Measure): NamedCell {
		return this.#cells[nameOf(row, stage)] ?? cellOf(row, stage);
	}

	/** By which a row is told from the others for as long as it is shown. */
	markOf(row: SheetKey): string {
		return this.#begun.find((one) => sheetKey(one) === sheetKey(row))?.mark ?? sheetKey(row);
	}

	isBegun(row: SheetRow): boolean {
		return !this.#isFilled(row);
	}

	/** What was typed or stored by somebody of which the choice between the two is open, or which cannot be read. */
	get open(): readonly NamedCell[] {
		return Object.values(this.#cells).filter(
			({ name }) => this.typed.typed(name)?.problem !== undefined || this.typed.since(name) !== undefined
		);
	}

	/** An amount alone is in the currency that the cell has, or else in that of the field. */
	type({ name, lines }: NamedCell, text: string): void {
		const currency = lines[0]?.money.currency;
		const named = currency && /\d/.test(text) && !/[A-Za-z€£$]/.test(text) ? `${text} ${currency}` : text;
		this.typed.change(name, { ...typedDraft(named, field, this.lens), text });
	}

	/** Writes what was typed into cells and can be, as one action; the rest stays typed. */
	write(names: readonly string[]): Promise<unknown> {
		return (this.#writing = this.#writing.then(() => this.#write(names)));
	}

	/**
	 * Puts cells of a spreadsheet from a cell on, and goes on with the years that follow; answers how many lie beyond
	 * the stages, or on cells of several lines, and are left out.
	 */
	async paste(at: number, column: number, texts: readonly (readonly string[])[]): Promise<number> {
		while (this.rows.length < at + texts.length) this.add();
		const names: string[] = [];
		let left = 0;
		for (const [down, row] of texts.entries())
			for (const [right, text] of row.entries()) {
				if (text.trim() === '') continue;
				const stage = this.columns[column + right];
				const cell = stage && this.cell(this.rows[at + down]!, stage);
				if (!cell || cell.lines.length > 1) left++;
				else {
					this.type(cell, text);
					names.push(cell.name);
				}
			}
		await this.write(names);
		return left;
	}

	/** Begins a row of the next year, of the fund and category of the last; this year where there is none. */
	add(): void {
		const { fund, category } = this.rows.at(-1) ?? {};
		const alike = this.rows.filter((row) => row.fund === fund && row.category === category);
		const years = alike.flatMap(({ year }) => (year === undefined ? [] : [year]));
		const year = years.length > 0 ? Math.max(...years) + 1 : Number(today().slice(0, 4));
		this.#begin([...this.#begun, { year, fund, category, mark: `begun ${this.#begun.length}` }]);
	}

	/** Says of what a begun row is; none that is there already. */
	say(row: SheetKey, said: SheetKey): void {
		if (this.rows.some((one) => sheetKey(one) === sheetKey(said))) return;
		this.#begin(
			this.#begun.map((one) => (sheetKey(one) === sheetKey(row) ? { ...said, mark: one.mark } : one))
		);
	}

	async #write(names: readonly string[]): Promise<void> {
		const ready = names.flatMap((name) => this.#readyAt(name) ?? []);
		if (ready.length === 0 || !(await writeSheet(this.#portfolio, this.#project, ready.map(filledBy))))
			return;
		// What was typed since then is written by its own leave.
		for (const { cell, draft } of ready) this.typed.written(cell.name, draft);
	}

	#readyAt(name: string): Ready | undefined {
		const [cell, draft] = [this.#cells[name], this.typed.typed(name)];
		if (!cell || !draft || draft.problem || this.typed.since(name) !== undefined) return undefined;
		if (cell.row.year !== undefined || draft.value === null) return { cell, draft };
		this.typed.change(name, { ...draft, problem: { type: 'required' } });
		return undefined;
	}

	#stored(): Readonly<Record<string, Json>> {
		const single = Object.values(this.#cells).filter(({ lines }) => lines.length === 1);
		return Object.fromEntries(single.map(({ name, lines }) => [name, { ...lines[0]!.money }]));
	}

	#isFilled(row: SheetKey): boolean {
		return this.filled.some((one) => sheetKey(one) === sheetKey(row));
	}

	#begin(rows: readonly Begun[]): void {
		this.#begun = rows;
		keep(
			this.#key('rows'),
			rows.map((row) => JSON.parse(JSON.stringify(row)) as Json)
		);
	}

	#key(what: string): string {
		return `sheet.${what} ${this.#portfolio.id} ${this.#project}`;
	}
}

interface Ready {
	readonly cell: NamedCell;
	readonly draft: Draft;
}

function filledBy({ cell, draft }: Ready): Filled {
	return { cell, money: draft.value as Money | null };
}

function nameOf(row: SheetKey, stage: string): string {
	return `${sheetKey(row)} ${stage}`;
}

function cellOf(row: SheetRow, stage: Measure): NamedCell {
	const { year, fund, category, cells } = row;
	return { name: nameOf(row, stage), row: { year, fund, category }, stage, lines: cells[stage] ?? [] };
}

function isBegun(value: unknown): value is readonly Begun[] {
	return (
		Array.isArray(value) &&
		value.every((row: unknown) => typeof row === 'object' && row !== null && 'mark' in row)
	);
}

import { spreadBlock, type Block } from '$lib/domain/base/block';
import type { Json } from '$lib/domain/base/json';
import {
	linesByPlace,
	placeKey,
	placeOfKey,
	type SheetCell,
	type SheetLine,
	type SheetPlace
} from '$lib/domain/budget/sheet';
import { foresee, overBy, type Intended, type OverCommitment } from '$lib/domain/budget/over-commitment';
import type { Money } from '$lib/domain/fields/money';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import { shownLens } from '$lib/problems/shown-lens';
import type { Field } from '$lib/domain/schema/field';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { typedDraft, type Draft } from '$lib/ui/fields/draft';
import { TypedFields } from '$lib/ui/fields/typed-fields.svelte';
import type { CellRange } from './grid-cursor.svelte';
import { contestedLines } from './sheet-words';
import { writeSheet } from './sheet-writing';

/** How a sheet is laid out: a cell is of what its row and its column say. */
export interface SheetLayout {
	readonly rows: readonly SheetPlace[];
	readonly columns: readonly SheetPlace[];
	/** Adds a row at the end, where a block that is pasted may go on. */
	grow?(): void;
}

const field = budgetLine.fields.money as Field;

/** Whether what would approve more than envelopes have is to be written all the same. */
export type MayExceed = (over: readonly OverCommitment[]) => Promise<boolean>;

/** Budget lines as a sheet, and what is being typed into it, which a reload keeps. */
export class BudgetSheet {
	readonly portfolio: Portfolio;
	readonly #layout: () => SheetLayout;
	readonly lens = $derived.by(() => shownLens(this.portfolio));
	readonly #lines: () => readonly SheetLine[];
	readonly #places = $derived.by(() => linesByPlace(this.#lines()));
	readonly #stored = $derived.by(() => storedIn(this.#places));
	readonly typed: TypedFields;
	/** Lines about which laptops disagree. */
	readonly contested = $derived.by(() => contestedLines(this.portfolio));
	/** One after the other: the second amount of a cell changes the line that the first has made. */
	#writing: Promise<unknown> = Promise.resolve();

	/** @param name under which what is typed is kept, in this portfolio */
	constructor(
		portfolio: Portfolio,
		name: string,
		lines: () => readonly SheetLine[],
		layout: () => SheetLayout
	) {
		this.portfolio = portfolio;
		this.#lines = lines;
		this.#layout = layout;
		this.typed = new TypedFields(`sheet.amounts ${portfolio.id} ${name}`, () => this.#stored);
	}

	get rows(): readonly SheetPlace[] {
		return this.#layout().rows;
	}

	get columns(): readonly SheetPlace[] {
		return this.#layout().columns;
	}

	/** The cell of a row and a column. */
	cell(row: SheetPlace, column: SheetPlace): SheetCell {
		return this.#at({ ...row, ...column });
	}

	/** What cannot be written: it cannot be read, or somebody stored something else meanwhile and the choice is open. */
	get open(): readonly SheetCell[] {
		return this.typed.names
			.filter((key) => this.typed.typed(key)?.problem !== undefined || this.typed.since(key) !== undefined)
			.map((key) => this.#at(placeOfKey(key)));
	}

	/** An amount alone is in the currency that the cell has, or else in that of the field. */
	type(cell: SheetCell, text: string): void {
		this.typed.change(cell.key, this.#draft(cell, text));
	}

	/** Writes what was typed into cells and can be, as one action; the rest stays typed. */
	write(keys: readonly string[]): Promise<unknown> {
		return (this.#writing = this.#writing.then(() => this.#write(keys)));
	}

	/**
	 * Puts a block where the cells of a range are, as if each of its cells were typed; a block of one cell fills the range.
	 * Where it would approve more than an envelope has, that is asked first; refused, nothing is changed.
	 * Answers how many of its cells lie beyond the sheet, and are left out.
	 */
	async paste(
		range: CellRange,
		block: Block,
		mayExceed: MayExceed = () => Promise.resolve(true)
	): Promise<number> {
		const spread = spreadBlock(block, range.rows, range.columns);
		const { grow } = this.#layout();
		if (grow) while (this.rows.length < range.row + spread.length) grow();
		const [rows, columns] = [this.rows, this.columns];
		const drafts: Record<string, Draft> = {};
		let left = 0;
		for (const [down, texts] of spread.entries())
			for (const [right, text] of texts.entries()) {
				const [row, column] = [rows[range.row + down], columns[range.column + right]];
				if (!row || !column) left += text.trim() === '' ? 0 : 1;
				else {
					const cell = this.cell(row, column);
					const isEmpty = cell.lines.length === 0 && this.typed.typed(cell.key) === undefined;
					if (text.trim() !== '' || !isEmpty) drafts[cell.key] = this.#draft(cell, text);
				}
			}
		const over = overBy(foresee(this.portfolio, this.#intended(drafts)));
		if (over.length > 0 && !(await mayExceed(over))) return 0;
		this.typed.changeAll(drafts);
		await this.write(Object.keys(drafts));
		return left;
	}

	/** The cells of a range, row by row. */
	cellsIn({ row, column, rows, columns }: CellRange): readonly (readonly SheetCell[])[] {
		const across = this.columns.slice(column, column + columns);
		return this.rows.slice(row, row + rows).map((one) => across.map((other) => this.cell(one, other)));
	}

	#at(place: SheetPlace): SheetCell {
		const key = placeKey(place);
		return { key, place, lines: this.#places.get(key) ?? [] };
	}

	#draft({ lines }: SheetCell, text: string): Draft {
		if (lines.length > 1)
			return { value: null, text, problem: { type: 'several-records', count: lines.length } };
		const currency = lines[0]?.money.currency;
		const named = currency && /\d/.test(text) && !/[A-Za-z€£$]/.test(text) ? `${text} ${currency}` : text;
		const spellings = [named, ...(field.type.meant?.(named) ?? [])];
		const drafts = spellings.map((spelling) => typedDraft(spelling, field, this.lens));
		return { ...(drafts.find(({ problem }) => !problem) ?? drafts[0]!), text };
	}

	#intended(drafts: Readonly<Record<string, Draft>>): Intended[] {
		return Object.entries(drafts).flatMap(([key, { value, problem }]): Intended[] => {
			const { place, lines } = this.#at(placeOfKey(key));
			const before = lines.map(({ money }) => money);
			return problem ? [] : [{ place, before, after: value === null ? [] : [value as unknown as Money] }];
		});
	}

	async #write(keys: readonly string[]): Promise<void> {
		const ready = keys.flatMap((key) => this.#readyAt(key) ?? []);
		if (ready.length === 0 || !(await writeSheet(this.portfolio, ready.map(filledBy)))) return;
		// What was typed since then is written by its own leave.
		this.typed.written(Object.fromEntries(ready.map(({ cell, draft }) => [cell.key, draft])));
	}

	#readyAt(key: string): Ready | undefined {
		const [cell, draft] = [this.#at(placeOfKey(key)), this.typed.typed(key)];
		if (!draft || draft.problem || this.typed.since(key) !== undefined) return undefined;
		if (cell.place.year !== undefined || draft.value === null) return { cell, draft };
		this.typed.change(key, { ...draft, problem: { type: 'required' } });
		return undefined;
	}
}

interface Ready {
	readonly cell: SheetCell;
	readonly draft: Draft;
}

function filledBy({ cell, draft }: Ready) {
	return { cell, money: draft.value as Money | null };
}

/** What stands in the cells of one line, by the key of their place. */
function storedIn(places: ReadonlyMap<string, readonly SheetLine[]>): Readonly<Record<string, Json>> {
	const single = [...places].filter(([, lines]) => lines.length === 1);
	return Object.fromEntries(single.map(([key, lines]) => [key, { ...lines[0]!.money }]));
}

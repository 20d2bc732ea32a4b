import type { Block } from '$lib/domain/base/block';
import type { SheetCell } from '$lib/domain/budget/sheet';
import { m } from '$lib/paraglide/messages';
import { step } from '$lib/problems/take-back';
import { toasts } from '$lib/ui/toast/toasts.svelte';
import type { CellRange, GridCursor } from './grid-cursor.svelte';
import { typedText } from './sheet-amounts';
import { copyBlock, pastedBlock } from './sheet-clipboard';
import type { BudgetSheet, MayExceed } from './sheet.svelte';

/** What is done to the chosen cells of a sheet; each is one action to undo. */
export class GridDeeds {
	readonly #sheet: BudgetSheet;
	readonly #cursor: GridCursor;
	readonly #mayExceed: MayExceed;

	/** @param mayExceed asked before more is approved than an envelope has */
	constructor(sheet: BudgetSheet, cursor: GridCursor, mayExceed: MayExceed) {
		this.#sheet = sheet;
		this.#cursor = cursor;
		this.#mayExceed = mayExceed;
	}

	copy(clipboard: DataTransfer): void {
		copyBlock(clipboard, this.#textsIn(this.#cursor.range));
	}

	/** From the first of the chosen cells on; what was pasted is chosen then. */
	async paste(clipboard: DataTransfer): Promise<void> {
		const block = pastedBlock(clipboard);
		const { range } = this.#cursor;
		const left = await this.#sheet.paste(range, block, this.#mayExceed);
		const [height, width] = [block.length, Math.max(...block.map((row) => row.length))];
		if (height * width > range.rows * range.columns) {
			this.#cursor.go(range.row + height - 1, range.column + width - 1);
			this.#cursor.go(range.row, range.column, true);
		}
		if (left > 0) toasts.show({ text: m.budget_sheet_left({ count: left }), tone: 'warn' });
	}

	clear(): Promise<unknown> {
		return this.#sheet.paste(this.#cursor.range, [['']], this.#mayExceed);
	}

	/** Puts the first of the chosen rows into those below it; into one alone, what stands above it. */
	async 'fill-down'(): Promise<void> {
		const { range } = this.#cursor;
		const first = range.rows > 1 ? range.row : range.row - 1;
		if (first < 0) return;
		const below = { ...range, row: first + 1, rows: Math.max(1, range.rows - 1) };
		await this.#sheet.paste(below, this.#textsIn({ ...range, row: first, rows: 1 }), this.#mayExceed);
	}

	/** Puts what is typed at the cursor, or stands there, into all chosen cells. */
	async 'fill-all'(): Promise<void> {
		const { at, range } = this.#cursor;
		await this.#sheet.paste(range, this.#textsIn({ ...at, rows: 1, columns: 1 }), this.#mayExceed);
	}

	/** Takes back what was done last, or does it again. */
	async step(way: 'undo' | 'redo'): Promise<void> {
		const { portfolio } = this.#sheet;
		if (way === 'undo' && portfolio.undoable) await step(portfolio, way, portfolio.newestAction);
		if (way === 'redo' && portfolio.redoable) await step(portfolio, way, portfolio.newestUndone);
	}

	#textsIn(range: CellRange): Block {
		return this.#sheet.cellsIn(range).map((row) => row.map((cell) => this.#textOf(cell)));
	}

	#textOf(cell: SheetCell): string {
		return this.#sheet.typed.typed(cell.key)?.text ?? typedText(cell.lines);
	}
}

import { untrack } from 'svelte';
import type { Lens } from '$lib/domain/schema/field';
import type { Json } from '$lib/domain/base/json';
import type { Kind } from '$lib/domain/schema/kind';
import { fieldText, saidText } from './cell';
import { columnsNamed, queryRows } from './query';
import type { Row, Rows } from './rows';
import { extended, nothingSelected, selectionOf, toggled, type Selection } from './selection';
import { totalsOf } from './totals';
import { columnsOf, movedColumn, sortedBy, sortOf, type View } from './view';
import { writing } from '../writing.svelte';
import { fittingWidth, narrowed, narrowest } from './widths';

/** What a table is given; asked anew whenever it changes. */
export interface TableSource {
	kind(): Kind;
	rows(): Rows;
	lens(): Lens;
	view(): View;
	/** The record that stands open beside the table. */
	opened(): string | undefined;
	/** The address of a record. */
	href(id: string): string;
	/** Asks for another view of the same rows. */
	look(view: View): void;
	open(id: string): void;
	/** The name under which the list keeps its place while other screens are open. */
	place?(): string;
	/** Widths of columns chosen by hand before, in pixels by field. */
	widths?(): Readonly<Record<string, number>>;
	/** A width was chosen by hand. */
	resized?(widths: Readonly<Record<string, number>>): void;
	/** Whether what a record says of a field is doubtful for another reason than two values of its own. */
	doubtful?(id: string, field: string): boolean;
	/** Saves one field of one record; returns what is wrong with it in words, if anything. */
	save(id: string, field: string, value: Json | null): Promise<string | undefined>;
}

export interface Editing {
	readonly id: string;
	readonly field: string;
	/** The character that began it, which replaces what stood there. */
	readonly typed?: string;
}

/** The row above the first: the head. */
export const headRow = -1;

/** The state of a table: which rows in which order, where the cursor is, what is selected and being edited. */
export class TableController {
	readonly source: TableSource;
	/** Widths chosen by hand, by field, in pixels. */
	#chosenWidths: Readonly<Record<string, number>> = $state.raw({});
	#cursor: { readonly id: string | undefined; readonly row: number } = $state.raw({ id: undefined, row: 0 });
	#column = $state(1);
	#selected: Selection = $state.raw(nothingSelected);
	#anchor = 0;
	editing: Editing | undefined = $state.raw();

	constructor(source: TableSource) {
		this.source = source;
		this.#chosenWidths = source.widths?.() ?? {};
	}

	readonly columns = $derived.by(() => {
		const kind = this.source.kind();
		return columnsNamed(columnsOf(this.source.view(), kind), kind);
	});

	/** Positions of the rows shown, in their order. */
	readonly order: Uint32Array = $derived.by(() =>
		queryRows(this.source.rows(), this.source.kind(), this.source.view(), this.source.lens())
	);

	readonly sorts = $derived.by(() => sortOf(this.source.view(), this.source.kind()));

	readonly #fitting = $derived.by(() => {
		const { columns, hasRows } = this;
		// Fitted when rows first appear, not at each edit: columns should stand still.
		return hasRows
			? untrack(() => columns.map((column) => fittingWidth(column, this.source.rows(), this.source.lens())))
			: columns.map(() => 120);
	});

	/** The space that the columns should fit into, in pixels. */
	space = $state(Infinity);

	/** In pixels, by column. */
	readonly widths = $derived.by(() => {
		const wished = this.columns.map((column, at) => this.#chosenWidths[column.name] ?? this.#fitting[at]!);
		return narrowed(wished, (at) => this.stretches(at), this.space);
	});

	/** Whether a column takes its share of the room that is over: texts do, figures and hand-set widths do not. */
	stretches(column: number): boolean {
		const { name, field } = this.columns[column]!;
		return this.#chosenWidths[name] === undefined && (column === 0 || field.type.align === 'start');
	}

	/** The sums under the columns of money. */
	readonly totals = $derived.by(() =>
		this.columns.map((column) =>
			totalsOf(this.source.rows(), this.source.kind(), column, this.order, this.source.lens())
		)
	);

	get hasRows(): boolean {
		return this.source.rows().size > 0;
	}

	idAt(row: number): string | undefined {
		const position = this.order[row];
		return position === undefined ? undefined : this.source.rows().ids()[position];
	}

	recordAt(row: number): Row | undefined {
		const id = this.idAt(row);
		return id === undefined ? undefined : this.source.rows().get(id);
	}

	#idsOf(positions: Uint32Array): string[] {
		const ids = this.source.rows().ids();
		return Array.from(positions, (position) => ids[position]!);
	}

	/** Where a record stands in the shown order, or -1. */
	rowOf(id: string): number {
		const position = this.source.rows().ids().indexOf(id);
		return position < 0 ? -1 : this.order.indexOf(position);
	}

	textAt(record: Row, column: number): string {
		return fieldText(this.columns[column]!, record, this.source.lens());
	}

	/** What a record is called wherever it is named alone: not by its last name, nor by a day. */
	titleOf(record: Row): string {
		return this.source.kind().title(record.values, this.source.lens());
	}

	/** What a cell says where no head stands over it: a yes by what it affirms, a no not at all. */
	saidAt(record: Row, column: number): string {
		return saidText(this.columns[column]!, record, this.source.lens());
	}

	/** What a column is called. */
	labelAt(column: number): string {
		return this.columns[column]!.field.label[this.source.lens().locale];
	}

	/** The row of the cursor: it stays with its record when the order changes. */
	readonly row: number = $derived.by(() => {
		const { id, row } = this.#cursor;
		if (row === headRow) return headRow;
		const found = id === undefined ? -1 : this.rowOf(id);
		return found >= 0 ? found : Math.max(0, Math.min(row, this.order.length - 1));
	});

	/** The column of the cursor: 0 is the box, 1 the first field. */
	get column(): number {
		return Math.min(this.#column, this.columns.length);
	}

	moveTo(row: number, column: number = this.column): void {
		const within = Math.max(headRow, Math.min(row, this.order.length - 1));
		this.#cursor = { id: within === headRow ? undefined : this.idAt(within), row: within };
		this.#column = Math.max(0, Math.min(column, this.columns.length));
	}

	get selected(): Selection {
		return this.#selected;
	}

	/** The selected records that are shown, in their order. A filter never leaves something selected unseen. */
	readonly chosen: readonly string[] = $derived.by(() => {
		if (this.#selected.size === 0) return [];
		return this.#idsOf(this.order).filter((id) => this.#selected.has(id));
	});

	/** Selects or releases one row; from it ranges are drawn. */
	toggle(row: number): void {
		const id = this.idAt(row);
		if (id === undefined) return;
		this.#selected = toggled(this.#selected, id);
		this.#anchor = row;
	}

	/** Selects everything between the last row toggled and this one. */
	extendTo(row: number): void {
		const [from, to] = row < this.#anchor ? [row, this.#anchor] : [this.#anchor, row];
		this.#selected = extended(this.#selected, this.#idsOf(this.order.subarray(from, to + 1)));
	}

	/** Selects all rows shown, or none when they all are. */
	toggleAll(): void {
		if (this.chosen.length === this.order.length) this.release();
		else this.#selected = selectionOf(this.#idsOf(this.order));
	}

	release(): void {
		this.#selected = nothingSelected;
	}

	sort(column: number, adding: boolean): void {
		const { name } = this.columns[column]!;
		const view = this.source.view();
		this.source.look({ ...view, sort: sortedBy(view.sort ?? [], name, adding) });
	}

	move(column: number, by: number): void {
		const names = this.columns.map(({ name }) => name);
		this.source.look({ ...this.source.view(), columns: movedColumn(names, names[column]!, by) });
	}

	resize(column: number, width: number): void {
		const { name } = this.columns[column]!;
		this.#chosenWidths = { ...this.#chosenWidths, [name]: Math.max(narrowest, Math.round(width)) };
		this.source.resized?.(this.#chosenWidths);
	}

	/** Whether the cell at the cursor may be edited in place. */
	get editable(): boolean {
		const column = this.columns[this.column - 1];
		return writing.allowed && this.row !== headRow && column !== undefined && column.field.fixed !== true;
	}

	edit(typed?: string): void {
		const id = this.idAt(this.row);
		if (id === undefined || !this.editable) return;
		this.editing = { id, field: this.columns[this.column - 1]!.name, ...(typed !== undefined && { typed }) };
	}
}

import type { RowNode } from './row-pool';

/** A row of the wide table: one cell for each column, kept as nodes whose text alone changes. */
export interface CellRow extends RowNode {
	readonly box: HTMLElement;
	readonly cells: readonly CellNode[];
}

export interface CellNode {
	readonly element: HTMLElement;
	/** Where the text stands: a link in the first column, a plain span elsewhere. */
	readonly holder: HTMLElement;
	readonly text: Text;
	/** What was last written, so that only differences are: writing to the page costs, comparing does not. */
	looks: CellLooks;
	title: string;
}

/** How a cell looks beyond its text, as a sum of these. */
export const looks = { empty: 1, invented: 2, marked: 4, cursor: 8, unread: 16 } as const;
export type CellLooks = number;

/** Dresses a cell, if it looks otherwise than before. */
export function dressCell(cell: CellNode, wanted: CellLooks, title: string): void {
	if (cell.title !== title) cell.element.title = cell.title = title;
	if (cell.looks === wanted) return;
	cell.looks = wanted;
	cell.holder.hidden = (wanted & looks.empty) !== 0;
	cell.holder.classList.toggle('illustrative', (wanted & looks.invented) !== 0);
	cell.element.classList.toggle('conflict', (wanted & looks.marked) !== 0);
	cell.element.classList.toggle('cursor', (wanted & looks.cursor) !== 0);
	cell.element.classList.toggle('unread', (wanted & looks.unread) !== 0);
}

export interface ColumnLook {
	readonly align: 'start' | 'end';
	readonly chip: boolean;
	readonly link: boolean;
}

/** A row with a box to select it and a cell for each column. */
export function buildCellRow(columns: readonly ColumnLook[]): CellRow {
	const element = make('div', 'row', 'row');
	const box = make('div', 'cell box', 'gridcell');
	box.ariaColIndex = '1';
	box.append(make('span', 'tick'));
	element.append(box);
	const cells = columns.map((look, at) => {
		const cell = make(
			'div',
			`cell${look.align === 'end' ? ' end' : ''}${look.link ? ' first' : ''}`,
			'gridcell'
		);
		cell.ariaColIndex = String(at + 2);
		const holder = look.link ? make('a', '') : make('span', look.chip ? 'chip' : '');
		if (look.link) holder.tabIndex = -1;
		const text = document.createTextNode('');
		holder.append(text);
		cell.append(holder);
		element.append(cell);
		return { element: cell, holder, text, looks: 0, title: '' };
	});
	return { element, box, cells };
}

/** A row of the narrow table: the name and a figure above, all else below, under the figure what it is. */
export interface LinesRow extends RowNode {
	readonly link: HTMLAnchorElement;
	readonly figure: Text;
	readonly rest: Text;
	readonly of: Text;
}

export function buildLinesRow(): LinesRow {
	const element = make('div', 'row lines', 'row');
	const cell = make('div', 'cell', 'gridcell');
	const link = make('a', 'name') as HTMLAnchorElement;
	link.tabIndex = -1;
	const figure = document.createTextNode('');
	const end = make('span', 'figure');
	end.append(figure);
	const rest = document.createTextNode('');
	const below = make('span', 'rest');
	below.append(rest);
	const of = document.createTextNode('');
	const what = make('span', 'of');
	what.append(of);
	cell.append(link, end, below, what);
	element.append(cell);
	return { element, link, figure, rest, of };
}

/** Writes a text only where it differs: most of a scrolled column repeats. */
export function write(node: Text, text: string): void {
	if (node.data !== text) node.data = text;
}

function make(tag: string, name: string, role?: string): HTMLElement {
	const element = document.createElement(tag);
	if (name) element.className = name;
	if (role) element.setAttribute('role', role);
	return element;
}

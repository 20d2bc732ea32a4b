import {
	buildCellRow,
	buildLinesRow,
	dressCell,
	looks,
	write,
	type CellRow,
	type LinesRow
} from './cell-nodes';
import { isIllustrative } from './illustrative';
import type { RowShape } from './row-pool';
import type { Row } from './rows';
import type { TableController } from './table.svelte';

/** Words of the table that stand in attributes. */
export interface BodyWords {
	readonly illustrative: string;
	readonly conflict: string;
	readonly contested: string;
	readonly doubtful: string;
	readonly unreadable: string;
	readonly select: string;
	readonly untitled: string;
}

/** In pixels; the second is a row of two lines, for narrow places and thumbs. */
export const rowHeight = 32;
export const linesHeight = 52;

/** The rows as cells under their columns. */
export function cellShape(table: TableController, words: BodyWords): RowShape<CellRow> {
	const { board } = table.source.kind();
	const columnLooks = table.columns.map(({ name, field }, at) => ({
		align: field.type.align,
		chip: name === board,
		link: at === 0
	}));
	return {
		height: rowHeight,
		build() {
			const row = buildCellRow(columnLooks);
			row.box.ariaLabel = words.select;
			return row;
		},
		fill(row, index) {
			const record = table.recordAt(index);
			if (!record) return;
			dress(row.element, table, record, index);
			row.box.classList.toggle('cursor', table.row === index && table.column === 0);
			const illustrative = isIllustrative(record.values);
			row.cells.forEach((cell, at) => {
				const { name, field } = table.columns[at]!;
				const look = columnLooks[at]!;
				const text = table.textAt(record, at);
				write(cell.text, text === '' && look.link ? words.untitled : text);
				if (look.link) (cell.holder as HTMLAnchorElement).href = table.source.href(record.id);
				const conflict = record.conflicts?.includes(name) === true;
				const doubtful = table.source.doubtful?.(record.id, name) === true;
				const contested = look.link && record.state === 'contested';
				const unread = record.unreadable?.[name] !== undefined;
				const invented = illustrative && text !== '' && (look.link || field.type.align === 'end');
				const wanted =
					(text === '' && !look.link ? looks.empty : 0) |
					(invented ? looks.invented : 0) |
					(conflict || contested || doubtful ? looks.marked : 0) |
					(unread ? looks.unread : 0) |
					(table.row === index && table.column === at + 1 ? looks.cursor : 0);
				const note = conflict
					? words.conflict
					: doubtful
						? words.doubtful
						: contested
							? words.contested
							: unread
								? words.unreadable
								: invented
									? words.illustrative
									: '';
				dressCell(cell, wanted, note || longer(text));
			});
		}
	};
}

/** The rows as two lines: what a record is called and a figure, and below them what that does not say yet. */
export function linesShape(table: TableController, words: BodyWords): RowShape<LinesRow> {
	return {
		height: linesHeight,
		build: buildLinesRow,
		fill(row, index) {
			const record = table.recordAt(index);
			if (!record) return;
			dress(row.element, table, record, index);
			row.element.classList.toggle('cursor', table.row === index);
			const texts = table.columns.map((_, at) => table.saidAt(record, at));
			const figure = figureOf(table);
			row.link.href = table.source.href(record.id);
			const title = table.titleOf(record) || words.untitled;
			row.link.textContent = title;
			row.link.classList.toggle('illustrative', isIllustrative(record.values));
			write(row.figure, texts[figure] ?? '');
			write(row.of, texts[figure] ? table.labelAt(figure) : '');
			write(
				row.rest,
				texts.filter((text, at) => at !== figure && text !== '' && !title.includes(text)).join(' · ')
			);
			const marked =
				record.state === 'contested' ||
				(record.conflicts?.length ?? 0) > 0 ||
				table.columns.some(({ name }) => table.source.doubtful?.(record.id, name));
			row.element.classList.toggle('conflict', marked);
		}
	};
}

/** The column whose figure stands beside the name: an amount before any other number. */
function figureOf({ columns }: TableController): number {
	const amount = columns.findIndex(({ field }, at) => at > 0 && field.type.amount !== undefined);
	return amount > 0 ? amount : columns.findIndex(({ field }, at) => at > 0 && field.type.align === 'end');
}

function dress(element: HTMLElement, table: TableController, record: Row, index: number): void {
	element.ariaRowIndex = String(index + 2);
	element.dataset['row'] = String(index);
	const selected = String(table.selected.has(record.id));
	if (element.ariaSelected !== selected) element.ariaSelected = selected;
	element.classList.toggle('opened', table.source.opened() === record.id);
}

/** Texts that may be cut off show in full under the pointer. */
function longer(text: string): string {
	return text.length > 24 ? text : '';
}

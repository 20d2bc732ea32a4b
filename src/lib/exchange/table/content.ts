import { email, phone, url } from '../../domain/fields';
import { noRecords } from './no-records';
import type { TableRow } from './table';

const label = { en: '', fr: '' };
const types = [email({ label }).type, url({ label }).type, phone({ label }).type];

/** Cells by which a column is told, and how many of them there must be. */
const lookedAt = 200;
const fewest = 3;

/** The type of field, by its name, that nearly all cells of a column are of; undefined where they say nothing of it. */
export function contentOf(rows: readonly TableRow[], position: number): string | undefined {
	const cells = rows
		.slice(0, lookedAt)
		.map(({ cells }) => cells[position]?.trim() ?? '')
		.filter((cell) => cell !== '' && cell.length < 300);
	if (cells.length < fewest) return undefined;
	return types.find(
		(type) =>
			cells.filter((cell) => isOne(type.name, cell) && type.parse(cell, noRecords).ok).length >
			cells.length * 0.8
	)?.name;
}

/** Numbers of orders are no telephones, and names with a dot no addresses. */
function isOne(type: string, cell: string): boolean {
	if (type === 'phone') return /^(?:\+|00)\d/.test(cell) && cell.length > 8;
	return type !== 'url' || /^(?:https?:\/\/|www\.)/i.test(cell);
}

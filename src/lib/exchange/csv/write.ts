import { csvLines } from '../../domain/base/csv/lines';
import type { Field, Lens } from '../../domain/schema/field';
import type { Kind } from '../../domain/schema/kind';
import { storedIn, type EntityRecord } from '../../domain/schema/record';
import { cellText, idColumn } from '../table/cell-text';
import { guardCell } from './guard';

export interface CsvOptions {
	/**
	 * `machines`: exact values, ids, names of fields, commas, as RFC 4180 has it.
	 * `people`: labels, shown values, semicolons and a byte order mark, as a Swiss spreadsheet opens it; cells
	 * that would run as formulas are guarded.
	 */
	readonly style: 'machines' | 'people';
	/** Fields in order; all of them unless told. */
	readonly fields?: readonly string[];
}

/** Records of a kind as a table, one line a record; in both styles it can be read back by `planCsv`. */
export function writeCsv(
	kind: Kind,
	records: Iterable<Pick<EntityRecord, 'id' | 'values' | 'unreadable'>>,
	lens: Lens,
	{ style, fields = Object.keys(kind.fields) }: CsvOptions
): string {
	const forPeople = style === 'people';
	const columns = fields.map((name): [string, Field] => [name, kind.fields[name] as Field]);

	const headings = columns.map(([name, field]) => (forPeople ? guardCell(field.label[lens.locale]) : name));
	const lines = [withId(forPeople, idColumn[style], headings)];
	for (const record of records) {
		const { id } = record;
		const values = storedIn(record);
		const cells = columns.map(([name, field]) => {
			const cell = cellText(field, values[name], lens, forPeople);
			return forPeople ? guardCell(cell) : cell;
		});
		lines.push(withId(forPeople, id, cells));
	}
	return joinCsv(lines, style);
}

/** Lines of cells as a file of either style; what a cell says is up to the caller, its guard included. */
export function joinCsv(lines: readonly (readonly string[])[], style: CsvOptions['style']): string {
	return style === 'people' ? `\ufeff${csvLines(lines, ';')}` : csvLines(lines, ',');
}

function withId(last: boolean, id: string, cells: readonly string[]): readonly string[] {
	return last ? [...cells, id] : [id, ...cells];
}

import type { Sheet, SheetColumn } from '../../domain/base/sheet';
import type { Field, Lens } from '../../domain/schema/field';
import type { Kind } from '../../domain/schema/kind';
import { storedIn, type EntityRecord } from '../../domain/schema/record';
import { fieldCells, idColumn, secondHeading } from './cell-text';

export interface RecordSheetOptions {
	/**
	 * `machines`: exact values, ids, names of fields. `people`: labels and shown values; amounts, numbers and days as
	 * such, so that they can be summed.
	 */
	readonly style: 'machines' | 'people';
	/** Fields in order; all of them unless told. */
	readonly fields?: readonly string[];
	/** Lines above the head. */
	readonly title?: readonly string[];
}

/** Records as they are written: of people who objected, what is stored is not there. */
export type Written = Pick<EntityRecord, 'id' | 'values' | 'unreadable'>;

/** Records of a kind as a sheet, a row a record; it is read back by its headings and ids. */
export function recordSheet(
	kind: Kind,
	records: Iterable<Written>,
	lens: Lens,
	{ style, fields = Object.keys(kind.fields), title = [] }: RecordSheetOptions
): Sheet {
	const shown = style === 'people';
	const columns = fields.map((name): [string, Field] => [name, kind.fields[name] as Field]);
	const id: SheetColumn = { heading: idColumn[style], ...(shown && { hidden: true }) };
	const own = columns.flatMap(([name, field]) => columnsOf(name, field, lens, shown));
	const rows = Array.from(records, (record) => {
		const values = storedIn(record);
		const cells = columns.flatMap(([name, field]) => fieldCells(field, values[name], lens, shown));
		return shown ? [...cells, record.id] : [record.id, ...cells];
	});
	return {
		name: kind.plural[lens.locale],
		title,
		columns: shown ? [...own, id] : [id, ...own],
		rows
	};
}

function columnsOf(name: string, field: Field, lens: Lens, shown: boolean): readonly SheetColumn[] {
	const options = field.type.many ? undefined : field.type.options?.(lens).filter(({ retired }) => !retired);
	const first = {
		heading: shown ? field.label[lens.locale] : name,
		...(options && { options: options.map(({ key, label }) => (shown ? label : key)) })
	};
	const second = secondHeading(name, field, shown ? lens.locale : undefined);
	return second === undefined ? [first] : [first, { heading: second }];
}

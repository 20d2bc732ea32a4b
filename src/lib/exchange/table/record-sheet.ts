import type { Sheet, SheetColumn } from '../../domain/base/sheet';
import type { Field, Lens } from '../../domain/schema/field';
import type { Kind } from '../../domain/schema/kind';
import { storedIn, type EntityRecord } from '../../domain/schema/record';
import { fieldCells, idColumn, joinedText, secondHeading, sheetText, versionColumn } from './cell-text';
import { versionText, type Origin } from './version';

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
	/** Where it is made, so that it is known again; a hidden column more. */
	readonly from?: Origin;
}

/** Records as they are written: of people who objected, what is stored is not there. */
export type Written = Pick<EntityRecord, 'id' | 'values' | 'unreadable'>;

/** Records of a kind as a sheet, a row a record; it is read back by its headings, ids and versions. */
export function recordSheet(
	kind: Kind,
	records: Iterable<Written>,
	lens: Lens,
	{ style, fields = Object.keys(kind.fields), title = [], from }: RecordSheetOptions
): Sheet {
	const shown = style === 'people';
	const own = fields.map((name): [string, Field] => [name, kind.fields[name] as Field]);
	const all = [...records];
	const rows = all.map((record) => {
		const values = storedIn(record);
		const cells = own.map(([, field], at) => fieldCells(field, values[fields[at]!], lens, shown));
		const printed = own.map(([name, field], at) => {
			const texts = cells[at]!.map((cell) => sheetText(cell, shown ? lens : undefined));
			return { name, field, value: values[name], text: joinedText(field, texts) };
		});
		const about = { kind: kind.name, id: record.id, rows: all.length };
		const version = from ? [versionText(from, about, printed, lens)] : [];
		return shown ? [...cells.flat(), record.id, ...version] : [record.id, ...cells.flat(), ...version];
	});
	const id: SheetColumn = { heading: idColumn[style], ...(shown && { hidden: true }) };
	const columns = own.flatMap(([name, field]) => columnsOf(name, field, lens, shown));
	const version = from ? [{ heading: versionColumn[style], hidden: true }] : [];
	return {
		name: kind.plural[lens.locale],
		title,
		columns: shown ? [...columns, id, ...version] : [id, ...columns, ...version],
		rows,
		...(from && {
			listed: all.map(({ id, values }) => ({ kind: kind.name, id, title: kind.title(values, lens) }))
		})
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

import type { Field, Lens } from '../../domain/schema/field';
import type { Json } from '../../domain/base/json';
import type { Kind } from '../../domain/schema/kind';
import { unread, type Decoding } from '../encoding/decode';
import { unguardCell } from '../../domain/base/csv/guard';
import { fieldCells, joinedText, sheetText, writtenText } from './cell-text';
import { notDecoded, type RowProblem } from '../plan/import-plan';
import type { Given } from '../plan/row';
import { sameValue } from '../plan/same-value';
import { fullName, targetKey, type Column } from './columns';
import { namePart } from './full-name';
import { readCell } from './read-cell';
import { cellKey, takenKey, valueKey, type Reading } from './reading';
import { isSpoilt } from './spoilt';
import type { TableRow } from './table';
import { holdsAsWritten, isAsWritten, type Version } from './version';

/** Finds or makes the records that a text names which no record here answers to; the problem where it may not. */
export type Refer = (field: Field, text: string) => { readonly value: Json } | 'undecided' | undefined;

/** Turns the cells of rows into values of the fields of one kind. */
export class RowReader {
	readonly #kind: Kind;
	readonly #reading: Reading;
	readonly #lens: Lens;
	readonly #decoding: Decoding | undefined;
	/** Of each field the columns in which it stands, in their turn. */
	readonly #byField = new Map<string, Column[]>();
	/** Of fields that stand in two columns the second. */
	readonly #seconds = new Map<string, Column>();
	readonly #notes: readonly Column[];
	/** What every row says, by field. */
	readonly #everywhere: Readonly<Record<string, string>>;

	/** `of` is the kind that comes along with the table's own, where the fields of that are meant. */
	constructor(
		kind: Kind,
		{ of, reading, lens, decoding }: { of?: string; reading: Reading; lens: Lens; decoding?: Decoding }
	) {
		this.#kind = kind;
		this.#reading = reading;
		this.#lens = lens;
		this.#decoding = decoding;
		const own = of === undefined;
		const prefix = targetKey({ field: '', ...(of !== undefined && { of }) });
		const everywhere = Object.entries(reading.everywhere).filter(([key]) => key.startsWith(prefix));
		this.#everywhere = Object.fromEntries(everywhere.map(([key, text]) => [key.slice(prefix.length), text]));
		this.#notes = own && kind.fields['notes'] ? reading.columns.filter(({ is }) => is === 'notes') : [];
		for (const column of reading.columns.toSorted((a, b) => a.turn - b.turn)) {
			if (typeof column.is !== 'object' || column.is.of !== of) continue;
			if (column.is.second) {
				if (column.turn === 0) this.#seconds.set(column.is.field, column);
				continue;
			}
			const fields = column.is.field === fullName ? ['firstName', 'lastName'] : [column.is.field];
			for (const field of fields) this.#byField.set(field, [...(this.#byField.get(field) ?? []), column]);
		}
	}

	/** The fields that a row speaks about; the notes last, which take up what is left of the others. */
	fieldsOf(row: TableRow): readonly string[] {
		const told = [...this.#byField.keys()].filter((name) => this.#columnOf(name, row));
		const everywhere = Object.keys(this.#everywhere).filter((name) => !told.includes(name));
		const names = [...told, ...everywhere].filter((name) => name !== 'notes');
		const takesNotes = this.#notes.length > 0 || this.#reading.restToNotes;
		const notes = told.includes('notes') || (takesNotes && this.#kind.fields['notes'] !== undefined);
		return notes ? [...names, 'notes'] : names;
	}

	/** Whether a row has something in a field. */
	has(name: string, row: TableRow): boolean {
		const column = this.#columnOf(name, row);
		return column !== undefined && this.#textOf(column, row).trim() !== '';
	}

	/**
	 * Reads the fields of a row one by one, for the planner.
	 *
	 * @param version of a row of ours about a record that is here, what it was written from
	 */
	of(
		row: TableRow,
		foreign: boolean,
		refer: Refer,
		version?: Version
	): (field: Field, name: string, held: Json | undefined) => Given | undefined {
		const left: RowLeft[] = [];
		return (field, name, held) => {
			if (name === 'notes') return this.#readNotes(field, row, held, { left, foreign, version });
			const column = this.#columnOf(name, row);
			if (!column) return version ? undefined : this.#readText(field, this.#everywhere[name] ?? '', name);
			const given = this.#read(field, name, { column, row, held, foreign, refer, version });
			const problem = given && ('problem' in given ? given.problem : given.left);
			if (!problem || !this.#reading.restToNotes || !this.#kind.fields['notes']) return given;
			left.push({
				heading: column.heading,
				text: given && 'left' in given ? restOf(problem) : this.#textOf(column, row)
			});
			// It is in the notes now, where the record can be without it.
			return given && 'value' in given ? { value: given.value } : field.required ? given : undefined;
		};
	}

	/** Whether all cells of a row of ours say what was written in them. */
	isAsWritten(row: TableRow, version: Version): boolean {
		return [...this.#byField.keys()].every((name) => {
			const field = this.#kind.fields[name] as Field;
			const text = this.saysOf(field, name, row, version);
			return text === undefined || isAsWritten(version, name, field, text, this.#lens);
		});
	}

	/** What the cells of a field say in a row of ours, as it was written where they still do. */
	saysOf(field: Field, name: string, row: TableRow, version: Version): string | undefined {
		const column = this.#columnOf(name, row);
		const texts = column && this.#textsOf(field, name, { column, row, held: undefined, version });
		return texts?.find((text) => isAsWritten(version, name, field, text, this.#lens)) ?? texts?.[0];
	}

	#readText(field: Field, text: string, name: string): Given {
		const read = field.type.parse(text, this.#lens);
		return read.ok
			? { value: read.value }
			: { problem: { type: 'cell', column: name, field: name, problem: read.problem } };
	}

	/** The column of a row in which a field is read: the first whose cell is not empty. */
	#columnOf(name: string, row: TableRow): Column | undefined {
		const there = (this.#byField.get(name) ?? []).filter(({ position }) => position < row.cells.length);
		return there.find((column) => this.#textOf(column, row).trim() !== '') ?? there[0];
	}

	/** What a cell says, as it was mended. */
	#textOf({ position }: Column, row: TableRow): string {
		const cell = row.cells[position] ?? '';
		const { cells, values } = this.#reading;
		if (cells.size === 0 && values.size === 0) return cell;
		return cells.get(cellKey(row, position)) ?? values.get(valueKey(position, cell)) ?? cell;
	}

	/**
	 * What the cells of a field make together, without the guard of a text and, of a workbook, which has none, also as they
	 * stand. Where the second column of a sheet of ours is gone, the record says what stood there.
	 */
	#textsOf(
		field: Field,
		name: string,
		{ column, row, held, version }: Pick<CellOf, 'column' | 'row' | 'held' | 'version'>
	): readonly string[] {
		const cell = this.#textOf(column, row);
		const plain = column.exact ? cell : unguardCell(cell);
		if (typeof column.is === 'object' && column.is.field === fullName)
			return [namePart(plain, name === 'firstName' ? 'first' : 'last')];
		const second = column.turn === 0 ? this.#seconds.get(name) : undefined;
		const beside = second ? this.#textOf(second, row) : undefined;
		if (beside === undefined) {
			const gone =
				version && field.type.cells?.second && fieldCells(field, held, this.#lens, !column.exact)[1];
			if (gone) return [joinedText(field, [plain, sheetText(gone, column.exact ? undefined : this.#lens)])];
			return this.#decoding ? [plain] : [plain, cell];
		}
		const text = joinedText(field, [plain, unguardCell(beside)]);
		return this.#decoding ? [text] : [text, joinedText(field, [cell, beside])];
	}

	#read(field: Field, name: string, cellOf: CellOf): Given | undefined {
		const { column, row, held, version } = cellOf;
		const texts = this.#textsOf(field, name, cellOf);
		const [text = ''] = texts;
		// What was written from the record is the record, even where the text alone would not tell: two partners
		// of one name, a key that is in no list.
		const written =
			held === undefined ? undefined : writtenText(field, held, this.#lens, !column.exact).trim();
		if (texts.some((one) => one.trim() === written)) return undefined;
		if (version && texts.some((one) => isAsWritten(version, name, field, one, this.#lens))) return undefined;
		if (written !== undefined && !field.type.cells && isSpoilt(text, written))
			return { problem: { type: 'spoilt', column: column.heading, field: name, text: text.slice(0, 80) } };
		const given = this.#readChanged(field, name, cellOf, text);
		if (!version || !given || 'problem' in given || sameValue(held, given.value)) return given;
		const otherwise = this.#reading.otherwise.has(takenKey(row, name));
		const newer = !holdsAsWritten(version, name, held);
		if (newer === otherwise) return given;
		const changed = {
			column: column.heading,
			field: name,
			id: version.id,
			before: held ?? null,
			after: given.value
		};
		return { problem: { type: newer ? 'newer' : 'declined', ...changed } };
	}

	/** Reads a cell that says something else than the record. */
	#readChanged(
		field: Field,
		name: string,
		{ column, row, foreign, refer }: CellOf,
		text: string
	): Given | undefined {
		const cell = this.#textOf(column, row);
		if (foreign && text.trim() === '') return undefined;
		const { heading, unit } = column;
		if (this.#decoding?.damaged && cell.includes(unread)) {
			const { encoding } = this.#decoding;
			return { problem: notDecoded({ column: heading, field: name, text, encoding }) };
		}
		// Mended, it says something else.
		if (row.wrong?.position === column.position && cell === row.cells[column.position])
			return { problem: { type: 'cell', column: heading, field: name, problem: row.wrong.problem } };
		const read = readCell(field, text, this.#lens, unit);
		if (read.ok) {
			if (!read.value) return undefined;
			const { value, rest } = read.value;
			if (rest === undefined) return { value };
			return { value, left: { type: 'rest', column: heading, field: name, text: rest } };
		}
		const referred = read.problem.type === 'unknown-record' ? refer(field, text) : undefined;
		if (referred === 'undecided')
			return { problem: { type: 'undecided', column: heading, field: name, text } };
		return referred ?? { problem: { type: 'cell', column: heading, field: name, problem: read.problem } };
	}

	/** The notes of a row: their own column, what else goes there, and what of the other cells could not be read. */
	#readNotes(
		field: Field,
		row: TableRow,
		held: Json | undefined,
		{ left, foreign, version }: { left: readonly RowLeft[]; foreign: boolean; version: Version | undefined }
	): Given | undefined {
		const column = this.#columnOf('notes', row);
		const refer = () => undefined;
		const own = column && this.#read(field, 'notes', { column, row, held, foreign, refer, version });
		const further = this.#notes.map((one) => ({ heading: one.heading, text: this.#textOf(one, row) }));
		const lines = [...further, ...left]
			.filter(({ text }) => text.trim() !== '')
			.map(({ heading, text }) => `${heading.trim()}: ${text.trim()}`);
		if (lines.length === 0 || (own && 'problem' in own)) return own;
		const before = own ? own.value : held;
		const known = typeof before === 'string' ? before : '';
		const added = lines.filter((line) => !known.includes(line));
		if (added.length === 0) return own;
		return this.#readText(field, [known, ...added].filter(Boolean).join('\n'), 'notes');
	}
}

interface RowLeft {
	readonly heading: string;
	readonly text: string;
}

interface CellOf {
	readonly column: Column;
	readonly row: TableRow;
	readonly held: Json | undefined;
	readonly foreign: boolean;
	readonly refer: Refer;
	readonly version: Version | undefined;
}

function restOf(problem: RowProblem): string {
	return 'text' in problem ? problem.text : '';
}

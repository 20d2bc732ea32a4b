import type { Field, Lens } from '../../domain/schema/field';
import type { RandomBytes } from '../../domain/base/id';
import type { Kind } from '../../domain/schema/kind';
import type { Result } from '../../domain/base/result';
import { fail, ok } from '../../domain/base/result';
import { notDecoded, type KindPlan } from '../plan/import-plan';
import { Planner, type Given, type Records } from '../plan/planner';
import { unread, type Decoding } from '../encoding/decode';
import { Slices } from '../slices';
import { unguardCell } from './guard';
import { matchColumns, type Column } from './header';
import type { CsvProblem } from './problems';
import type { TableFile, TableRow } from './read';
import { cellText } from './write';

export interface PlanOptions {
	readonly signal?: AbortSignal;
	/** Called with the share done, 0 to 1. */
	readonly progress?: (done: number) => void;
}

/**
 * What importing a table as records of a kind would do; nothing is written. An empty cell clears its field, a
 * missing column leaves it alone.
 *
 * @throws the signal's reason when cancelled
 */
export async function planCsv(
	kind: Kind,
	table: TableFile,
	{ lens, records, random }: { lens: Lens; records: Records; random: RandomBytes },
	options: PlanOptions = {}
): Promise<Result<KindPlan, CsvProblem>> {
	const matched = matchColumns(kind, table, lens);
	if (!matched.ok) return fail(matched.problem);
	const planner = new Planner(kind, records, lens, random);
	const reader = new RowReader(matched.value, table.decoding, lens);
	const slices = new Slices(options.signal);
	for (let at = 0; at < table.rows.length; at++) {
		reader.plan(table.rows[at]!, planner);
		const rest = slices.pause();
		if (rest) {
			await rest;
			options.progress?.((at + 1) / table.rows.length);
		}
	}
	const unknown = matched.value.filter(({ is }) => is === 'unknown').map(({ heading }) => heading);
	return ok(planner.plan(unknown.filter((heading) => heading.trim() !== '')));
}

/** Turns rows of cells into values of fields. */
class RowReader {
	readonly #columns: readonly Column[];
	readonly #idAt: number | undefined;
	/** Of each field the columns in which it stands, in their turn. */
	readonly #byField = new Map<string, readonly Column[]>();
	readonly #decoding: Decoding;
	readonly #lens: Lens;

	constructor(columns: readonly Column[], decoding: Decoding, lens: Lens) {
		this.#columns = columns;
		this.#decoding = decoding;
		this.#lens = lens;
		this.#idAt = columns.find(({ is }) => is === 'id')?.position;
		for (const column of columns.toSorted((a, b) => a.turn - b.turn)) {
			if (typeof column.is !== 'object') continue;
			const { field } = column.is;
			this.#byField.set(field, [...(this.#byField.get(field) ?? []), column]);
		}
	}

	plan({ line, cells }: TableRow, planner: Planner): void {
		const place = { line };
		const surplus = cells.slice(this.#columns.length).some((cell) => cell.trim() !== '');
		if (surplus)
			return planner.refuse(place, {
				type: 'too-many-cells',
				cells: cells.length,
				columns: this.#columns.length
			});
		planner.add({
			place,
			id: this.#idAt === undefined ? undefined : cells[this.#idAt],
			fields: [...this.#byField.keys()].filter((name) => this.#columnOf(name, cells)),
			read: (field, name, held) => this.#read(field, name, cells, held)
		});
	}

	/** The column of a row in which a field is read: the first whose cell is not empty. */
	#columnOf(name: string, cells: readonly string[]): Column | undefined {
		const there = this.#byField.get(name)!.filter(({ position }) => position < cells.length);
		return there.find(({ position }) => cells[position]!.trim() !== '') ?? there[0];
	}

	#read(
		field: Field,
		name: string,
		cells: readonly string[],
		held: Parameters<typeof cellText>[1]
	): Given | undefined {
		const column = this.#columnOf(name, cells)!;
		const cell = cells[column.position]!;
		const text = column.exact ? cell : unguardCell(cell);
		// What was written from the record is the record, even where the text alone would not tell: two partners
		// of one name, a key that is in no list.
		if (held !== undefined && text.trim() === cellText(field, held, this.#lens, !column.exact).trim())
			return undefined;
		const { encoding, damaged } = this.#decoding;
		if (damaged && cell.includes(unread))
			return { problem: notDecoded({ column: column.heading, field: name, text, encoding }) };
		const read = field.type.parse(text, this.#lens);
		if (read.ok) return { value: read.value };
		return { problem: { type: 'cell', column: column.heading, field: name, problem: read.problem } };
	}
}

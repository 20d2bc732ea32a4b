import type { KindPlan, Place, PlannedAlike, RefusedRow, RowProblem, TablePlace } from '../plan/import-plan';
import type { AnyValues } from '../../domain/schema/kind';
import { fullName, type Column } from './columns';
import type { ReadSheet } from './read-sheet';
import { outcomesOf, type RowOutcome } from './outcomes';
import { cellKey } from './reading';
import type { SetAside, TableRow } from './table';

/** Cells of one text in one column that are not read, for one reason; or one cell that is empty and must not be. */
export interface Waiting {
	/** The sheet, by its place in the file. */
	readonly sheet: number;
	readonly position: number;
	/** As the column is called in the file. */
	readonly column: string;
	readonly field: string;
	/** The kind the field is of. */
	readonly kind: string;
	readonly text: string;
	readonly problem: RowProblem;
	readonly places: readonly TablePlace[];
	/** Rows cannot be taken without it. */
	readonly holdsRows: boolean;
	/** The name of the cell, where it is a single one. */
	readonly cell: string | undefined;
}

/** A row that looks like a record; where that is of an earlier row of the file, with what it would say. */
export interface Undecided extends PlannedAlike {
	readonly kind: string;
	readonly planned: AnyValues | undefined;
}

/** What became of every row and cell of a file. */
export interface TableAccount {
	/** Every row of the file, those that hold no record too. */
	readonly rows: readonly RowOutcome[];
	/** Rows that say what is there already, and that say more of what an earlier row made. */
	readonly same: number;
	readonly joined: number;
	readonly alike: readonly Undecided[];
	/** What cannot be mended in the preview, or need not be. */
	readonly refused: readonly RefusedRow[];
	/** Rows that are not taken, whether or not they can be mended. */
	readonly rowsRefused: number;
	readonly waiting: readonly Waiting[];
	/** Further things about cells that are not taken: rests, contradictions, what waits for a decision. */
	readonly left: readonly { readonly place: Place; readonly problem: RowProblem }[];
	/** Cells that are not taken, of rows that are. */
	readonly cellsLeft: number;
	readonly aside: readonly (SetAside & { readonly sheet?: string })[];
}

/** Puts together what was planned of the sheets of a file. */
export function accountOf(plans: readonly KindPlan[], sheets: readonly ReadSheet[]): TableAccount {
	const cells = new Cells(sheets);
	const refused: RefusedRow[] = [];
	const left: { place: Place; problem: RowProblem }[] = [];
	for (const plan of plans) {
		for (const row of plan.refused) {
			const others = row.problems.filter((problem) => !cells.add(plan.kind, row.place, problem, true));
			if (others.length > 0) refused.push({ place: row.place, problems: others });
		}
		for (const { place, problem } of plan.cells)
			if (!cells.add(plan.kind, place, problem, false)) left.push({ place, problem });
	}
	const many = sheets.length > 1;
	return {
		rows: outcomesOf(plans, sheets),
		same: count(plans, 'same'),
		joined: count(plans, 'joined'),
		alike: plans.flatMap((plan) =>
			plan.alike.map((row) => ({
				...row,
				kind: plan.kind,
				planned: plan.creates.find(({ id }) => id === row.like)?.values
			}))
		),
		refused,
		rowsRefused: count(plans, 'refused'),
		waiting: cells.waiting,
		left,
		cellsLeft: plans.reduce((sum, plan) => sum + plan.cells.length, 0),
		aside: sheets.flatMap(({ table }) =>
			table.aside.map((row) => ({ ...row, ...(many && table.name !== undefined && { sheet: table.name }) }))
		)
	};
}

/** How many rows of the file, not of what comes along with them. */
function count(plans: readonly KindPlan[], verdict: 'same' | 'joined' | 'refused'): number {
	return plans.reduce((sum, plan) => sum + plan[verdict].filter(({ place }) => !isBeside(place)).length, 0);
}

function isBeside(place: Place): boolean {
	return 'line' in place && place.beside === true;
}

/** Gathers cells that are not read, those of one text in one column as one. */
class Cells {
	readonly #sheets: readonly ReadSheet[];
	readonly #rows: readonly Map<string, TableRow>[];
	readonly #found = new Map<string, Waiting & { places: TablePlace[] }>();

	constructor(sheets: readonly ReadSheet[]) {
		this.#sheets = sheets;
		this.#rows = sheets.map(({ table }) => new Map(table.rows.map((row) => [rowName(row), row])));
	}

	get waiting(): readonly Waiting[] {
		return [...this.#found.values()];
	}

	/** Takes a cell that somebody can mend; false for other problems. */
	add(kind: string, place: Place, problem: RowProblem, holdsRows: boolean): boolean {
		if (!('line' in place) || (problem.type !== 'cell' && problem.type !== 'not-decoded')) return false;
		const sheet =
			place.sheet === undefined ? 0 : this.#sheets.findIndex(({ table }) => table.name === place.sheet);
		const row = this.#rows[sheet]?.get(rowName(place));
		const column = this.#columnOf(sheet, kind, problem);
		if (!row || !column) return false;
		const text = row.cells[column.position] ?? '';
		const single = text.trim() === '' ? cellKey(row, column.position) : undefined;
		const key = [sheet, column.position, single ?? text, problem.field, holdsRows].join('\n');
		const known = this.#found.get(key);
		if (known) known.places.push(place);
		else
			this.#found.set(key, {
				sheet,
				position: column.position,
				column: column.heading,
				field: problem.field,
				kind,
				text,
				problem,
				places: [place],
				holdsRows,
				cell: single
			});
		return true;
	}

	/** The column of a problem: by its heading, and where a field is missing altogether by the field. */
	#columnOf(
		sheet: number,
		kind: string,
		{ column, field }: { column: string; field: string }
	): Column | undefined {
		const { columns, kind: own } = this.#sheets[sheet]!.reading;
		const of = kind === own.name ? undefined : kind;
		const there = columns.filter(
			({ is }) => typeof is === 'object' && is.of === of && isField(is.field, field)
		);
		return there.find(({ heading }) => heading === column) ?? there[0];
	}
}

function isField(held: string, field: string): boolean {
	return held === field || (held === fullName && (field === 'firstName' || field === 'lastName'));
}

function rowName({ line, part = '' }: { readonly line: number; readonly part?: string }): string {
	return `${line} ${part}`;
}

import type { Field, Lens } from '../../domain/schema/field';
import type { RandomBytes } from '../../domain/base/id';
import type { Kind } from '../../domain/schema/kind';
import { kinds } from '../../domain/kinds/all';
import type { Json } from '../../domain/base/json';
import type { KindPlan, TablePlace } from '../plan/import-plan';
import { Planner } from '../plan/planner';
import type { Records } from '../plan/row';
import { Slices } from '../slices';
import { companionsOf, type Companion } from './companions';
import { Referrer } from './referrer';
import type { Reading } from './reading';
import { RowReader } from './row-reader';
import type { TableFile, TableRow } from './table';

/** A sheet, laid out for its kind, and how it is read. */
export interface ReadSheet {
	readonly table: TableFile;
	readonly reading: Reading;
}

export interface TableGround {
	readonly lens: Lens;
	readonly random: RandomBytes;
	table(kind: string): Records;
}

export interface PlanOptions {
	readonly signal?: AbortSignal;
	/** Called with the share done, 0 to 1. */
	readonly progress?: (done: number) => void;
}

/** What is named by others comes before them, so that its own row is the one that makes it. */
const first = ['partner', 'technology', 'fund', 'project', 'contact'];

/**
 * What taking in the sheets of one file would do, kind by kind; nothing is written. What rows name and is not here is
 * made from its name: organisations, projects, funds, people.
 *
 * @throws the signal's reason when cancelled
 */
export async function planTables(
	sheets: readonly ReadSheet[],
	ground: TableGround,
	{ signal, progress }: PlanOptions = {}
): Promise<readonly KindPlan[]> {
	const planners = new Planners(ground);
	const referrer = new Referrer((kind) => planners.of(kind), ground.lens);
	const slices = new Slices(signal);
	const total = sheets.reduce((sum, { table }) => sum + table.rows.length, 0);
	let done = 0;
	for (const sheet of sheets.toSorted((a, b) => orderOf(a) - orderOf(b))) {
		const rows = new SheetRows(sheet, planners, referrer, ground.lens, sheets.length > 1);
		for (const row of sheet.table.rows) {
			rows.plan(row);
			done++;
			const rest = slices.pause();
			if (!rest) continue;
			await rest;
			progress?.(done / total);
		}
	}
	return planners.plans();
}

function orderOf({ reading: { kind } }: ReadSheet): number {
	const at = first.indexOf(kind.name);
	return at < 0 ? first.length + kinds.indexOf(kind) : at;
}

/** A planner for each kind that rows are about, in the order of kinds. */
class Planners {
	readonly #ground: TableGround;
	readonly #planners = new Map<Kind, Planner>();

	constructor(ground: TableGround) {
		this.#ground = ground;
	}

	of(kind: Kind): Planner {
		let planner = this.#planners.get(kind);
		const { lens, random, table } = this.#ground;
		if (!planner) this.#planners.set(kind, (planner = new Planner(kind, table(kind.name), lens, random)));
		return planner;
	}

	plans(): readonly KindPlan[] {
		return kinds.flatMap((kind) => this.#planners.get(kind)?.plan([]) ?? []);
	}
}

/** The rows of one sheet: each its record, and what comes along with it. */
class SheetRows {
	readonly #reading: Reading;
	readonly #width: number;
	readonly #sheet: string | undefined;
	readonly #planners: Planners;
	readonly #referrer: Referrer;
	readonly #reader: RowReader;
	readonly #beside: readonly { readonly companion: Companion; readonly reader: RowReader }[];
	readonly #idAt: number | undefined;

	constructor(
		{ table, reading }: ReadSheet,
		planners: Planners,
		referrer: Referrer,
		lens: Lens,
		named: boolean
	) {
		this.#reading = reading;
		this.#width = table.headings.length;
		this.#sheet = named ? table.name : undefined;
		this.#planners = planners;
		this.#referrer = referrer;
		const ground = { reading, lens, ...(table.decoding && { decoding: table.decoding }) };
		this.#reader = new RowReader(reading.kind, ground);
		this.#beside = companionsOf(reading.kind).map((companion) => ({
			companion,
			reader: new RowReader(companion.kind, { ...ground, of: companion.kind.name })
		}));
		this.#idAt = reading.columns.find(({ is }) => is === 'id')?.position;
	}

	plan(row: TableRow): void {
		const { kind } = this.#reading;
		const planner = this.#planners.of(kind);
		const place = this.#placeOf(row);
		if (row.cells.slice(this.#width).some((cell) => cell.trim() !== ''))
			return planner.refuse(place, { type: 'too-many-cells', cells: row.cells.length, columns: this.#width });
		const id = this.#idAt === undefined ? undefined : row.cells[this.#idAt];
		const made = new Map<string, string>();
		const own = this.#add(kind, this.#reader, row, place, {}, id);
		if (own === undefined) return;
		made.set(kind.name, own);
		for (const { companion, reader } of this.#beside) {
			const there = reader.fieldsOf(row).some((name) => reader.has(name, row));
			const whole = companion.needs.every((name) => reader.has(name, row));
			const links = Object.entries(companion.links).map(([field, of]) => [field, made.get(of)] as const);
			if (!whole || links.some(([, linked]) => linked === undefined) || (!there && links.length < 2))
				continue;
			const beside = { ...place, beside: true } as const;
			const also = this.#add(companion.kind, reader, row, beside, Object.fromEntries(links) as Links);
			if (also !== undefined) made.set(companion.kind.name, also);
		}
	}

	#placeOf({ line, part }: TableRow): TablePlace {
		return {
			line,
			...(this.#sheet !== undefined && { sheet: this.#sheet }),
			...(part !== undefined && { part })
		};
	}

	#add(
		kind: Kind,
		reader: RowReader,
		row: TableRow,
		place: TablePlace,
		links: Links,
		id?: string
	): string | undefined {
		const foreign = (id ?? '').trim() === '';
		const key = `${place.sheet ?? ''} ${row.line} ${row.part ?? ''} ${kind.name}`;
		const answer = this.#reading.answers.get(key);
		const read = reader.of(row, foreign, (field, text) =>
			this.#referrer.refer(field, text, place, this.#reading.answers)
		);
		return this.#planners.of(kind).add({
			place,
			id,
			fields: [...Object.keys(links), ...reader.fieldsOf(row).filter((name) => !Object.hasOwn(links, name))],
			read: (field: Field, name, held) =>
				Object.hasOwn(links, name) ? { value: links[name] as Json } : read(field, name, held),
			...(foreign && { foreign: { key, ...(answer !== undefined && { answer }) } })
		});
	}
}

type Links = Readonly<Record<string, string>>;

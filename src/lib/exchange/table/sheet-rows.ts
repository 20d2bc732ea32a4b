import type { Field } from '../../domain/schema/field';
import type { Json } from '../../domain/base/json';
import { withoutUnseen } from '../../domain/base/text/unseen';
import type { Kind } from '../../domain/schema/kind';
import type { TablePlace } from '../plan/import-plan';
import type { Planner } from '../plan/planner';
import { heldIn, type Records, type Row } from '../plan/row';
import { companionsOf, type Companion } from './companions';
import { rolesOf, type Role } from './copies';
import type { ReadSheet, TableGround } from './read-sheet';
import { takenKey, type Reading } from './reading';
import type { Referrer } from './referrer';
import { RowReader } from './row-reader';
import type { TableRow } from './table';
import { readVersion, type Version } from './version';

/** The rows of one sheet: each its record, and what comes along with it. */
export class SheetRows {
	readonly #reading: Reading;
	readonly #width: number;
	readonly #sheet: string | undefined;
	readonly #planners: Surrounding['planners'];
	readonly #referrer: Referrer;
	readonly #reader: RowReader;
	readonly #beside: readonly { readonly companion: Companion; readonly reader: RowReader }[];
	readonly #records: Records;
	readonly #idAt: number | undefined;
	/** Where rows of ours say what they were written from. */
	readonly #versionAt: number | undefined;
	readonly #roles: ReadonlyMap<TableRow, Role>;
	/** What is taken of the row at hand: its record, and what comes along. */
	readonly #taken: { readonly planner: Planner; readonly id: string }[] = [];

	constructor({ table, reading }: ReadSheet, { planners, referrer, ground, named }: Surrounding) {
		const { lens } = ground;
		this.#reading = reading;
		this.#width = table.headings.length;
		this.#sheet = named ? table.name : undefined;
		this.#planners = planners;
		this.#referrer = referrer;
		this.#records = ground.table(reading.kind.name);
		const about = { reading, lens, ...(table.decoding && { decoding: table.decoding }) };
		this.#reader = new RowReader(reading.kind, about);
		this.#beside = companionsOf(reading.kind).map((companion) => ({
			companion,
			reader: new RowReader(companion.kind, { ...about, of: companion.kind.name })
		}));
		this.#idAt = reading.columns.find(({ is }) => is === 'id')?.position;
		this.#versionAt = reading.columns.find(({ is }) => is === 'version')?.position;
		this.#roles = this.#versionAt === undefined ? new Map<TableRow, Role>() : this.#rolesOf(table.rows);
	}

	/** Plans a row; what it names is made where the row, or what comes along with it, is taken and refers to that. */
	plan(row: TableRow): void {
		this.#taken.length = 0;
		this.#planRow(row);
		this.#referrer.endRow((named) => this.#taken.some(({ planner, id }) => planner.refersTo(id, named)));
	}

	#planRow(row: TableRow): void {
		const { kind, otherwise } = this.#reading;
		const planner = this.#planners.of(kind);
		const place = this.#placeOf(row);
		if (row.cells.slice(this.#width).some((cell) => cell.trim() !== ''))
			return planner.refuse(place, { type: 'too-many-cells', cells: row.cells.length, columns: this.#width });
		const version = this.#versionOf(row);
		const named = this.#idOf(row, version);
		if (version && named !== undefined && named !== version.id)
			return planner.refuse(place, { type: 'torn' });
		const role = this.#roles.get(row)?.is ?? 'own';
		const id = role === 'another' ? undefined : named;
		if (this.#versionAt !== undefined && id === undefined && otherwise.has(takenKey(row)))
			return planner.refuse(place, { type: 'left-out' });
		if (role === 'copy' || role === 'unclear') return this.#besideOf(row, place, named!, role);
		const held = id === undefined ? undefined : heldIn(this.#records, id);
		this.#planAll(row, place, {
			id,
			version: held?.state === 'live' || held?.state === 'contested' ? version : undefined
		});
	}

	/** Rows that came from a record that another row of the sheet is about. */
	#besideOf(row: TableRow, place: TablePlace, id: string, role: 'copy' | 'unclear'): void {
		const planner = this.#planners.of(this.#reading.kind);
		const first = (this.#roles.get(row) as { readonly first?: TableRow }).first;
		if (role === 'copy' && first) return planner.join(place, id, this.#placeOf(first));
		const key = this.#keyOf(row, this.#reading.kind);
		planner.ask(this.#rowOf(row, place, { id: undefined, reader: this.#reader, links: {} }), id, key);
	}

	/** The record of a row, and what comes along with it. */
	#planAll(
		row: TableRow,
		place: TablePlace,
		{ id, version }: { id: string | undefined; version: Version | undefined }
	): void {
		const { kind } = this.#reading;
		const made = new Map<string, string>();
		const about = this.#rowOf(row, place, { id, reader: this.#reader, links: {}, version });
		const own = this.#add(kind, about);
		if (own === undefined) return;
		made.set(kind.name, own);
		for (const { companion, reader } of this.#beside) {
			const there = reader.fieldsOf(row).some((name) => reader.has(name, row));
			const whole = companion.needs.every((name) => reader.has(name, row));
			const links = Object.entries(companion.links).map(([field, of]) => [field, made.get(of)] as const);
			if (!whole || links.some(([, linked]) => linked === undefined) || (!there && links.length < 2))
				continue;
			const beside = { ...place, beside: true } as const;
			const linked = Object.fromEntries(links) as Links;
			const more = this.#rowOf(row, beside, { id: undefined, reader, links: linked, kind: companion.kind });
			const also = this.#add(companion.kind, more);
			if (also !== undefined) made.set(companion.kind.name, also);
		}
	}

	#add(kind: Kind, row: Row): string | undefined {
		const planner = this.#planners.of(kind);
		const id = planner.add(row);
		if (id !== undefined) this.#taken.push({ planner, id });
		return id;
	}

	/** The record that a row names, by its id or, where that column is gone, by what it says of itself. */
	#idOf(row: TableRow, version: Version | undefined): string | undefined {
		if (this.#idAt === undefined) return version?.id;
		return withoutUnseen(row.cells[this.#idAt] ?? '').trim() || undefined;
	}

	#versionOf(row: TableRow): Version | undefined {
		return this.#versionAt === undefined ? undefined : readVersion(row.cells[this.#versionAt] ?? '');
	}

	#rolesOf(rows: readonly TableRow[]): ReadonlyMap<TableRow, Role> {
		const apart = new Set([this.#idAt, this.#versionAt]);
		const { answers, kind } = this.#reading;
		return rolesOf(rows, {
			recordOf: (row) => {
				const version = this.#versionOf(row);
				return version && this.#idOf(row, version) === version.id ? version.id : undefined;
			},
			isAsWritten: (row) => this.#reader.isAsWritten(row, this.#versionOf(row)!),
			textOf: ({ cells }) => JSON.stringify(cells.map((cell, at) => (apart.has(at) ? '' : cell.trim()))),
			answerOf: (row) => answers.get(this.#keyOf(row, kind))
		});
	}

	#placeOf({ line, part }: TableRow): TablePlace {
		return {
			line,
			...(this.#sheet !== undefined && { sheet: this.#sheet }),
			...(part !== undefined && { part })
		};
	}

	/** By what an answer about a row is kept. */
	#keyOf({ line, part }: TableRow, kind: Kind): string {
		return `${this.#sheet ?? ''} ${line} ${part ?? ''} ${kind.name}`;
	}

	#rowOf(
		row: TableRow,
		place: TablePlace,
		{ id, reader, links, version, kind = this.#reading.kind }: RowAbout
	): Row {
		const foreign = id === undefined;
		const key = this.#keyOf(row, kind);
		const { answers } = this.#reading;
		const answer = answers.get(key);
		const refer = (field: Field, text: string) => this.#referrer.refer(field, text, place, answers);
		const read = reader.of(row, foreign, refer, version);
		const own = reader.fieldsOf(row).filter((name) => !Object.hasOwn(links, name));
		return {
			place,
			id,
			fields: [...Object.keys(links), ...own],
			read: (field, name, held) =>
				Object.hasOwn(links, name) ? { value: links[name] as Json } : read(field, name, held),
			...(foreign && { foreign: { key, ...(answer !== undefined && { answer }) } })
		};
	}
}

interface RowAbout {
	readonly id: string | undefined;
	readonly reader: RowReader;
	/** References to what the row made before, by field. */
	readonly links: Links;
	readonly version?: Version | undefined;
	readonly kind?: Kind;
}

/** What the rows of a sheet are planned among. */
interface Surrounding {
	readonly planners: { of(kind: Kind): Planner };
	readonly referrer: Referrer;
	readonly ground: Pick<TableGround, 'lens' | 'table'>;
	/** Its rows are told with its name. */
	readonly named: boolean;
}

type Links = Readonly<Record<string, string>>;

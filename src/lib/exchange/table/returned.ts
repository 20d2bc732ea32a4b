import type { Json } from '../../domain/base/json';
import type { Listed } from '../../domain/base/sheet';
import type { AnyValues } from '../../domain/schema/kind';
import type { Change } from '../../domain/records/changeset';
import type { KindPlan, Place, TablePlace } from '../plan/import-plan';
import { heldIn, type Records } from '../plan/row';
import { versionOf } from './columns';
import type { ReadSheet } from './read-sheet';
import { missingKey, takenKey } from './reading';
import { readVersion, type Version } from './version';

/** A cell of a sheet of ours that says something else than what was written. */
export interface ReturnedCell {
	/** The sheet, by its place in the file. */
	readonly sheet: number;
	readonly place: TablePlace;
	readonly kind: string;
	readonly id: string;
	readonly field: string;
	/** What the record holds now, and what the cell says; `null` for nothing. */
	readonly before: Json;
	readonly after: Json;
	/** The record was changed here too since the sheet was written. */
	readonly contested: boolean;
	readonly taken: boolean;
	/** By what it is taken or left: of the reading of its sheet. */
	readonly key: string;
}

/** A row of a sheet of ours that no record was written to. */
export interface ReturnedRow {
	readonly sheet: number;
	readonly place: TablePlace;
	readonly kind: string;
	/** What it says; undefined where it is left out. */
	readonly values: AnyValues | undefined;
	readonly key: string;
}

/** A record whose row is missing. It stays, unless somebody says otherwise. */
export interface MissingRow extends Listed {
	readonly key: string;
	readonly dropped: boolean;
}

/** What came back with a file of ours, cell by cell. */
export interface Returned {
	/** As of when the oldest of its sheets was written. */
	readonly at: string;
	/** The beginning of the id of the portfolio it is from. */
	readonly portfolio: string;
	readonly cells: readonly ReturnedCell[];
	readonly rows: readonly ReturnedRow[];
	readonly missing: readonly MissingRow[];
	/** How many further rows are missing that cannot be named. */
	readonly unnamed: number;
}

/** The versions of the rows of a sheet, by record; empty where it is none of ours. */
export function versionsIn({ table, reading }: ReadSheet): ReadonlyMap<string, Version> {
	const at = reading.columns.find(({ is }) => is === 'version')?.position;
	const found = new Map<string, Version>();
	if (at === undefined) return found;
	for (const { cells } of table.rows) {
		const version = readVersion(cells[at] ?? '');
		if (version) found.set(version.id, version);
	}
	return found;
}

/** Records that a file was written with and that are here, whose rows are in none of its sheets. */
export function missingRows(
	sheets: readonly ReadSheet[],
	listed: readonly Listed[],
	records: (kind: string) => Records
): readonly MissingRow[] {
	const read = new Set(sheets.filter(isOurs).map(({ reading }) => reading.kind.name));
	const there = new Set(sheets.flatMap((sheet) => [...versionsIn(sheet).keys()]));
	const otherwise = new Set(sheets.flatMap(({ reading }) => [...reading.otherwise]));
	return listed
		.filter(({ kind, id }) => read.has(kind) && !there.has(id) && heldIn(records(kind), id)?.state === 'live')
		.map((row) => ({ ...row, key: missingKey(row), dropped: otherwise.has(missingKey(row)) }));
}

/** Plans that also delete the records of missing rows of which that was said. */
export function withDrops(plans: readonly KindPlan[], missing: readonly MissingRow[]): readonly KindPlan[] {
	const dropped = missing.filter((row) => row.dropped);
	return plans.map((plan) => {
		const drops = dropped
			.filter(({ kind }) => kind === plan.kind)
			.map(({ kind, id }): Change => ({ do: 'drop', kind, id }));
		return drops.length === 0 ? plan : { ...plan, changes: [...plan.changes, ...drops] };
	});
}

/** What came back, from what was planned of it; undefined where no sheet is ours. */
export function returnedOf(
	plans: readonly KindPlan[],
	sheets: readonly ReadSheet[],
	missing: readonly MissingRow[]
): Returned | undefined {
	const ours = sheets.filter(isOurs);
	const versions = ours.flatMap(({ table }) => versionOf(table) ?? []);
	const [first] = versions.toSorted((a, b) => (a.at < b.at ? -1 : 1));
	if (!first) return undefined;
	const sheetAt = (place: Place) => sheetOf(ours, sheets, place);
	const cells = plans.flatMap((plan) => cellsOf(plan, sheetAt));
	const rows = plans.flatMap((plan) => rowsOf(plan, sheetAt));
	const lacking = ours.reduce((sum, sheet) => sum + lackingIn(sheet), 0);
	const { at, portfolio } = first;
	return { at, portfolio, cells, rows, missing, unnamed: missing.length > 0 ? 0 : lacking };
}

export function isOurs({ reading }: ReadSheet): boolean {
	return reading.columns.some(({ is }) => is === 'version');
}

function lackingIn(sheet: ReadSheet): number {
	const versions = versionsIn(sheet);
	const written = Math.max(0, ...[...versions.values()].map(({ rows }) => rows));
	return Math.max(0, written - versions.size);
}

/** The sheet of ours on which a record stands; what comes along with it is none of the sheet's own. */
function sheetOf(ours: readonly ReadSheet[], all: readonly ReadSheet[], place: Place): Found | undefined {
	if (!('line' in place) || place.beside) return undefined;
	const sheet = place.sheet === undefined ? all[0] : all.find(({ table }) => table.name === place.sheet);
	return sheet && ours.includes(sheet) ? { sheet, at: all.indexOf(sheet), place } : undefined;
}

/** A row of a sheet of ours. */
interface Found {
	readonly sheet: ReadSheet;
	readonly at: number;
	readonly place: TablePlace;
}

type SheetAt = (place: Place) => Found | undefined;

function cellsOf({ kind, updates, cells }: KindPlan, sheetAt: SheetAt): readonly ReturnedCell[] {
	const taken = updates.flatMap(({ place, id, writes }) => {
		const found = sheetAt(place);
		if (!found) return [];
		return writes.map(({ field, before, after }): ReturnedCell => {
			const key = takenKey(found.place, field);
			const contested = found.sheet.reading.otherwise.has(key);
			return {
				sheet: found.at,
				place: found.place,
				kind,
				id,
				field,
				before: before ?? null,
				after,
				contested,
				taken: true,
				key
			};
		});
	});
	const left = cells.flatMap(({ place, problem }) => {
		const found = sheetAt(place);
		if (!found || (problem.type !== 'newer' && problem.type !== 'declined')) return [];
		const { field, before, after, type, id } = problem;
		const key = takenKey(found.place, field);
		const contested = type === 'newer';
		return [
			{ sheet: found.at, place: found.place, kind, id, field, before, after, contested, taken: false, key }
		];
	});
	// In the same order whatever is taken of it.
	return [...taken, ...left].sort((a, b) => a.place.line - b.place.line || (a.key < b.key ? -1 : 1));
}

function rowsOf({ kind, creates, refused }: KindPlan, sheetAt: SheetAt): readonly ReturnedRow[] {
	const made = creates.flatMap(({ place, values }) => {
		const found = sheetAt(place);
		return found ? [{ sheet: found.at, place: found.place, kind, values, key: takenKey(found.place) }] : [];
	});
	const left = refused.flatMap(({ place, problems }) => {
		const found = sheetAt(place);
		if (!found || problems[0]?.type !== 'left-out') return [];
		return [{ sheet: found.at, place: found.place, kind, values: undefined, key: takenKey(found.place) }];
	});
	return [...made, ...left].sort((a, b) => a.place.line - b.place.line);
}

import { canonicalJson, type Json } from '../base/json';
import type { Kind, Once } from '../schema/kind';
import type { Stamp } from '../schema/record';
import type { Table } from '../records/table';
import type { Conflict } from '../records/conflict';
import type { Knowledge } from './knowledge';

type Knowing = Pick<Knowledge, 'seenOf'>;

/**
 * What several records say that the kind lets be said once, where nobody who wrote one of them knew of the other. To
 * write such a record anew, also with what it says already, is to know of the others.
 */
function saidTwice(kind: Kind, table: Table, knowledge: Knowing): Conflict[] {
	const { once } = kind;
	if (!once) return [];
	const byAbout = new Map<Json, Set<string>>();
	for (const rows of alikeRows(once, table)) {
		const written = rows.map((row) => ({ ...row, ...writesOf(once, table, row) }));
		for (const [at, one] of written.entries())
			for (const other of written.slice(at + 1)) {
				if (one.from === other.from || saw(knowledge, one, other) || saw(knowledge, other, one)) continue;
				const found = byAbout.get(one.about) ?? new Set<string>();
				byAbout.set(one.about, found.add(one.id).add(other.id));
			}
	}
	return [...byAbout.values()].map((found) => {
		const ids = [...found].sort();
		return { type: 'twice', kind: kind.name, id: ids[0]!, ids };
	});
}

/** What is said twice, by kind; kept until what it was read from changes: most changes are to other kinds. */
export class SaidTwice {
	readonly #kept = new Map<string, { readonly from: readonly unknown[]; readonly found: Conflict[] }>();

	/** @param read the table of the kind, as people read it */
	of(kind: Kind | undefined, read: () => Table, knowledge: Knowing): readonly Conflict[] {
		if (!kind?.once) return [];
		const table = read();
		const from = [table.ids(), ...table.fields.map((field) => table.column(field))];
		const held = this.#kept.get(kind.name);
		if (held?.from.length === from.length && held.from.every((one, at) => one === from[at]))
			return held.found;
		const found = saidTwice(kind, table, knowledge);
		this.#kept.set(kind.name, { from, found });
		return found;
	}
}

/**
 * Of more that say the same, the first by id, so that all laptops name the same ones: each is held against each, and a
 * file may bring any number.
 */
const mostAlike = 100;

interface Row {
	readonly id: string;
	readonly from: Json;
	readonly about: Json;
}

/** The records that say the same, where more than one does. */
function alikeRows({ where: [field, value], by, from, about }: Once, table: Table): readonly Row[][] {
	const groups = new Map<string, Row[]>();
	const [told, givers, abouts] = [field, from, about].map((name) => table.column(name));
	const said = by.map((name) => table.column(name));
	const ids = table.ids();
	for (const [at, giver] of givers!.entries()) {
		const of = abouts![at];
		if (giver === undefined || of === undefined || told![at] !== value) continue;
		const key = canonicalJson(said.map((column) => column[at] ?? null));
		const group = groups.get(key);
		const row = { id: ids[at]!, from: giver, about: of };
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return [...groups.values()]
		.filter((rows) => rows.length > 1)
		.map((rows) => rows.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, mostAlike));
}

interface Writes {
	readonly made: readonly Stamp[];
	readonly written: readonly Stamp[];
}

function writesOf({ from, by, what }: Once, table: Table, { id }: Row): Writes {
	const written = [from, what, ...by].flatMap((field) => table.entries(id, field));
	return { made: table.entries(id, from), written };
}

/** Whether one record was written in the knowledge of another. */
function saw(knowledge: Knowing, one: Writes, other: Writes): boolean {
	return one.written.some((entry) => other.made.some((made) => isSeen(knowledge, entry, made)));
}

function isSeen(knowledge: Knowing, by: Stamp, { replica, seq }: Stamp): boolean {
	return by.replica === replica ? by.seq >= seq : knowledge.seenOf(by.replica, by.seq, replica) >= seq;
}

import { canonicalJson, type Json } from '../json';
import type { Kind, Once } from '../kind';
import type { Stamp } from '../records/record';
import type { Table } from '../records/table';
import type { Conflict } from './conflict';
import type { Knowledge } from './knowledge';

type Knowing = Pick<Knowledge, 'seenOf'>;

/**
 * What several records say that the kind lets be said once, where nobody who wrote one of them knew of the other. To
 * write such a record anew, also with what it says already, is to know of the others.
 */
export function saidTwice(kind: Kind, table: Table, knowledge: Knowing): Conflict[] {
	const { once } = kind;
	if (!once) return [];
	const byAbout = new Map<Json, Set<string>>();
	for (const rows of alikeRows(once, table)) {
		for (const [at, one] of rows.entries())
			for (const other of rows.slice(at + 1)) {
				if (one.from === other.from || knows(once, table, knowledge, [one, other])) continue;
				const found = byAbout.get(one.about) ?? new Set<string>();
				byAbout.set(one.about, found.add(one.id).add(other.id));
			}
	}
	return [...byAbout.values()].map((found) => {
		const ids = [...found].sort();
		return { type: 'twice', kind: kind.name, id: ids[0]!, ids };
	});
}

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
	return [...groups.values()].filter((rows) => rows.length > 1);
}

/** Whether one of two records was written in the knowledge of the other. */
function knows(
	{ from, by, what }: Once,
	table: Table,
	knowledge: Knowing,
	pair: readonly [Row, Row]
): boolean {
	const [ours, theirs] = [writesOf(pair[0]), writesOf(pair[1])];
	function writesOf({ id }: Row): Writes {
		const written = [from, what, ...by].flatMap((field) => table.entries(id, field));
		return { made: table.entries(id, from), written };
	}
	const saw = (one: Writes, other: Writes) =>
		one.written.some((entry) => other.made.some((made) => isSeen(knowledge, entry, made)));
	return saw(ours, theirs) || saw(theirs, ours);
}

interface Writes {
	readonly made: readonly Stamp[];
	readonly written: readonly Stamp[];
}

function isSeen(knowledge: Knowing, by: Stamp, { replica, seq }: Stamp): boolean {
	return by.replica === replica ? by.seq >= seq : knowledge.seenOf(by.replica, by.seq, replica) >= seq;
}

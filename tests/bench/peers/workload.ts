import { projects } from '../page/projects';
import { seeded } from '../page/random';

export type Value = string | number;
export type Fields = Readonly<Record<string, Value>>;

/** What one person does to the portfolio both had. */
export type Deed =
	| { readonly do: 'edit'; readonly id: string; readonly field: string; readonly value: Value }
	| { readonly do: 'create'; readonly id: string; readonly fields: Fields }
	| { readonly do: 'delete'; readonly id: string };

/** Two people with the same portfolio, who go apart and meet again. */
export interface Workload {
	readonly base: readonly { readonly id: string; readonly fields: Fields }[];
	readonly mine: readonly Deed[];
	readonly theirs: readonly Deed[];
	/** Cells to which both wrote, each another value: `id field`. */
	readonly conflicts: ReadonlySet<string>;
	/** Records that one deleted and the other edited. */
	readonly races: ReadonlySet<string>;
	/** What only one of them wrote, or both alike: what must stand after the merge, by `id field`. */
	readonly settled: ReadonlyMap<string, Value>;
	/** Records deleted by one and left alone by the other. */
	readonly gone: ReadonlySet<string>;
}

/** A field of a record, as a name. */
export const cellOf = (id: string, field: string) => `${id} ${field}`;

/** What each does, in shares of the number of records: of 20,000 these are 5,000, 500, 100, 500, 200 and 50. */
const share = {
	edits: 1 / 4,
	conflicts: 1 / 40,
	alike: 1 / 200,
	creates: 1 / 40,
	deletes: 1 / 100,
	races: 1 / 400
};

/** Twelve fields of texts and numbers, so that no library has to be helped with anything deeper. */
function flat(values: Readonly<Record<string, unknown>>): Fields {
	const { period, fundingSources, externalFunding, ...rest } = values as {
		period: { from: string; to: string };
		fundingSources: readonly string[];
		externalFunding: { amount: number };
	} & Record<string, Value>;
	const { from, to } = period;
	return {
		...(rest as Fields),
		from,
		to,
		amount: externalFunding.amount + fundingSources.length
	};
}

/** The same workload each time for a number of records. */
export function workloadOf(count: number): Workload {
	const parts = (of: number) => Math.round(count * of);
	const creates = parts(share.creates);
	const records = projects(count + 2 * creates).map(({ id, values }) => ({ id, fields: flat(values) }));
	const base = records.slice(0, count);
	const names = Object.keys(base[0]!.fields);
	const random = seeded(23);
	const order = base.map(({ id }) => id);
	for (let at = order.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		[order[at], order[other]] = [order[other]!, order[at]!];
	}
	const deletes = parts(share.deletes);
	const deleted = [order.slice(0, deletes), order.slice(deletes, 2 * deletes)] as const;
	const kept = order.slice(2 * deletes);
	const races = parts(share.races);
	const raced = [deleted[0].slice(0, races), deleted[1].slice(0, races)] as const;

	const written = new Set<string>();
	const settled = new Map<string, Value>();
	/** A value that nobody else writes; a text as long as those it replaces. */
	const fresh = (id: string, field: string, by: string): Value => {
		const before = base[Number(id.slice(1))]!.fields[field]!;
		return typeof before === 'number' ? Math.floor(random() * 1e9) + 1e9 : `${by} ${before}`;
	};
	/** A cell of these records that nobody has written yet. */
	const freshCell = (ids: readonly string[]): { id: string; field: string } => {
		for (;;) {
			const id = ids[Math.floor(random() * ids.length)]!;
			const field = names[Math.floor(random() * names.length)]!;
			const cell = cellOf(id, field);
			if (written.has(cell)) continue;
			written.add(cell);
			return { id, field };
		}
	};
	const both: [Deed[], Deed[]] = [[], []];
	const conflicts = new Set<string>();
	for (let n = 0; n < parts(share.conflicts); n++) {
		const { id, field } = freshCell(kept);
		conflicts.add(cellOf(id, field));
		both[0].push({ do: 'edit', id, field, value: fresh(id, field, 'mine') });
		both[1].push({ do: 'edit', id, field, value: fresh(id, field, 'theirs') });
	}
	for (let n = 0; n < parts(share.alike); n++) {
		const { id, field } = freshCell(kept);
		const value = fresh(id, field, 'both');
		settled.set(cellOf(id, field), value);
		for (const deeds of both) deeds.push({ do: 'edit', id, field, value });
	}
	for (const [who, deeds] of both.entries()) {
		const by = who === 0 ? 'mine' : 'theirs';
		const edit = (id: string, field: string) => {
			const value = fresh(id, field, by);
			settled.set(cellOf(id, field), value);
			deeds.push({ do: 'edit', id, field, value });
		};
		for (const id of raced[1 - who]!) edit(id, names[Math.floor(random() * names.length)]!);
		while (deeds.length < parts(share.edits)) {
			const { id, field } = freshCell(kept);
			edit(id, field);
		}
		for (const id of deleted[who]!) deeds.push({ do: 'delete', id });
		for (const record of records.slice(count + who * creates, count + (who + 1) * creates))
			deeds.push({ do: 'create', ...record });
	}
	const racing = new Set(raced.flat());
	return {
		base,
		mine: both[0],
		theirs: both[1],
		conflicts,
		races: racing,
		settled,
		gone: new Set(deleted.flat().filter((id) => !racing.has(id)))
	};
}

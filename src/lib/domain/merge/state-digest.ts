import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from '../json';
import type { RecordTable } from '../records/record-table';
import type { PortfolioState } from './state';

/**
 * SHA-256, in hex, of the canonical bytes of a state: the heads, then for each record by kind and id whether it
 * is there, and every standing write of every field. Nothing in it depends on the order of arrival.
 */
export function stateDigest(state: PortfolioState): string {
	const hash = sha256.create();
	const add = (value: Json): void => void hash.update(utf8ToBytes(canonicalJson(value) + '\n'));
	add(state.knowledge.toColumns() as unknown as Json);
	const writers = new Map<number, string>();
	const writer = (ordinal: number): string => {
		let text = writers.get(ordinal);
		if (text === undefined)
			writers.set(ordinal, (text = Object.values(state.stamps.stamp(ordinal)).join(' ')));
		return text;
	};
	for (const kind of state.kinds) {
		const table = state.table(kind);
		const fields = [...table.rows.columns.keys()].sort();
		const rows = Array.from({ length: table.rows.count }, (_, row) => row);
		const ids = rows.map((row) => table.rows.idAt(row));
		for (const row of rows.sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1)))
			add([kind, ids[row]!, ...recordFacts(table, row, fields, writer)]);
	}
	return bytesToHex(hash.digest());
}

function recordFacts(
	table: RecordTable,
	row: number,
	fields: readonly string[],
	writer: (ordinal: number) => string
): Json[] {
	const facts: Json[] = [
		table.rows.stateOf(row),
		table.rows
			.marksOf(row)
			.map((mark) => `${mark.alive ? '+' : '-'}${writer(mark.ordinal)}`)
			.sort()
	];
	for (const field of fields) {
		const { wholes, elements } = table.rows.columns.get(field)!.cell(row, table.rows.ownerOf(row));
		if (wholes.length + elements.length === 0) continue;
		const writes = [...wholes, ...elements].map(
			(write) => `${writer(write.ordinal)} ${canonicalJson(write.value)}`
		);
		facts.push([field, table.rows.columns.get(field)!.at(row) ?? null, writes.sort()]);
	}
	return facts;
}

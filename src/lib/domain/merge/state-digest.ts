import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from '../base/json';
import type { Cell } from '../records/cell';
import type { RecordTable } from '../records/record-table';
import type { Stamps } from '../records/stamps';
import type { PortfolioState } from './state';

/**
 * SHA-256, in hex, of a state written out as lines: what each replica has written and had seen, every
 * changeset, then for each record by kind and id whether it is there, and every unreplaced write of each field.
 * Nothing in it depends on the order in which the changesets came.
 */
export function stateDigest(state: PortfolioState): string {
	const hash = new LineHash();
	const add = (line: string): void => hash.add(line);
	add(canonicalJson(state.knowledge.outline() as unknown as Json));
	const ranks = rankStamps(state.stamps, add);
	for (const kind of state.kinds) {
		const table = state.table(kind);
		const columns = [...table.rows.columns].sort(([a], [b]) => (a < b ? -1 : 1));
		const rows = Array.from({ length: table.rows.count }, (_, row) => row);
		const ids = rows.map((row) => table.rows.idAt(row));
		for (const row of rows.sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1))) {
			add(`${kind} ${ids[row]} ${presence(table, row, ranks)}`);
			for (const [field, column] of columns) {
				const shown = canonicalJson(column.at(row) ?? null);
				const writes = writesOf(column.cell(row, table.rows.ownerOf(row)), shown, ranks);
				if (writes) add(`${field} ${shown}${writes}`);
			}
		}
	}
	return hash.hex();
}

/** Lines are hashed many at a time: short ones cost more to hand over than to hash. */
class LineHash {
	readonly #hash = sha256.create();
	#text = '';

	add(line: string): void {
		this.#text += line + '\n';
		if (this.#text.length >= 1 << 16) this.#flush();
	}

	hex(): string {
		this.#flush();
		return bytesToHex(this.#hash.digest());
	}

	#flush(): void {
		this.#hash.update(utf8ToBytes(this.#text));
		this.#text = '';
	}
}

/** The place of each changeset, by ordinal, when all are sorted by replica and seq. */
function rankStamps(stamps: Stamps, add: (line: string) => void): number[] {
	const ordinals = stamps.seqOf.map((_, ordinal) => ordinal);
	const replica = (ordinal: number): string => stamps.replicas.textOf(stamps.replicaOf[ordinal]!);
	ordinals.sort((a, b) => {
		if (stamps.replicaOf[a] !== stamps.replicaOf[b]) return replica(a) < replica(b) ? -1 : 1;
		return stamps.seqOf[a]! - stamps.seqOf[b]!;
	});
	const ranks: number[] = Array(ordinals.length).fill(0);
	for (const [rank, ordinal] of ordinals.entries()) {
		ranks[ordinal] = rank;
		const { seq, at, author } = stamps.stamp(ordinal);
		add(`${replica(ordinal)} ${seq} ${at} ${author}`);
	}
	return ranks;
}

function presence({ rows }: RecordTable, row: number, ranks: readonly number[]): string {
	const marks = rows.marksOf(row).map(({ alive, ordinal }) => (alive ? '+' : '-') + ranks[ordinal]);
	return [rows.stateOf(row), ...marks.sort()].join(' ');
}

/**
 * The unreplaced writes of a field of a record, each with the rank of its changeset; empty when there are none.
 *
 * @param shown the text of the value shown, which a single write has too
 */
function writesOf({ wholes, elements }: Cell, shown: string, ranks: readonly number[]): string {
	if (wholes.length === 1 && elements.length === 0) return ` ${ranks[wholes[0]!.ordinal]}:${shown}`;
	return [...wholes, ...elements]
		.map(({ value, ordinal }) => ` ${ranks[ordinal]}:${canonicalJson(value)}`)
		.sort()
		.join('');
}

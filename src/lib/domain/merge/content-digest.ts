import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from '../base/json';
import type { PortfolioState } from './state';

/**
 * SHA-256, in hex, of the records of a state as they stand: by kind and id, whatever is neither deleted nor erased, with
 * each value shown, also of kinds and fields that only other versions know, and of people who objected. How the records
 * came to be is not in it, so it is the same after an undo and a redo, and for two people who typed the same; elements
 * count in no order, and where people disagree the value that is shown counts.
 */
export function contentDigest(state: PortfolioState): string {
	const hash = sha256.create();
	for (const kind of [...state.kinds].sort()) {
		const { rows } = state.table(kind);
		const columns = [...rows.columns].sort(([a], [b]) => (a < b ? -1 : 1));
		const lines: string[] = [];
		for (let row = 0; row < rows.count; row++) {
			if (rows.isHidden(row)) continue;
			const values = columns.flatMap(([field, column]) => {
				const value = column.at(row) ?? null;
				return isNothing(value) ? [] : [`${canonicalJson(field)}:${canonicalJson(inNoOrder(value))}`];
			});
			lines.push(`${kind} ${rows.idAt(row)} {${values.join(',')}}\n`);
		}
		hash.update(utf8ToBytes(lines.sort().join('')));
	}
	return bytesToHex(hash.digest());
}

/** A cleared field is as one that was never written, and so is one whose last element was taken out. */
function isNothing(value: Json): boolean {
	return value === null || (Array.isArray(value) && value.length === 0);
}

function inNoOrder(value: Json): Json {
	if (!Array.isArray(value)) return value;
	return [...value].sort((a: Json, b: Json) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
}

import type { Knowledge } from '../../domain/merge/knowledge';
import { isHeld, type Passage } from '../../domain/merge/passage';
import type { MetaRow, PassagesRow } from './database';

/** So many are kept: with some tens of kilobytes each, of more files than anybody has. */
const mostKept = 10_000;

/** The passages kept, by digest, whose changesets are all still held. */
export function knownPassages(meta: readonly MetaRow[], knowledge: Knowledge): ReadonlyMap<string, Passage> {
	const kept = meta.flatMap((row) => (row.key === 'passages' ? row.passages : []));
	const held = kept.filter((passage) => isHeld(passage, knowledge));
	return new Map(held.map((passage) => [passage.digest, passage]));
}

/** What is to be kept once some more are known. */
export function withPassages(row: PassagesRow | undefined, news: readonly Passage[]): PassagesRow {
	const digests = new Set(news.map(({ digest }) => digest));
	const others = row?.passages.filter(({ digest }) => !digests.has(digest)) ?? [];
	return { key: 'passages', passages: [...others, ...news].slice(-mostKept) };
}

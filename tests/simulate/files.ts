import type { Changeset, Heads, Op } from '../../src/lib/domain/records/changeset';
import { opDigest } from '../../src/lib/domain/merge/digest';
import type { PortfolioState } from '../../src/lib/domain/merge/state';
import { logIn } from '../../src/lib/exchange/portfolio-file/arriving';
import { readPortfolioFile } from '../../src/lib/exchange/portfolio-file/read';
import { writePortfolioFile } from '../../src/lib/exchange/portfolio-file/write';
import type { Dice } from './dice';

/** A log, or the part of it that somebody is believed to lack; then perhaps cut, thinned, shuffled or repeated. */
export function flawed(log: readonly Changeset[], since: Heads, dice: Dice): Changeset[] {
	const file = log.filter(({ replica, seq }) => seq > (since[replica] ?? 0));
	const flaw = dice.next();
	if (flaw < 0.15) return file.slice(0, dice.below(file.length + 1));
	if (flaw < 0.3) return file.filter(() => dice.chance(0.7));
	if (flaw < 0.5) return dice.shuffled(file);
	if (flaw < 0.6) return [...file, ...file.toReversed()];
	return file;
}

/** The same log without the content of what has been erased. */
export function stripped(log: readonly Changeset[], state: PortfolioState): Changeset[] {
	const isErased = ({ kind, id }: Op): boolean => state.table(kind).get(id)?.state === 'erased';
	return log.map((changeset) => ({
		...changeset,
		ops: changeset.ops.map((op): Op => {
			if (op.do === 'erase' || !isErased(op)) return op;
			return { do: 'gone', kind: op.kind, id: op.id, digest: opDigest(op) };
		})
	}));
}

const about = {
	portfolio: { id: '000000000000000P', name: 'Simulated' },
	writer: { replica: '000000000000000W', author: 'Somebody' },
	app: '1.0.0',
	written: '2026-01-01T00:00:00.000Z'
};

/** The bytes of a portfolio file, with what waits where it is written. */
export async function bytesOf(
	log: readonly Changeset[],
	parked: readonly Changeset[] = []
): Promise<Uint8Array<ArrayBuffer>> {
	const { parts } = await writePortfolioFile({ ...about, parked }, log);
	return new Uint8Array(await new Blob([...parts]).arrayBuffer());
}

/** What a portfolio file brings; undefined when it is refused. */
export async function readBytes(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Changeset[] | undefined> {
	const read = await readPortfolioFile(new Blob([bytes]));
	return read.ok ? read.value.changesets : undefined;
}

/** What a whole portfolio file brings, for who has nothing: its log, and what waits. */
export async function portfolioIn(bytes: Uint8Array<ArrayBuffer>): Promise<ReturnType<typeof logIn>> {
	const read = await readPortfolioFile(new Blob([bytes]));
	if (!read.ok) throw new Error(JSON.stringify(read.problem));
	return logIn(read.value);
}

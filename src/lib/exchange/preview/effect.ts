import type { Changeset } from '../../domain/records/changeset';
import { PortfolioState } from '../../domain/merge/state';
import { digestsOf } from '../../domain/merge/verified-digests';
import { storedRecord, type StoredRecord } from '../../domain/records/stored-record';
import type { Touched } from '../../store/base/receipts';
import { Slices } from '../slices';
import { differencesOf, type Difference } from './differences';

/** One action in the log: consecutive changesets of a replica. */
export interface LoggedAction {
	readonly replica: string;
	readonly from: number;
	readonly to: number;
}

/**
 * What an action of the past did to some records, as this laptop saw it then: the log is folded again up to
 * the action with nothing but these records in it.
 */
export async function effectOf(
	log: AsyncIterable<Changeset>,
	action: LoggedAction,
	touched: readonly Touched[],
	signal?: AbortSignal
): Promise<Difference[]> {
	const slices = new Slices(signal);
	const wanted = new Set(touched.map(nameOf));
	const state = new PortfolioState();
	const before = new Map<string, StoredRecord | undefined>();
	const all: Changeset[] = [];
	for await (const changeset of log) all.push(changeset);
	const digests = digestsOf(all);
	for (const [i, changeset] of all.entries()) {
		const { replica, seq } = changeset;
		if (replica === action.replica && seq === action.from)
			for (const place of touched) {
				const record = state.table(place.kind).get(place.id);
				before.set(nameOf(place), record && storedRecord(record));
			}
		const ops = changeset.ops.filter((op) => wanted.has(nameOf(op)));
		// The digest of the whole changeset: others refer to it by that, whatever is left out here.
		state.apply({ ...changeset, ops }, digests[i]);
		if (replica === action.replica && seq === action.to) break;
		await slices.pause();
	}
	const then = (kind: string) => ({ stored: (id: string) => before.get(nameOf({ kind, id })) });
	return differencesOf({ table: then }, state, touched);
}

function nameOf({ kind, id }: Touched): string {
	return `${kind} ${id}`;
}

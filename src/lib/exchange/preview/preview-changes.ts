import type { Change } from '../../domain/records/changeset';
import { composing, type Writer } from '../../domain/merge/compose';
import { verifiedDigests } from '../../domain/merge/verified-digests';
import type { RandomBytes } from '../../domain/base/id';
import { Slices } from '../slices';
import { newConflicts, type Preview, type PreviewGround, type PreviewOptions } from './preview';
import { slicedDifferences } from './differences';
import { takenAway } from './taking-away';
import { copyOf } from '../../store/plan/fold-aside';
import type { Touched } from '../../store/base/receipts';

/** Who would write, when, with which chance for the salts. */
export interface Writing {
	readonly writer: Writer;
	readonly at: string;
	readonly random: RandomBytes;
}

/** Works out what changes of our own, such as those planned from a table, would do to a portfolio. */
export async function previewChanges(
	ground: PreviewGround,
	changes: readonly Change[],
	{ writer, at, random }: Writing,
	{ signal }: Pick<PreviewOptions, 'signal'> = {}
): Promise<Preview> {
	const slices = new Slices(signal);
	const after = await copyOf(ground.state, slices);
	const touched = new Map<string, Touched>();
	const action = { label: { act: 'import' }, changes, at } as const;
	const changesets =
		changes.length === 0 ? [] : await slices.through(composing(after, writer, action, random));
	const digests = verifiedDigests(changesets);
	for (const [at, changeset] of changesets.entries()) {
		after.apply(changeset, digests[at]);
		for (const { kind, id } of changeset.ops) touched.set(`${kind} ${id}`, { kind, id });
		await slices.pause();
	}
	const differences = await slicedDifferences(ground.state, after, [...touched.values()], slices);
	return {
		fresh: 0,
		known: 0,
		waiting: [],
		copies: [],
		parks: false,
		differences,
		conflicts: newConflicts(ground.conflicts, after.conflicts),
		contributions: [],
		taking: takenAway(ground.state, after, differences),
		after,
		shown: []
	};
}

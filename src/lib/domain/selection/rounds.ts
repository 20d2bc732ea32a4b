import { criterion, type Criterion } from '../kinds/criterion';
import { project } from '../kinds/project';
import { inOrder } from '../reading/in-order';
import { inForceOn } from '../reading/validity';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** The ids of the proposals of each selection round, the newest round first. */
export function proposalsByRound(source: Source): ReadonlyMap<number, readonly string[]> {
	const found = new Map<number, string[]>();
	for (const { id, values } of read(source, project).all()) {
		if (values.round === undefined) continue;
		const round = found.get(values.round);
		if (round) round.push(id);
		else found.set(values.round, [id]);
	}
	return new Map([...found].sort(([a], [b]) => b - a));
}

/**
 * The criteria by which proposals are judged on a day, in their order, and those on which any of them has been
 * scored already.
 *
 * @param day ISO date
 * @param used ids of criteria that have scores
 */
export function criteriaOn(
	source: Source,
	day: string,
	used: ReadonlySet<string> = new Set()
): readonly Criterion[] {
	const inForce = inForceOn(day);
	return read(source, criterion)
		.all()
		.filter(({ id, values }) => used.has(id) || inForce({ values }))
		.sort(inOrder);
}

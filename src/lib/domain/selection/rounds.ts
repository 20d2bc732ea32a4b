import { criterion } from '../kinds/criterion';
import type { DateRange } from '../fields';
import { firstDay, lastDay } from '../days/partial-date';
import { project } from '../kinds/project';
import type { EntityRecord } from '../schema/record';

export interface RoundSource {
	table(kind: string): { all(): readonly EntityRecord[] };
}

/** The ids of the proposals of each selection round, the newest round first. */
export function proposalsByRound(source: RoundSource): ReadonlyMap<number, readonly string[]> {
	const found = new Map<number, string[]>();
	for (const { id, values } of source.table(project.name).all()) {
		if (typeof values.round !== 'number') continue;
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
	source: RoundSource,
	day: string,
	used: ReadonlySet<string> = new Set()
): readonly EntityRecord[] {
	return source
		.table(criterion.name)
		.all()
		.filter(({ id, values }) => used.has(id) || holds(values.validity as DateRange | undefined, day))
		.sort((a, b) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1));
}

function holds(validity: DateRange | undefined, day: string): boolean {
	const { from, to } = validity ?? {};
	return (from === undefined || firstDay(from) <= day) && (to === undefined || lastDay(to) >= day);
}

function orderOf({ values }: EntityRecord): number {
	return typeof values.order === 'number' ? values.order : Infinity;
}

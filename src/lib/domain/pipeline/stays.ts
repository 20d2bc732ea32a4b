import { firstDay } from '../days/partial-date';
import { project } from '../kinds/project';
import { stageChangesOf } from './position';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** A project stood at a stage. */
export interface Stay {
	/** Id of the stage. */
	readonly stage: string;
	/** Partial dates as recorded; undefined where it is not known since when, and while it stands there. */
	readonly from: string | undefined;
	readonly to: string | undefined;
}

/** The stages of a project over time, in order, by its recorded moves and where it stands now. */
export function staysOf(source: Source, id: string): readonly Stay[] {
	const { stage: now, stageSince: since } = read(source, project).inAnyState(id)?.values ?? {};
	const moves = [...stageChangesOf(source, id)].reverse();
	const stays: Stay[] = [];
	const first = moves[0]?.values;
	if (first?.from !== undefined) stays.push({ stage: first.from, from: undefined, to: String(first.on) });
	moves.forEach(({ values: move }, at) => {
		const next = moves[at + 1]?.values.on;
		stays.push({
			stage: String(move.to),
			from: String(move.on),
			to: next === undefined ? undefined : String(next)
		});
	});
	const last = stays.at(-1);
	if (now === undefined || last?.stage === now) return stays;
	const before = last && {
		...last,
		to: since !== undefined && isAfter(since, last.from) ? since : undefined
	};
	return [...stays.slice(0, -1), ...(before ? [before] : []), { stage: now, from: since, to: undefined }];
}

function isAfter(date: string, other: string | undefined): boolean {
	return other === undefined || firstDay(date) >= firstDay(other);
}

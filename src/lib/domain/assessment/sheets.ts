import { fold } from '../base/fold';
import { assessment } from '../kinds/assessment';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** One score or comment of an assessor, on a criterion or (where it names none) on the proposal as a whole. */
export interface Mark {
	readonly id: string;
	readonly criterion: string | undefined;
	readonly score: number | undefined;
	readonly comment: string | undefined;
	/** 1 at the first scoring. */
	readonly round: number;
	/** ISO date. */
	readonly on: string | undefined;
}

export interface Recusal {
	readonly id: string;
	readonly reason: string | undefined;
	readonly round: number;
}

/** Everything one assessor has said of one proposal. */
export interface Sheet {
	/** As the assessor was first called. */
	readonly assessor: string;
	/** Whoever steps out is not counted; undefined once they have scored again. */
	readonly recused: Recusal | undefined;
	/** By criterion (`''` for the proposal as a whole), the newest round alone. */
	readonly marks: ReadonlyMap<string, Mark>;
	/** What the newest replaced, the newest first. */
	readonly earlier: readonly Mark[];
	readonly illustrative: boolean;
}

/** By which two spellings of a name are one assessor: case, accents and spaces aside. */
export function assessorKey(name: string): string {
	return fold(name);
}

/** What was said of each proposal, by assessor key. */
export type Sheets = ReadonlyMap<string, ReadonlyMap<string, Sheet>>;

interface Gathered {
	assessor: string;
	readonly marks: Mark[];
	readonly recusals: Recusal[];
	illustrative: boolean;
}

/** The sheets of every proposal that has any. Reads columns, so that many thousand scores are read in a moment. */
export function readSheets(source: Source): Sheets {
	const said = read(source, assessment);
	const [projects, assessors, criteria] = [
		said.column('project'),
		said.column('assessor'),
		said.column('criterion')
	];
	const [scores, comments, rounds] = [said.column('score'), said.column('comment'), said.column('round')];
	const [recusals, reasons] = [said.column('recused'), said.column('recusalReason')];
	const [days, invented] = [said.column('on'), said.column('illustrative')];
	const found = new Map<string, Map<string, Gathered>>();
	said.ids().forEach((id, at) => {
		const [project, assessor] = [projects[at], assessors[at]];
		if (project === undefined || assessor === undefined) return;
		const sheet = gatheredOf(found, project, assessor);
		sheet.illustrative ||= invented[at] === true;
		const round = rounds[at] ?? 1;
		if (recusals[at] === true) sheet.recusals.push({ id, reason: reasons[at], round });
		else
			sheet.marks.push({
				id,
				criterion: criteria[at],
				score: scores[at],
				comment: comments[at],
				round,
				on: days[at]
			});
	});
	return new Map(
		[...found].map(([project, by]) => [project, new Map([...by].map(([key, one]) => [key, settled(one)]))])
	);
}

function gatheredOf(found: Map<string, Map<string, Gathered>>, project: string, assessor: string): Gathered {
	let by = found.get(project);
	if (!by) found.set(project, (by = new Map()));
	const key = assessorKey(assessor);
	let sheet = by.get(key);
	if (!sheet) by.set(key, (sheet = { assessor, marks: [], recusals: [], illustrative: false }));
	return sheet;
}

function settled({ assessor, marks, recusals, illustrative }: Gathered): Sheet {
	const sorted = marks.sort((a, b) => b.round - a.round || (a.id < b.id ? -1 : 1));
	const newest = new Map<string, Mark>();
	for (const mark of sorted) if (!newest.has(mark.criterion ?? '')) newest.set(mark.criterion ?? '', mark);
	const recusal = recusals.sort((a, b) => b.round - a.round)[0];
	const scoredSince = recusal !== undefined && (sorted[0]?.round ?? 0) > recusal.round;
	return {
		assessor,
		recused: scoredSince ? undefined : recusal,
		marks: newest,
		earlier: sorted.filter((mark) => newest.get(mark.criterion ?? '') !== mark),
		illustrative
	};
}

import { firstDay, lastDay } from '../days/partial-date';
import { project, type Project } from '../kinds/project';
import type { Path } from '../pipeline/path';
import { staysOf, type Stay } from '../pipeline/stays';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** A project that was there on a day. */
export interface StandingProject {
	readonly id: string;
	/** The first date that is known of it. */
	readonly since: string | undefined;
	/** Id of its stage; '' where it has none, or nobody can tell which it was. */
	readonly stage: string;
	readonly illustrative: boolean;
}

/**
 * The projects, proposals and closed ones among them, that were there on a day: those of which no date is known that
 * is later, or none at all. Their stage is told by their recorded moves; where none was recorded it is the one they
 * stand at, unless that ends them and they are known to have ended only after the day.
 *
 * @param day ISO date, whole
 */
export function projectsOn(source: Source, path: Path, day: string): readonly StandingProject[] {
	return read(source, project)
		.all()
		.flatMap((one) => {
			const stays = staysOf(source, one.id);
			const since = firstSign(one, stays);
			if (since !== undefined && firstDay(since) > day) return [];
			return {
				id: one.id,
				since,
				stage: stageOn(one, stays, path, day),
				illustrative: one.values.illustrative === true
			};
		});
}

/** The earliest date that says that a project is there. */
function firstSign({ values }: Project, stays: readonly Stay[]): string | undefined {
	const dates = [
		values.period?.from,
		values.signedOn,
		values.submittedOn,
		values.round === undefined ? undefined : String(values.round),
		...stays.flatMap(({ from, to }) => [from, to])
	].filter((date) => date !== undefined);
	return dates.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))[0];
}

function stageOn({ values }: Project, stays: readonly Stay[], path: Path, day: string): string {
	const stay = stays.findLast(
		({ from, to }) =>
			(from === undefined || firstDay(from) <= day) && (to === undefined || firstDay(to) > day)
	);
	if (!stay) return '';
	const end = values.period?.to;
	const endedLater = end !== undefined && lastDay(end) > day;
	return stay.from === undefined && endedLater && path.step(stay.stage)?.closed ? '' : stay.stage;
}

import { budgetColumns } from '../budget/entries';
import { rollUpBudget } from '../budget/roll-up';
import { firstDay, lastDay } from '../days/partial-date';
import { country } from '../kinds/country';
import { partner } from '../kinds/partner';
import { countedProjects } from '../participation/counted-projects';
import { countryIds, participantsOf, periodsByCountry, type Participating } from '../participation/read';
import { statusKey, statusOn } from '../participation/status';
import type { Path } from '../pipeline/path';
import type { Source } from '../reading/source';
import { onTheDay, type CountedRecord, type Period, type YearFigure } from './figure';
import { projectsOn } from './standing-projects';

/** Associate Member States, those in the pre-stage to Membership among them. */
const associate: ReadonlySet<string> = new Set(['associate', 'preStage']);

/** Partners, and States by the status that they had, that take part on the day in a project under way. */
export function partFigures(source: Source, path: Path, period: Period): readonly YearFigure[] {
	const all = participantsOf(source);
	const there = takingPart(source, path, period, all);
	const ids = countryIds(source);
	const statuses = periodsByCountry(source);
	const states = (parts: readonly Participating[], has: (status: string) => boolean) =>
		once(country.name, parts, ({ country: code }) => {
			const id = ids.get(code);
			if (id === undefined) return undefined;
			return has(statusKey(statusOn(statuses.get(id) ?? [], period.day, period.today))) ? id : undefined;
		});
	const isMember = (status: string) => status === 'member';
	const isAssociate = (status: string) => associate.has(status);
	const ever = once(partner.name, all, (one) => one.partner);
	return [
		onTheDay(
			{ name: 'partners' },
			period,
			once(partner.name, there, (one) => one.partner),
			ever
		),
		onTheDay({ name: 'memberStates' }, period, states(there, isMember), ever),
		onTheDay({ name: 'associateStates' }, period, states(there, isAssociate), ever)
	];
}

/** The participations that hold on the day, in projects that are no proposals and have not ended. */
function takingPart(
	source: Source,
	path: Path,
	{ day }: Period,
	all: readonly Participating[]
): readonly Participating[] {
	const approved = rollUpBudget(budgetColumns(source), ['project'], { measure: new Set(['approved']) });
	const counts = countedProjects(source, 'portfolio', approved);
	const open = new Set(
		projectsOn(source, path, day)
			.filter(({ id, stage }) => counts(id) && path.step(stage)?.closed !== true)
			.map(({ id }) => id)
	);
	return all.filter(
		({ project, date, latest }) =>
			open.has(project) &&
			(date === undefined || firstDay(date) <= day) &&
			(latest === undefined || lastDay(latest) >= day)
	);
}

/** Each record once, by the first date of its participations; none where none of them has one. */
function once(
	kind: string,
	parts: readonly Participating[],
	idOf: (one: Participating) => string | undefined
): readonly CountedRecord[] {
	const found = new Map<string, CountedRecord>();
	for (const one of parts) {
		const id = idOf(one);
		if (id === undefined) continue;
		const known = found.get(id);
		found.set(id, {
			kind,
			id,
			on: earlier(known?.on, one.date),
			// Real as soon as one real participation shows it.
			illustrative: one.illustrative && (known?.illustrative ?? true)
		});
	}
	return [...found.values()];
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
	if (a === undefined || b === undefined) return a ?? b;
	return firstDay(b) < firstDay(a) ? b : a;
}

import { budgetColumns } from '../budget/entries';
import type { BudgetColumns } from '../budget/columns';
import { rollUpBudget } from '../budget/roll-up';
import { project } from '../kinds/project';
import type { Path } from '../pipeline/path';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { inTheYear, onTheDay, type CountedRecord, type Period, type YearFigure } from './figure';
import { projectsOn } from './standing-projects';

/** Projects that stand on the day, at each stage, and those that CERN funds. */
export function projectFigures(source: Source, path: Path, period: Period): readonly YearFigure[] {
	const byStage = new Map<string, CountedRecord[]>(
		[...path.main, ...path.side].map(({ id }) => [id, []] as const)
	);
	byStage.set('', []);
	for (const { id, since, stage, illustrative } of projectsOn(source, path, period.day)) {
		const one = { kind: project.name, id, on: since, illustrative };
		const there = byStage.get(stage);
		if (there) there.push(one);
		else byStage.set(stage, [one]);
	}
	const all = [...byStage.values()].flat();
	return [
		onTheDay({ name: 'projects' }, period, all),
		...[...byStage].map(([key, some]) => onTheDay({ name: 'projectsAtStage', key }, period, some, all)),
		...fundedFigures(source, period)
	];
}

/** Projects with approved money: those that a fund grants some for the first time in the year, and all so far. */
function fundedFigures(source: Source, period: Period): readonly YearFigure[] {
	const columns = budgetColumns(source);
	return [undefined, ...columns.by.fund.keys].flatMap((key) => {
		const all = firstGrants(source, columns, key);
		if (key !== undefined && all.length === 0) return [];
		return [
			inTheYear({ name: 'funded', key }, period, all),
			onTheDay(
				{ name: 'fundedSoFar', key },
				period,
				all.filter(({ on }) => on === undefined || on <= String(period.year)),
				all
			)
		];
	});
}

/** Every project with approved money, of one fund or of any, by the first year in which it has some. */
function firstGrants(source: Source, columns: BudgetColumns, fund: string | undefined): CountedRecord[] {
	const granted = rollUpBudget(columns, ['project', 'year'], {
		measure: new Set(['approved']),
		...(fund !== undefined && { fund: new Set([fund]) })
	});
	const [projects = [], years = []] = granted.keys;
	const known = read(source, project);
	return projects.flatMap((id) => {
		const there = known.one(id);
		const own = years.filter((year) => granted.total(id, year).entries > 0).sort();
		if (!there || own.length === 0) return [];
		return {
			kind: project.name,
			id,
			on: own.find((year) => year !== ''),
			illustrative:
				there.values.illustrative === true || own.some((year) => granted.total(id, year).illustrative)
		};
	});
}

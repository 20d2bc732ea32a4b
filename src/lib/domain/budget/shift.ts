import { daysInMonth } from '../days/partial-date';
import type { DateRange } from '../fields';
import { budgetLine, type BudgetLine } from '../kinds/budget-line';
import { project } from '../kinds/project';
import { editChanges } from '../merge/edit';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import type { Change } from '../records/changeset';
import { movableStages, moneyMoveChanges, type MoveWords } from './money-moves';

/** A project begins so many years later, or earlier. */
export interface Shift {
	readonly project: string;
	/** Whole years; below zero is earlier. */
	readonly years: number;
	/** What stands in years before this one stays. */
	readonly since: number;
	/** The stages of money that go along; what is committed or spent never does. */
	readonly stages: ReadonlySet<string>;
	/** Its period goes along too. */
	readonly period: boolean;
}

/** The budget lines that a shift moves, the earliest first. */
export function shiftedLines(source: Source, { project: id, since, stages }: Shift): readonly BudgetLine[] {
	return read(source, budgetLine)
		.by('project', id)
		.filter(
			({ values: { year, stage = '', money } }) =>
				year !== undefined &&
				year >= since &&
				money !== undefined &&
				stages.has(stage) &&
				movableStages.has(stage)
		)
		.toSorted((a, b) => a.values.year! - b.values.year!);
}

/**
 * The changes by which a project begins so many years later: the chosen money of each year goes to the year as many later,
 * listed like every move between years, and its period with it where that is asked for.
 *
 * @param nextId an id for each record that is made
 */
export function shiftChanges(source: Source, shift: Shift, words: MoveWords, nextId: () => string): Change[] {
	const moves = shiftedLines(source, shift).map(({ id, values }) => ({
		line: id,
		to: values.year! + shift.years
	}));
	const record = read(source, project).one(shift.project);
	const period = record?.values.period;
	return [
		...moneyMoveChanges(source, moves, words, nextId),
		...(record && period && shift.period
			? editChanges(project, record, record.id, { period: { ...shiftedRange(period, shift.years) } })
			: [])
	];
}

/** The same range so many years later. */
export function shiftedRange({ from, to }: DateRange, years: number): DateRange {
	return {
		...(from !== undefined && { from: shiftedDate(from, years) }),
		...(to !== undefined && { to: shiftedDate(to, years) })
	};
}

/** The same date, partial or not, so many years later; the 29th of February falls on the 28th in years without one. */
export function shiftedDate(date: string, years: number): string {
	const [year = '', month, day] = date.split('-');
	const next = String(Number(year) + years).padStart(4, '0');
	if (month === undefined || day === undefined) return [next, month].filter(Boolean).join('-');
	return [
		next,
		month,
		String(Math.min(Number(day), daysInMonth(Number(next), Number(month)))).padStart(2, '0')
	].join('-');
}

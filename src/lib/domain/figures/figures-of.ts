import { readPath } from '../pipeline/path';
import type { Source } from '../reading/source';
import { agreementFigures } from './agreements';
import { figureId, periodOf, sections, type FigureName, type YearFigure } from './figure';
import { meetingFigures } from './meetings';
import { externalFigure, moneyFigures } from './money';
import { outcomeFigures } from './outcomes';
import { projectFigures } from './projects';
import { partFigures } from './taking-part';
import { technologyFigures } from './technologies';

const order = new Map<FigureName, number>(
	Object.values(sections)
		.flat()
		.map((name, at) => [name, at])
);

/**
 * The figures that the office reports of a year, in their order, each with exactly its records. What stands is counted
 * on 31 December, what happens from 1 January to it; of the year of today, up to today. The sources are the records
 * as they are given: those of now tell a past year as it is known now, those of a past day as it was known then.
 *
 * @param today ISO date; nothing later counts
 */
export function figuresOf(source: Source, year: number, today: string): readonly YearFigure[] {
	const path = readPath(source);
	const period = periodOf(year, today);
	return [
		...technologyFigures(source, period),
		...agreementFigures(source, period),
		...partFigures(source, path, period),
		...projectFigures(source, path, period),
		...moneyFigures(source, period),
		externalFigure(source, period),
		...meetingFigures(source, period),
		...outcomeFigures(source, period)
	].sort((a, b) => order.get(a.name)! - order.get(b.name)!);
}

/** A figure of one year beside the same of another; one that a year has not is undefined. */
export interface FigurePair {
	readonly id: string;
	readonly now: YearFigure | undefined;
	readonly before: YearFigure | undefined;
	/** Now less before; undefined where either is not entered, or not known whole. */
	readonly difference: number | undefined;
}

/** The figures of two years side by side, in the order of the first; what only the second has follows its like. */
export function pairsOf(now: readonly YearFigure[], before: readonly YearFigure[]): readonly FigurePair[] {
	const then = new Map(before.map((one) => [figureId(one), one]));
	const known = new Set(now.map(figureId));
	const gone = before.filter((one) => !known.has(figureId(one)));
	return [...now, ...gone]
		.sort((a, b) => order.get(a.name)! - order.get(b.name)!)
		.map((one) => {
			const id = figureId(one);
			const [a, b] = [known.has(id) ? one : undefined, then.get(id)];
			return { id, now: a, before: b, difference: differenceOf(a, b) };
		});
}

function differenceOf(a: YearFigure | undefined, b: YearFigure | undefined): number | undefined {
	const whole = [a, b].every((one) => (one?.total?.apart.length ?? 0) === 0);
	if (!whole || a?.value === undefined || b?.value === undefined) return undefined;
	const difference = a.value - b.value;
	return Number.isSafeInteger(difference) ? difference : undefined;
}

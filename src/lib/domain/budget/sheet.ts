import { budgetLine } from '../kinds/budget-line';
import { project } from '../kinds/project';
import type { Money } from '../fields/money';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { ExactSum } from './exact-sum';

/** What money is of; absent where a line does not say, or where a row or a column of a sheet leaves it to the other. */
export interface SheetPlace {
	readonly project?: string | undefined;
	readonly year?: number | undefined;
	readonly fund?: string | undefined;
	readonly category?: string | undefined;
	/** As budget lines have it: requested, approved, committed, spent or forecast. */
	readonly stage?: string | undefined;
}

/** An amount of a line, in centimes or what else its currency has for them. */
export interface SheetLine extends SheetPlace {
	readonly id: string;
	readonly money: Money;
	readonly illustrative: boolean;
}

/** A cell of a sheet: where it is, and the lines that stand there. */
export interface SheetCell {
	/** By which it is the same cell, whatever the sheet looks like. */
	readonly key: string;
	readonly place: SheetPlace;
	readonly lines: readonly SheetLine[];
}

/** The budget lines of a portfolio, or of a project. One without an amount or a stage stands in no sheet. */
export function sheetLines(source: Source, project?: string): readonly SheetLine[] {
	const lines = read(source, budgetLine);
	const columns = {
		project: lines.column('project'),
		year: lines.column('year'),
		fund: lines.column('fund'),
		category: lines.column('category'),
		stage: lines.column('stage')
	};
	const [amounts, invented] = [lines.column('money'), lines.column('illustrative')];
	return lines.ids().flatMap((id, at): SheetLine[] => {
		const [money, stage] = [amounts[at], columns.stage[at]];
		if (!money || stage === undefined || (project !== undefined && columns.project[at] !== project))
			return [];
		return [
			{
				id,
				money,
				illustrative: invented[at] === true,
				project: columns.project[at],
				year: columns.year[at],
				fund: columns.fund[at],
				category: columns.category[at],
				stage
			}
		];
	});
}

/** The same for the same project, year, fund, category and stage. */
export function placeKey({ project, year, fund, category, stage }: SheetPlace): string {
	return [project, year, fund, category, stage].map((part) => part ?? '').join('\t');
}

/** The place that a key is of. */
export function placeOfKey(key: string): SheetPlace {
	const [project, year, fund, category, stage] = key.split('\t').map((part) => part || undefined);
	return { project, year: year === undefined ? undefined : Number(year), fund, category, stage };
}

/** Lines by the key of their place. */
export function linesByPlace(lines: readonly SheetLine[]): ReadonlyMap<string, readonly SheetLine[]> {
	const places = new Map<string, SheetLine[]>();
	for (const line of lines) {
		const key = placeKey(line);
		const held = places.get(key);
		if (held) held.push(line);
		else places.set(key, [line]);
	}
	return places;
}

/** The places of lines as far as some parts of them go, each once, in order of first appearance. */
export function placesBy(
	lines: readonly SheetPlace[],
	parts: readonly (keyof SheetPlace)[]
): readonly SheetPlace[] {
	const places = new Map<string, SheetPlace>();
	for (const line of lines) {
		const place: SheetPlace = Object.fromEntries(parts.map((part) => [part, line[part]]));
		places.set(placeKey(place), place);
	}
	return [...places.values()];
}

/** The keys of places. */
export function keysOf(places: readonly SheetPlace[]): ReadonlySet<string> {
	return new Set(places.map(placeKey));
}

/** The order of years, none last; then of fund and category. */
export function byYear(one: SheetPlace, other: SheetPlace): number {
	const [a, b] = [yearKey(one), yearKey(other)];
	return a < b ? -1 : a > b ? 1 : 0;
}

function yearKey({ year, fund = '', category = '' }: SheetPlace): string {
	return [String(year ?? 9999).padStart(4, '0'), fund, category].join(' ');
}

/** What lines of one stage add up to, one amount a currency, by its code. */
export function totalsOf(lines: readonly SheetLine[]): readonly Money[] {
	const sums = new Map<string, ExactSum>();
	for (const { money } of lines) {
		const sum = sums.get(money.currency) ?? new ExactSum();
		sums.set(money.currency, sum);
		sum.add(money.amount);
	}
	return [...sums].sort().map(([currency, sum]) => ({ amount: sum.total, currency }));
}

/** What lines add up to by stage, each stage for itself: stages are never added to one another. */
export function totalsByStage(lines: readonly SheetLine[]): ReadonlyMap<string, readonly Money[]> {
	const stages = new Set(lines.map(({ stage = '' }) => stage));
	return new Map([...stages].map((one) => [one, totalsOf(lines.filter(({ stage = '' }) => stage === one))]));
}

/**
 * Where the money of a project begins that has none: of the fund that it asks, in the first year of its period, else in
 * that of its round, else this year.
 *
 * @param today ISO date
 */
export function firstPlace(source: Source, id: string, today: string): SheetPlace {
	const { fund, period, round } = read(source, project).one(id)?.values ?? {};
	const year = Number(period?.from?.slice(0, 4) ?? round ?? today.slice(0, 4));
	return { project: id, year, fund };
}

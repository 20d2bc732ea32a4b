import { byText } from '../base/text/by-text';
import type { Money } from '../fields/money';
import { budgetLine, type BudgetLine } from '../kinds/budget-line';
import { moneyMove, type MoneyMove } from '../kinds/money-move';
import { createChanges, editChanges } from '../merge/edit';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import type { Change } from '../records/changeset';

/** The stages of money that can be had in another year: what is committed or spent in a year was done in it. */
export const movableStages: ReadonlySet<string> = new Set([
	'requested',
	'recommended',
	'approved',
	'forecast'
]);

/** The money of a budget line that goes to another year. */
export interface LineMove {
	/** Id of the line. */
	readonly line: string;
	readonly to: number;
	/** In minor units of the currency of the line, of its sign and no more than it has; all of it where absent. */
	readonly part?: number | undefined;
}

/** Why money is moved, when and by whom. */
export interface MoveWords {
	readonly reason: string;
	/** ISO date. */
	readonly on: string;
	readonly by: string;
}

/**
 * The changes that move money to other years, and that list each move for the committee. The sum of each stage over all
 * years stays as it is. A line that goes as a whole is the same line in its new year; where a line that differs in nothing
 * but its amount stands there already, that one takes the money, so that the year stays one cell to type in. Whoever
 * granted the money still is who granted it. What has no year, stands in it already, or is committed or spent stays.
 *
 * @param nextId an id for each record that is made
 */
export function moneyMoveChanges(
	source: Source,
	moves: readonly LineMove[],
	words: MoveWords,
	nextId: () => string
): Change[] {
	const held = read(source, budgetLine);
	const going = moves.flatMap(({ line, to, part }) => goingOf(held.one(line), to, part) ?? []);
	const laid = new Lines(source, going);
	return [
		...laid.changes(nextId),
		...going.flatMap(({ line, to, amount }) => listed(line, to, amount, words, nextId()))
	];
}

interface Going {
	readonly line: BudgetLine;
	readonly to: number;
	readonly amount: number;
	readonly whole: boolean;
}

function goingOf(line: BudgetLine | undefined, to: number, part: number | undefined): Going | undefined {
	const { money, year, stage } = line?.values ?? {};
	if (!line || !money || year === undefined || year === to || !movableStages.has(stage ?? ''))
		return undefined;
	const amount = part ?? money.amount;
	const within = Math.sign(amount) === Math.sign(money.amount) && Math.abs(amount) <= Math.abs(money.amount);
	return within ? { line, to, amount, whole: amount === money.amount } : undefined;
}

/** A line as it stands while money is moved. */
interface Standing {
	readonly values: BudgetLine['values'];
	/** The line that is stored, unless it is made. */
	readonly line: BudgetLine | undefined;
	year: number | undefined;
	amount: number;
	/** All of it went, and it stands nowhere. */
	gone: boolean;
}

/** The lines of the projects whose money moves: first what goes is taken, then put where it goes. */
class Lines {
	readonly #all: Standing[];

	constructor(source: Source, going: readonly Going[]) {
		const projects = new Set(going.map(({ line }) => line.values.project));
		this.#all = [...projects].flatMap((project) => linesOf(source, project)).flatMap(standingOf);
		const byId = new Map(this.#all.map((one) => [one.line!.id, one]));
		for (const { line, amount, whole } of going) {
			const from = byId.get(line.id)!;
			from.amount -= amount;
			from.gone = whole;
		}
		for (const { line, to, amount, whole } of going) this.#put(byId.get(line.id)!, to, amount, whole);
	}

	#put(from: Standing, to: number, amount: number, whole: boolean): void {
		const there = this.#all.find((one) => !one.gone && one.year === to && isAlike(one.values, from.values));
		const sum = (there?.amount ?? 0) + amount;
		if (there && Number.isSafeInteger(sum)) there.amount = sum;
		else if (whole) Object.assign(from, { year: to, amount, gone: false });
		else this.#all.push({ values: from.values, line: undefined, year: to, amount, gone: false });
	}

	changes(nextId: () => string): Change[] {
		return this.#all.flatMap(({ values, line, year, amount, gone }): Change[] => {
			const money: Money = { ...values.money!, amount };
			if (!line)
				return createChanges(budgetLine, undefined, nextId(), { ...values, year, money: { ...money } });
			if (gone) return [{ do: 'drop', kind: budgetLine.name, id: line.id }];
			if (year === line.values.year && amount === line.values.money!.amount) return [];
			return editChanges(budgetLine, line, line.id, { year, money: { ...money } });
		});
	}
}

function linesOf(source: Source, project: string | undefined): readonly BudgetLine[] {
	const lines = read(source, budgetLine);
	if (project !== undefined) return lines.by('project', project);
	return lines.all().filter(({ values }) => values.project === undefined);
}

function standingOf(line: BudgetLine): Standing[] {
	const { year, money } = line.values;
	return money ? [{ values: line.values, line, year, amount: money.amount, gone: false }] : [];
}

/** What tells two lines of one place apart, besides their amount. */
const telling = ['project', 'fund', 'category', 'stage', 'decision', 'text', 'code', 'illustrative'] as const;

function isAlike(one: BudgetLine['values'], other: BudgetLine['values']): boolean {
	return (
		telling.every((field) => one[field] === other[field]) && one.money!.currency === other.money!.currency
	);
}

function listed(
	{ values: { project, stage, fund, category, year, money, decision, illustrative } }: BudgetLine,
	to: number,
	amount: number,
	{ reason, on, by }: MoveWords,
	id: string
): Change[] {
	const moved = { amount, currency: money!.currency };
	const place = { project, stage, fund, category, from: year, to, decision, illustrative };
	return createChanges(moneyMove, undefined, id, {
		...place,
		money: moved,
		reason,
		on,
		by: by === '' ? undefined : by
	});
}

/** The moves of the money of a project, the newest first. */
export function movesOfProject(source: Source, project: string): readonly MoneyMove[] {
	return read(source, moneyMove)
		.by('project', project)
		.toSorted((a, b) => byText(b.values.on, a.values.on) || byText(b.id, a.id));
}

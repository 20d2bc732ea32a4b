import type { Money } from '../fields/money';
import { budgetLine } from '../kinds/budget-line';
import { moneyMove, type MoneyMove } from '../kinds/money-move';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { byText } from '../base/text/by-text';

/** Money of a fund in a year, as entered. */
export interface YearMoney {
	readonly fund: string;
	readonly year: number;
	readonly money: Money;
}

/** What a decision gave, year by year, and the moves since. */
export interface Decided {
	/** The earliest first, then by fund. */
	readonly money: readonly YearMoney[];
	/** The moves to other years of what it gave, the earliest first. */
	readonly moves: readonly MoneyMove[];
}

/**
 * The money that a decision gave at a stage by year *as it was decided*: its budget lines, with the moves since taken
 * back. Where lines were also typed over, so that this would leave less than nothing somewhere, as the lines stand.
 */
export function asDecided(source: Source, decision: string, stage: 'recommended' | 'approved'): Decided {
	const lines = read(source, budgetLine)
		.by('decision', decision)
		.filter(({ values }) => values.stage === stage)
		.flatMap(({ values: { fund = '', year, money } }) =>
			year === undefined || !money ? [] : [{ fund, year, money }]
		)
		.sort((a, b) => a.year - b.year || byText(a.fund, b.fund));
	const moves = movesOfDecision(source, decision, stage);
	return { money: moves.length === 0 ? lines : (before(lines, moves) ?? lines), moves };
}

/** The moves of the money that a decision gave at a stage, the earliest first. */
export function movesOfDecision(source: Source, decision: string, stage: string): readonly MoneyMove[] {
	return read(source, moneyMove)
		.by('decision', decision)
		.filter(({ values }) => values.stage === stage && values.money !== undefined)
		.toSorted((a, b) => byText(a.values.on, b.values.on) || byText(a.id, b.id));
}

/** Years as they were before moves; undefined where a year would have less than nothing. */
function before(lines: readonly YearMoney[], moves: readonly MoneyMove[]): readonly YearMoney[] | undefined {
	const sums = new Map<string, YearMoney>();
	const add = (fund: string, year: number | undefined, { amount, currency }: Money) => {
		if (year === undefined) return;
		const key = `${year} ${fund} ${currency}`;
		const held = sums.get(key)?.money.amount ?? 0;
		sums.set(key, { fund, year, money: { amount: held + amount, currency } });
	};
	for (const { fund, year, money } of lines) add(fund, year, money);
	for (const { values } of moves) {
		const { fund = '', from, to, money } = values;
		add(fund, from, money!);
		add(fund, to, { ...money!, amount: -money!.amount });
	}
	const all = [...sums.values()].filter(({ money }) => money.amount !== 0);
	if (all.some(({ money: { amount } }) => !Number.isSafeInteger(amount) || amount < 0)) return undefined;
	return all.sort((a, b) => a.year - b.year || byText(a.fund, b.fund));
}

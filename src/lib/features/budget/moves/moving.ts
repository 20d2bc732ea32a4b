import { newId } from '$lib/domain/base/id';
import { committedBeyond } from '$lib/domain/budget/committed-beyond';
import { conversionOf, reportingCurrency } from '$lib/domain/budget/entries';
import {
	moneyMoveChanges,
	movableStages,
	type LineMove,
	type MoveWords
} from '$lib/domain/budget/money-moves';
import { foresee } from '$lib/domain/budget/over-commitment';
import type { SheetCell, SheetLine } from '$lib/domain/budget/sheet';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import { decision } from '$lib/domain/kinds/decision';
import { moneyMove } from '$lib/domain/kinds/money-move';
import type { Money } from '$lib/domain/fields/money';
import { read } from '$lib/domain/reading/read';
import type { Source } from '$lib/domain/reading/source';
import type { Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { formatMoney } from '$lib/ui/format';
import { foreseenWords, type ForeseenWords } from '../foreseen-words';

/** Whether money stands in a cell that can be had in another year. */
export function isMovable({ place, lines }: SheetCell): boolean {
	return place.year !== undefined && lines.length > 0 && movableStages.has(place.stage ?? '');
}

/** What is to go from a cell: some of its lines whole, or a part of one. */
export interface Going {
	readonly lines: readonly SheetLine[];
	readonly to: number;
	/** Of the only line, in its currency; all of it where absent. */
	readonly part?: Money | undefined;
}

/** What a move would do, to be read before it is made. */
export function wordsBefore(
	source: Source,
	lens: Lens,
	{ place }: Pick<SheetCell, 'place'>,
	{ lines, to, part }: Going
): readonly ForeseenWords[] {
	const going = part ? [part] : lines.map(({ money }) => money);
	const left = part ? lines.map(({ money }) => ({ ...money, amount: money.amount - part.amount })) : [];
	const foreseen = foresee(source, [
		{ place: { ...place, year: to }, before: [], after: going },
		{ place, before: lines.map(({ money }) => money), after: left }
	]).filter(({ year }) => year === String(to));
	const convert = conversionOf(source);
	const less = going.reduce((sum, money) => sum + (convert(money, String(place.year)) ?? Number.NaN), 0);
	const beyond = Number.isNaN(less) ? undefined : committedBeyond(source, place, less);
	const decisions = new Set(lines.map(({ id }) => read(source, budgetLine).one(id)?.values.decision));
	return [
		...foreseen.map((one) => foreseenWords(one, lens)),
		...(beyond === undefined
			? []
			: [
					{
						words: m.budget_move_committed({
							year: String(place.year),
							amount: formatMoney({ amount: beyond, currency: reportingCurrency })
						}),
						over: true
					}
				]),
		...[...decisions].flatMap((id) => {
			const title = id === undefined ? undefined : lens.title(decision.name, id);
			return title === undefined ? [] : [{ words: m.budget_move_decision({ decision: title }), over: false }];
		})
	];
}

/** Moves money of a cell as one action, and says so with its undo; whether it was written. */
export async function moveMoney(
	portfolio: Portfolio,
	from: number,
	{ lines, to, part }: Going,
	words: MoveWords
): Promise<boolean> {
	const moves = lines.map(({ id }): LineMove => ({ line: id, to, part: part?.amount }));
	const changes = moneyMoveChanges(portfolio, moves, words, () => newId(browserSurroundings.random));
	const amounts = part ? [part] : lines.map(({ money }) => money);
	return commitTold(
		portfolio,
		{ act: 'move', kind: moneyMove.name, count: lines.length },
		changes,
		m.budget_move_done({
			amount: amounts.map((one) => formatMoney(one)).join(' + '),
			from: String(from),
			to: String(to)
		})
	);
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Desk, wordId } from '../../../../tests/support/desk';
import type { AnyValues } from '../schema/kind';
import type { Source } from '../reading/source';
import { asDecided } from './as-decided';
import { foresee, overBy } from './over-commitment';
import { committedBeyond } from './committed-beyond';
import { moneyMoveChanges, movesOfProject, type LineMove } from './money-moves';
import { sheetLines, totalsByStage, type SheetLine } from './sheet';

const chf = (amount: number) => ({ amount, currency: 'CHF' });
const words = { reason: 'The beam line opens in spring.', on: '2026-11-20', by: 'Ada' };
const place = { project: 'P', fund: 'F', category: 'material', stage: 'approved' };
const others = { project: { P: { title: 'FLASH' } }, fund: { F: { name: 'MA' } } };

function desk(budgetLine: Record<string, AnyValues>, more: Record<string, Record<string, AnyValues>> = {}) {
	let next = 0;
	const at = new Desk({ ...others, ...more, budgetLine });
	const move = (...moves: readonly LineMove[]) =>
		at.act(moneyMoveChanges(at.state, moves, words, () => wordId(`new ${next++}`)));
	return { at, move };
}

const stands = (source: Source) =>
	sheetLines(source)
		.map(({ year, stage, money }) => `${stage} ${year} ${money.amount} ${money.currency}`)
		.sort();

test('a part goes to the other year, the rest stays, and the move is listed', () => {
	const { at, move } = desk({ L: { ...place, year: 2026, money: chf(100), decision: wordId('D') } });
	move({ line: wordId('L'), to: 2027, part: 40 });
	expect(stands(at.state)).toEqual(['approved 2026 60 CHF', 'approved 2027 40 CHF']);
	expect(movesOfProject(at.state, wordId('P')).map(({ values }) => values)).toMatchObject([
		{ stage: 'approved', from: 2026, to: 2027, money: chf(40), decision: wordId('D'), ...words }
	]);
	const made = at.state.table('budgetLine').all();
	expect(made.map(({ values }) => values['decision'])).toEqual([wordId('D'), wordId('D')]);
});

test('all of a line is the same line in its new year', () => {
	const { at, move } = desk({ L: { ...place, year: 2026, money: chf(100), text: 'Scanner' } });
	move({ line: wordId('L'), to: 2028 });
	expect(at.state.table('budgetLine').get(wordId('L'))?.values).toMatchObject({
		year: 2028,
		text: 'Scanner'
	});
});

test('a line that differs in nothing takes the money; one of another decision stays apart', () => {
	const { at, move } = desk({
		L: { ...place, year: 2026, money: chf(100) },
		M: { ...place, year: 2027, money: chf(5) },
		N: { ...place, year: 2027, money: chf(7), decision: wordId('D') }
	});
	move({ line: wordId('L'), to: 2027 });
	expect(stands(at.state)).toEqual(['approved 2027 105 CHF', 'approved 2027 7 CHF']);
});

test('years that all move by one do not run into each other', () => {
	const { at, move } = desk({
		L: { ...place, year: 2026, money: chf(1) },
		M: { ...place, year: 2027, money: chf(2) }
	});
	move({ line: wordId('L'), to: 2027 }, { line: wordId('M'), to: 2028 });
	expect(stands(at.state)).toEqual(['approved 2027 1 CHF', 'approved 2028 2 CHF']);
	expect(at.state.table('budgetLine').size).toBe(2);
});

test('what was committed or spent in a year stays in it, and no more goes than there is', () => {
	const { at, move } = desk({
		C: { ...place, stage: 'committed', year: 2026, money: chf(1) },
		S: { ...place, stage: 'spent', year: 2026, money: chf(1) },
		L: { ...place, year: 2026, money: chf(10) }
	});
	const before = stands(at.state);
	move(
		{ line: wordId('C'), to: 2027 },
		{ line: wordId('S'), to: 2027 },
		{ line: wordId('L'), to: 2027, part: 11 },
		{ line: wordId('L'), to: 2026 }
	);
	expect(stands(at.state)).toEqual(before);
	expect(at.state.table('moneyMove').size).toBe(0);
});

test('a decision still says what it granted in which year, and where it went', () => {
	const { at, move } = desk({
		L: { ...place, year: 2026, money: chf(100), decision: wordId('D') },
		M: { ...place, year: 2027, money: chf(50), decision: wordId('D') }
	});
	const decided = asDecided(at.state, wordId('D'), 'approved').money;
	move({ line: wordId('L'), to: 2027 });
	move({ line: wordId('M'), to: 2028, part: 120 });
	expect(stands(at.state)).toEqual(['approved 2027 30 CHF', 'approved 2028 120 CHF']);
	const now = asDecided(at.state, wordId('D'), 'approved');
	expect(now.money).toEqual(decided);
	expect(now.moves).toHaveLength(2);
});

test('what an envelope would lack is known before money moves there, and so is what is committed already', () => {
	const { at } = desk(
		{
			L: { ...place, year: 2026, money: chf(100) },
			C: { ...place, stage: 'committed', year: 2026, money: chf(80) }
		},
		{ envelope: { E: { fund: 'F', year: 2027, money: chf(30) } } }
	);
	const at2027 = { project: wordId('P'), fund: wordId('F'), year: 2027, stage: 'approved' };
	const foreseen = foresee(at.state, [
		{ place: at2027, before: [], after: [chf(50)] },
		{ place: { ...at2027, year: 2026 }, before: [chf(100)], after: [chf(50)] }
	]);
	expect(foreseen).toMatchObject([
		{ year: '2026', left: undefined, more: -50 },
		{ year: '2027', left: -20, more: 50 }
	]);
	expect(overBy(foreseen).map(({ year, left }) => [year, left])).toEqual([['2027', -20]]);
	expect(committedBeyond(at.state, { ...at2027, year: 2026 }, 50)).toBe(30);
	expect(committedBeyond(at.state, { ...at2027, year: 2026 }, 20)).toBeUndefined();
});

test('the sum of each stage over all years stays as it is, and undo brings back exactly what was', () => {
	const years = fc.integer({ min: 2025, max: 2028 });
	const some = fc.array(
		fc.record({
			stage: fc.constantFrom('requested', 'recommended', 'approved', 'committed', 'spent', 'forecast'),
			year: years,
			category: fc.constantFrom('material', 'personnel'),
			decision: fc.constantFrom(undefined, 'D'),
			money: fc.record({
				amount: fc.integer({ min: -1000, max: 100_000 }),
				currency: fc.constantFrom('CHF', 'EUR')
			}),
			to: years,
			share: fc.constantFrom(undefined, 0.5, 1)
		}),
		{ minLength: 1, maxLength: 8 }
	);
	fc.assert(
		fc.property(some, (all) => {
			const lines = all.map(({ to: _, share: __, decision, ...values }, nth) => [
				`L${nth}`,
				{ project: 'P', fund: 'F', ...values, ...(decision && { decision: wordId(decision) }) }
			]);
			const { at, move } = desk(Object.fromEntries(lines) as Record<string, AnyValues>);
			const sums = (of: Source) => new Map([...totalsByStage(sheetLines(of))].sort());
			const before: readonly SheetLine[] = sheetLines(at.state);
			const was = sums(at.state);
			const decided = asDecided(at.state, wordId('D'), 'approved').money;
			move(
				...all.map(({ to, share, money }, nth) => ({
					line: wordId(`L${nth}`),
					to,
					part: share && Math.trunc(money.amount * share)
				}))
			);
			const nonZero = (of: typeof was) =>
				[...of].map(([stage, totals]) => [stage, totals.filter(({ amount }) => amount !== 0)]);
			expect(nonZero(sums(at.state))).toEqual(nonZero(was));
			if (all.every(({ money }) => money.amount > 0)) {
				const byYear = (list: typeof decided) => {
					const totals = new Map<string, number>();
					for (const { year, money } of list) {
						const key = `${year} ${money.currency}`;
						totals.set(key, (totals.get(key) ?? 0) + money.amount);
					}
					return [...totals].sort();
				};
				expect(byYear(asDecided(at.state, wordId('D'), 'approved').money)).toEqual(byYear(decided));
			}
			const wrote = at.state.table('moneyMove').size > 0;
			if (wrote) at.undo();
			expect(sheetLines(at.state)).toEqual(before);
		})
	);
});

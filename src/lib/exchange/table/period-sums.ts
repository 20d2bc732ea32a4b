import { isJsonObject } from '../../domain/base/json';
import { decimalAmount, type Money } from '../../domain/fields/money';
import type { Field, FieldProblem } from '../../domain/schema/field';
import { noRecords } from './no-records';
import { saysNothing } from './read-cell';

/** A cell of a row in a column of a period, with the unit that its heading names. */
export interface PeriodCell {
	readonly text: string;
	readonly unit: string | undefined;
	readonly heading: string;
}

/** A period with a column of its own, or none, and those within it: the quarters of a year, the months of a quarter. */
export interface PeriodPart {
	readonly position: number | undefined;
	readonly within: readonly PeriodPart[];
}

/** What a row says of a period: the text from which its amount is read, how many cells that is from, and why they are no sum. */
export interface PeriodSum {
	readonly text: string;
	readonly cells: number;
	readonly wrong?: NotASum;
}

/**
 * What a row says of a period. What stands in the columns within it counts, and is added up; where nothing does, its own.
 * Where both say something and are not the same, or a cell cannot be read, the text is all of it, which is no amount:
 * it waits until somebody says what the amount is.
 */
export function sumOf(
	part: PeriodPart,
	cellAt: (position: number) => PeriodCell,
	money: Field
): PeriodSum | undefined {
	const { cells, otherwise } = countedIn(part, cellAt, money);
	const [first] = cells;
	if (!first) return undefined;
	const written = cells.map((cell) => withUnit(cell, money)).join(' + ');
	const text = [written, ...otherwise.map(({ total }) => total)].join(' ≠ ');
	const all = { text, cells: cells.length };
	// A single cell says itself what is wrong with it.
	if (cells.length === 1 && otherwise.length === 0) return { ...all, text: written };
	const sum = addedUp(cells, money);
	if (sum === undefined) return { ...all, wrong: notAdded(cells, money) };
	const [wrong] = otherwise;
	return wrong ? { ...all, wrong } : { ...all, text: sum };
}

function notAdded(cells: readonly PeriodCell[], money: Field): NotASum {
	const unread = cells.find((cell) => !amountIn(withUnit(cell, money), money));
	return unread
		? { type: 'not-added-up', column: unread.heading.trim(), text: unread.text.trim() }
		: { type: 'not-of-one-currency' };
}

type NotASum = Extract<FieldProblem, { type: 'not-the-sum' | 'not-added-up' | 'not-of-one-currency' }>;

interface Counted {
	readonly cells: readonly PeriodCell[];
	/** What columns say that stand for several of the cells, where that is not their sum. */
	readonly otherwise: readonly Extract<NotASum, { type: 'not-the-sum' }>[];
}

function countedIn(part: PeriodPart, cellAt: (position: number) => PeriodCell, money: Field): Counted {
	const own = part.position === undefined ? undefined : cellAt(part.position);
	const said = own && !saysNothing(own.text) ? own : undefined;
	const within = part.within.map((one) => countedIn(one, cellAt, money));
	const cells = within.flatMap((one) => one.cells);
	if (cells.length === 0) return { cells: said ? [said] : [], otherwise: [] };
	const otherwise = within.flatMap((one) => one.otherwise);
	if (!said || isFormula(said.text)) return { cells, otherwise };
	const sum = addedUp(cells, money);
	if (sum !== undefined && sum === addedUp([said], money)) return { cells, otherwise };
	const total = withUnit(said, money);
	return {
		cells,
		otherwise: [...otherwise, { type: 'not-the-sum', column: said.heading.trim(), total, sum: sum ?? '' }]
	};
}

/** A sum that a spreadsheet was to work out, and has not. */
function isFormula(text: string): boolean {
	return text.trimStart().startsWith('=');
}

function withUnit({ text, unit }: PeriodCell, { type }: Field): string {
	return unit === undefined ? text.trim() : (type.inUnit?.(text, unit) ?? text).trim();
}

/** The amounts as one, exactly: bare where all of them are, otherwise with their currency. Undefined where they have none in common. */
function addedUp(cells: readonly PeriodCell[], money: Field): string | undefined {
	let sum = 0n;
	const currencies = new Set<string>();
	for (const cell of cells) {
		const text = withUnit(cell, money);
		const amount = amountIn(text, money);
		if (!amount) return undefined;
		sum += BigInt(amount.amount);
		currencies.add(/[\p{L}€£]/u.test(text) ? amount.currency : '');
	}
	const [currency = '', ...others] = currencies;
	if (others.length > 0 || sum !== BigInt(Number(sum)) || !Number.isSafeInteger(Number(sum)))
		return undefined;
	// What is bare was read in centimes: another currency may stand beside it.
	const decimal = decimalAmount({ amount: Number(sum), currency: currency || 'CHF' }).replace(/\.00$/, '');
	return currency === '' ? decimal : `${decimal} ${currency}`;
}

function amountIn(text: string, { type }: Field): Money | undefined {
	for (const one of [text, ...(type.meant?.(text) ?? [])]) {
		const read = type.parse(one, noRecords);
		if (read.ok && isJsonObject(read.value)) return read.value as unknown as Money;
	}
	return undefined;
}

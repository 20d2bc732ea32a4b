import type { Steps } from '../../domain/base/steps';
import { readMoney } from '../../domain/fields/money';
import { isFigure } from './set-aside';
import type { TableRow } from './table';

/** So many rows are looked at in a step. */
const stride = 500;

/** A sum that a spreadsheet works out, in the languages in which it writes its functions. */
const summed = /^=\s*(?:sum|subtotal|somme|sous\.total|summe|teilergebnis|somma|subtotale)\(/i;

/**
 * The rows that hold nothing but the sums of rows above them, and say so by no word: figures alone, each of its column
 * since the beginning or the last such row, where the rows above have something else beside their figures. In steps.
 */
export function* findingUnlabelledSums(rows: readonly TableRow[]): Steps<ReadonlySet<TableRow>> {
	const found = new Set<TableRow>();
	const bare = new Set<TableRow>();
	for (const [place, row] of rows.entries()) {
		if (place % stride === stride - 1) yield;
		if (isBare(row)) bare.add(row);
	}
	if (bare.size === 0) return found;
	const [whole, part] = [new Sums(), new Sums()];
	for (const [place, row] of rows.entries()) {
		if (place % stride === stride - 1) yield;
		if (bare.has(row) && (whole.are(row) || part.are(row))) {
			found.add(row);
			part.clear();
			continue;
		}
		if (bare.has(row)) continue;
		whole.add(row);
		part.add(row);
	}
	return found;
}

/** It has figures and nothing else: a record would say what it is. */
function isBare({ cells }: TableRow): boolean {
	const filled = cells.filter((cell) => cell.trim() !== '');
	return filled.length > 0 && filled.every((cell) => isFigure(cell.trim()));
}

/** The sums of columns, exactly, in hundredths; and of how many rows. */
class Sums {
	#rows: TableRow[] = [];
	#sums: { sum: number; of: number }[] = [];

	add(row: TableRow): void {
		this.#rows.push(row);
	}

	clear(): void {
		this.#rows = [];
		this.#sums = [];
	}

	/** Whether a row says these sums, one of them at least of several rows. */
	are({ cells }: TableRow): boolean {
		this.#addUp();
		let several = false;
		for (const [at, cell] of cells.entries()) {
			const text = cell.trim();
			if (text === '' || /^[-–—]+$/.test(text)) continue;
			const { sum, of } = this.#sums[at] ?? { sum: 0, of: 0 };
			if (of === 0 || !(summed.test(text) || hundredths(text) === sum)) return false;
			several ||= of > 1;
		}
		return several;
	}

	/** Cells are read only once a row asks for their sum. */
	#addUp(): void {
		for (const { cells } of this.#rows)
			for (const [at, cell] of cells.entries()) {
				const amount = hundredths(cell.trim());
				if (amount === undefined) continue;
				const one = (this.#sums[at] ??= { sum: 0, of: 0 });
				one.sum += amount;
				one.of++;
			}
		this.#rows = [];
	}
}

function hundredths(text: string): number | undefined {
	if (!/\d/.test(text)) return undefined;
	const read = readMoney(text, 'CHF');
	return read.ok ? read.value.amount : undefined;
}

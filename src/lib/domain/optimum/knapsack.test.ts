import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { finished } from '../base/steps';
import { bestSet } from './best-set';
import type { Model } from './model';

/** Published with their optima: mknap1 of the OR-Library (Beasley, 1990; the instances are Petersen's of 1967). */
const numbers = readFileSync('tests/fixtures/knapsack/mknap1.txt', 'utf8')
	.split(/\s+/)
	.filter(Boolean)
	.map(Number);

const instances = [...read()];

function* read(): Generator<{ readonly model: Model; readonly optimum: number }> {
	let at = 0;
	const next = (count: number) => numbers.slice(at, (at += count));
	const [count = 0] = next(1);
	for (let instance = 0; instance < count; instance++) {
		const [items = 0, rows = 0, optimum = 0] = next(3);
		const values = next(items);
		const takes = Array.from({ length: rows }, () => next(items));
		const limits = next(rows);
		// Tenths, since one of them has a decimal.
		const tenths = (value: number) => Math.round(value * 10);
		const model = {
			candidates: values.map((value, item) => ({
				id: String(item),
				value: tenths(value),
				ways: [{ name: '', costs: named(takes.map((row) => tenths(row[item]!))) }]
			})),
			envelopes: named(limits.map(tenths)),
			rules: []
		};
		yield { model, optimum: tenths(optimum) };
	}
}

function named(values: readonly number[]): Record<string, number> {
	return Object.fromEntries(values.map((value, row) => [`row ${row}`, value]));
}

describe('published knapsacks', () => {
	it('are seven', () => expect(instances).toHaveLength(7));

	it.each(instances)('reach their optimum: $optimum tenths', ({ model, optimum }) => {
		expect(finished(bestSet(model))).toMatchObject({
			value: optimum,
			most: optimum,
			isProven: true,
			isFirst: true
		});
	});
});

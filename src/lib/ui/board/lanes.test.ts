import { expect, it } from 'vitest';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import type { Field } from '$lib/domain/schema/field';
import { dealLanes } from './lanes';

const field = budgetLine.fields.stage as Field;
const options = [
	{ key: 'requested', label: 'Requested' },
	{ key: 'approved', label: 'Approved' },
	{ key: 'spent', label: 'Spent', retired: true },
	{ key: 'forecast', label: 'Forecast', aside: true }
];
const deal = (column: readonly (string | number | undefined)[]) =>
	dealLanes(Uint32Array.from(column.keys()), column, field, options, 'Not said').map(
		({ key, cards, aside }) => [key, cards, aside]
	);

it('deals rows into the lanes of their values, in the order of the list', () => {
	expect(deal(['approved', 'requested', 'approved', 'forecast'])).toEqual([
		['requested', [1], false],
		['approved', [0, 2], false],
		['forecast', [3], true]
	]);
});

it('shows a retired lane only with cards in it', () => {
	expect(deal(['spent']).map(([key]) => key)).toEqual(['requested', 'approved', 'spent', 'forecast']);
});

it('puts rows without a readable value in front', () => {
	expect(deal([undefined, 'approved', 7])[0]).toEqual(['', [0, 2], false]);
});

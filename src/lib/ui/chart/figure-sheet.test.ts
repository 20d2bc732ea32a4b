import { expect, it } from 'vitest';
import { figureSheet } from './figure-sheet';

it('has exact numbers, and what could not be converted apart', () => {
	const sheet = figureSheet(
		{
			columns: [{ label: 'State' }, { label: 'Money, CHF', numeric: true }],
			rows: [
				[{ text: 'Österreich' }, { text: '27’113', exact: '27113.28', apart: '500.00 EUR' }],
				[{ text: '=SUM(A1)' }, { text: '–' }],
				[{ text: '2026' }, { text: '5' }]
			],
			foot: [{ text: 'All' }, { text: '27’118', exact: '27118.28' }]
		},
		['Money', 'CHF thousand']
	);
	expect(sheet.rows).toEqual([
		['Österreich', { amount: '27113.28' }, 'Money, CHF: 500.00 EUR'],
		['=SUM(A1)', '–', ''],
		['2026', { amount: '5' }, '']
	]);
	expect([sheet.name, sheet.columns.length, sheet.foot]).toEqual([
		'Money',
		3,
		['All', { amount: '27118.28' }, '']
	]);
});

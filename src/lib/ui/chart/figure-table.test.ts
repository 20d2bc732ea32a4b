import { expect, it } from 'vitest';
import { figureCsv, sortedRows, type FigureTable } from './figure-table';

const table: FigureTable = {
	columns: [{ label: 'State' }, { label: 'Money, CHF', numeric: true }],
	rows: [
		[{ text: 'Österreich' }, { text: '27’113', exact: '27113.28', order: 2711328 }],
		[{ text: '=SUM(A1)' }, { text: '−5', exact: '-5.00', order: -500 }],
		[{ text: 'Say "hi", you' }, { text: '–', order: 0 }]
	],
	foot: [{ text: 'All' }, { text: '27’108', exact: '27108.28' }]
};

it('writes exact values, and texts that no spreadsheet runs', () => {
	expect(figureCsv(table)).toBe(
		'\ufeffState,"Money, CHF"\r\nÖsterreich,27113.28\r\n\'=SUM(A1),-5.00\r\n"Say ""hi"", you",–\r\nAll,27108.28\r\n'
	);
});

it('sorts by what the cells mean', () => {
	const firsts = (column: number, descending: boolean) =>
		sortedRows(table, column, descending).map(([cell]) => cell?.text);
	expect(firsts(1, true)).toEqual(['Österreich', 'Say "hi", you', '=SUM(A1)']);
	expect(firsts(1, false)).toEqual(['=SUM(A1)', 'Say "hi", you', 'Österreich']);
	expect(firsts(0, false)).toEqual(['=SUM(A1)', 'Österreich', 'Say "hi", you']);
});

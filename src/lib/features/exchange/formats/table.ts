import { sizeProblem } from '$lib/exchange/csv/decode';
import { tableProblemWords } from '$lib/problems/words';
import { sized, type Format } from './format';
import { openTable } from './open-table';

/** A table of cells between separators. It says of which kind its rows are, or asks. */
export const tableFormat: Format = {
	is: ({ guess, name }) => guess === 'csv' || /\.(csv|tsv)$/i.test(name),
	accept: ['.csv', '.tsv', '.txt', 'text/csv', 'text/tab-separated-values'],
	refusal: sized(sizeProblem, tableProblemWords),
	stage: (portfolio, file, options) => openTable(portfolio, file, options)
};

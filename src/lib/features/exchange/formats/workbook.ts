import { Slices } from '$lib/exchange/slices';
import { isKnownHeading } from '$lib/exchange/table/headings';
import { findingTable, type Grid, type TableFile } from '$lib/exchange/table/table';
import { readBeside } from '$lib/exchange/workbook/beside';
import { listedSheet } from '$lib/exchange/workbook/own-sheet';
import { fail } from '$lib/domain/base/result';
import { workbookProblemWords } from '$lib/problems/words';
import { sizeProblem } from '$lib/exchange/workbook/size';
import { sized, type Format } from './format';
import { openSheets } from './open-table';

const ending = /\.(xlsx|xlsm|xltx|ods|xls)$/i;

/** A workbook: several tables, each of which says of which kind its rows are, or asks. */
export const workbookFormat: Format = {
	is: ({ guess, name }) => (guess === 'zip' || guess === 'binary' || guess === 'empty') && ending.test(name),
	accept: [
		'.xlsx',
		'.ods',
		'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		'application/vnd.oasis.opendocument.spreadsheet'
	],
	refusal: sized(sizeProblem, workbookProblemWords),
	async stage(portfolio, file, { signal }) {
		const read = await readBeside(new Uint8Array(await file.arrayBuffer()), signal);
		if (!read.ok) return fail(workbookProblemWords(read.problem));
		const [ours, grids] = [read.value.find(isListed), read.value.filter((grid) => !isListed(grid))];
		const slices = new Slices(signal);
		const tables: TableFile[] = [];
		for (const grid of grids) {
			const table = await slices.through(findingTable(grid, isKnownHeading));
			if (table) tables.push(table);
		}
		const listed = (ours?.rows ?? []).map(({ cells: [kind = '', id = '', title = ''] }) => ({
			kind,
			id,
			title
		}));
		return openSheets(portfolio, file, tables, listed);
	}
};

function isListed({ name }: Grid): boolean {
	return name === listedSheet;
}

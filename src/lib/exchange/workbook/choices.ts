import { cellRef, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import type { Sheet } from '../../domain/base/sheet';
import { ownSheet } from './own-sheet';

/** Rows below the last one in which something may still be chosen. */
const furtherRows = 1_000;

/** The lists that cells are chosen from, each a column of the hidden sheet; equal ones are one. */
export class Choices {
	readonly #lists = new Map<string, { readonly at: number; readonly options: readonly string[] }>();

	/** What may be chosen in the columns of a sheet; other words are asked about, and can be kept. */
	of({ columns, rows }: Sheet, headLine: number): DataValidation[] {
		return columns.flatMap(({ options = [] }, place) => {
			if (options.length === 0) return [];
			const [first, last] = [headLine + 1, headLine + rows.length + furtherRows];
			return {
				type: 'list',
				formula1: this.#rangeOf(options),
				range: `${cellRef(first, place)}:${cellRef(last, place)}`,
				allowBlank: true,
				showErrorMessage: true,
				errorStyle: 'warning'
			} as const;
		});
	}

	/** The sheet on which they lie; undefined where there are none. */
	sheet(): WriteSheet | undefined {
		const lists = [...this.#lists.values()].map(({ options }) => options);
		if (lists.length === 0) return undefined;
		const height = Math.max(...lists.map(({ length }) => length));
		const rows = Array.from({ length: height }, (_, at) => lists.map((options) => options[at] ?? null));
		return { name: ownSheet, rows, hidden: true };
	}

	#rangeOf(options: readonly string[]): string {
		const name = JSON.stringify(options);
		const known = this.#lists.get(name) ?? { at: this.#lists.size, options };
		this.#lists.set(name, known);
		const [column = 'A'] = /^[A-Z]+/.exec(cellRef(0, known.at)) ?? [];
		return `${ownSheet}!$${column}$1:$${column}$${options.length}`;
	}
}

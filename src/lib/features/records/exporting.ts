import type { Kind } from '$lib/domain/schema/kind';
import type { Lens } from '$lib/domain/schema/field';
import { writeCsv } from '$lib/exchange/csv/write';
import { recordSheet, type RecordSheetOptions } from '$lib/exchange/table/record-sheet';
import { writePlain } from '$lib/exchange/plain/write';
import { saveBook } from '$lib/problems/save-book';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { saveText } from '$lib/ui/save-file';
import { today } from '$lib/ui/today';

/** What is to be written: some records of a kind, in the order and with the columns they are seen. */
export interface Exported {
	readonly portfolio: Portfolio;
	readonly kind: Kind;
	readonly ids: readonly string[];
	readonly columns: readonly string[];
	readonly lens: Lens;
}

/** A table as seen, or every field with exact values and ids, as a workbook. */
export async function exportWorkbook(exported: Exported, style: RecordSheetOptions['style']): Promise<void> {
	const { portfolio, kind, columns, lens } = exported;
	const title = kind.plural[lens.locale];
	const shown = style === 'people' ? { fields: columns, title: [title] } : {};
	const sheet = recordSheet(kind, recordsOf(exported), lens, { style, ...shown });
	await saveBook(portfolio, { name: nameOf(exported), title, sheets: [sheet] });
}

/** A table as seen, for a spreadsheet. */
export function exportForPeople(exported: Exported): void {
	const { kind, columns, lens } = exported;
	const text = writeCsv(kind, recordsOf(exported), lens, { style: 'people', fields: columns });
	saveText(`${nameOf(exported)}.csv`, text, 'text/csv;charset=utf-8');
}

/** Every field with exact values and ids, to be read back. */
export function exportForMachines(exported: Exported): void {
	const text = writeCsv(exported.kind, recordsOf(exported), exported.lens, { style: 'machines' });
	saveText(`${nameOf(exported)}.csv`, text, 'text/csv;charset=utf-8');
}

export function exportAsJson(exported: Exported): void {
	const { portfolio, kind } = exported;
	const about = {
		portfolio: { id: portfolio.id, name: portfolio.name },
		app: __APP_VERSION__,
		written: new Date().toISOString()
	};
	const text = writePlain(about, [{ kind: kind.name, records: recordsOf(exported) }]);
	saveText(`${nameOf(exported)}.json`, text, 'application/json');
}

function recordsOf({ portfolio, kind, ids }: Exported) {
	return ids.flatMap((id) => portfolio.get(kind.name, id) ?? []);
}

function nameOf({ kind }: Exported): string {
	return `${kind.path}-${today()}`;
}

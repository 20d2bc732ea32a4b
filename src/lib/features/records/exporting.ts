import { kindNamed } from '$lib/domain/kinds/all';
import type { FileForm } from '$lib/domain/kinds/file-given';
import { peopleIn } from '$lib/domain/protection/people-in';
import type { Kind } from '$lib/domain/schema/kind';
import type { Lens } from '$lib/domain/schema/field';
import { writeCsv } from '$lib/exchange/csv/write';
import { recordSheet, type RecordSheetOptions } from '$lib/exchange/table/record-sheet';
import type { Origin } from '$lib/exchange/table/version';
import { writePlain } from '$lib/exchange/plain/write';
import { dataTime, saveBook } from '$lib/problems/save-book';
import { noteFile } from '$lib/problems/note-file';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { saveText } from '$lib/ui/save-file';
import type { Rows } from '$lib/ui/table/rows';
import { today } from '$lib/ui/today';

/** What is to be written: some records of a kind, in the order and with the columns they are seen. */
export interface Exported {
	readonly portfolio: Portfolio;
	/** As the list has it. */
	readonly kind: Kind;
	readonly rows: Rows;
	readonly ids: readonly string[];
	readonly columns: readonly string[];
	readonly lens: Lens;
}

/** A table as seen, or every field with exact values and ids, as a workbook. */
export async function exportWorkbook(exported: Exported, style: RecordSheetOptions['style']): Promise<void> {
	const { portfolio, kind, columns, lens } = exported;
	const title = kind.plural[lens.locale];
	const time = dataTime();
	const from = { portfolio: portfolio.id, at: time.at };
	const sheet =
		style === 'people'
			? recordSheet(kind, shownIn(exported), lens, { style, from, fields: columns, title: [title] })
			: recordSheet(storedKind(exported), recordsOf(exported), lens, { style, from });
	await saveBook(portfolio, { name: nameOf(exported), title, sheets: [sheet] }, time);
	note(exported, 'workbook', 'xlsx');
}

/** A table as seen, for a spreadsheet. */
export function exportForPeople(exported: Exported): void {
	const { kind, columns, lens } = exported;
	const text = writeCsv(kind, shownIn(exported), lens, {
		style: 'people',
		fields: columns,
		from: originOf(exported)
	});
	saveText(`${nameOf(exported)}.csv`, text, 'text/csv;charset=utf-8');
	note(exported, 'table', 'csv');
}

/** Every field with exact values and ids, to be read back. */
export function exportForMachines(exported: Exported): void {
	const text = writeCsv(storedKind(exported), recordsOf(exported), exported.lens, {
		style: 'machines',
		from: originOf(exported)
	});
	saveText(`${nameOf(exported)}.csv`, text, 'text/csv;charset=utf-8');
	note(exported, 'table', 'csv');
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
	note(exported, 'records', 'json');
}

/** The people in the rows stand in the file, and are noted. */
function note(exported: Exported, form: FileForm, ending: string): void {
	const { portfolio, kind, lens } = exported;
	const people = peopleIn(kind, shownIn(exported));
	const file = `${nameOf(exported)}.${ending}`;
	void noteFile(portfolio, { form, file, scope: kind.plural[lens.locale], people });
}

function originOf({ portfolio }: Exported): Origin {
	return { portfolio: portfolio.id, at: dataTime().at };
}

function recordsOf({ portfolio, kind, ids }: Exported) {
	return ids.flatMap((id) => portfolio.get(kind.name, id) ?? []);
}

function shownIn({ rows, ids }: Exported) {
	return ids.flatMap((id) => rows.get(id) ?? []);
}

/** What is worked out of other records is not read back. */
function storedKind({ kind }: Exported): Kind {
	return kindNamed(kind.name) ?? kind;
}

function nameOf({ kind }: Exported): string {
	return `${kind.path}-${today()}`;
}

import type { Kind } from '$lib/domain/schema/kind';
import type { Lens } from '$lib/domain/schema/field';
import { writeCsv } from '$lib/exchange/csv/write';
import { writePlain } from '$lib/exchange/plain/write';
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

/** A table as seen, for a spreadsheet. */
export function exportForPeople(exported: Exported): void {
	const { kind, columns, lens } = exported;
	const text = writeCsv(kind, recordsOf(exported), lens, { style: 'people', fields: columns });
	saveText(nameOf(exported, 'csv'), text, 'text/csv;charset=utf-8');
}

/** Every field with exact values and ids, to be read back. */
export function exportForMachines(exported: Exported): void {
	const text = writeCsv(exported.kind, recordsOf(exported), exported.lens, { style: 'machines' });
	saveText(nameOf(exported, 'csv'), text, 'text/csv;charset=utf-8');
}

export function exportAsJson(exported: Exported): void {
	const { portfolio, kind } = exported;
	const about = {
		portfolio: { id: portfolio.id, name: portfolio.name },
		app: __APP_VERSION__,
		written: new Date().toISOString()
	};
	const text = writePlain(about, [{ kind: kind.name, records: recordsOf(exported) }]);
	saveText(nameOf(exported, 'json'), text, 'application/json');
}

function recordsOf({ portfolio, kind, ids }: Exported) {
	return ids.flatMap((id) => portfolio.get(kind.name, id) ?? []);
}

function nameOf({ kind }: Exported, ending: string): string {
	return `${kind.path}-${today()}.${ending}`;
}

import type { Changeset } from '$lib/domain/records/changeset';
import type { Kind } from '$lib/domain/schema/kind';
import { kinds } from '$lib/domain/kinds/all';
import { writeCsv, type CsvOptions } from '$lib/exchange/csv/write';
import { writePlain } from '$lib/exchange/plain/write';
import { plainName, portfolioFileName } from '$lib/exchange/portfolio-file/file-name';
import { mediaType } from '$lib/exchange/portfolio-file/format';
import { packed, writePortfolioFile, type WriteOptions } from '$lib/exchange/portfolio-file/write';
import { lensOf } from '$lib/domain/reading/lens';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { getLocale } from '$lib/paraglide/runtime';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { saveBlob, saveText } from '$lib/ui/save-file';
import { today } from '$lib/ui/today';

/** Writes the whole portfolio to a file among the downloads and returns its name. */
export async function exportPortfolio(
	portfolio: Portfolio,
	gzip: boolean,
	options: WriteOptions = {}
): Promise<string> {
	const written = browserSurroundings.now();
	const about = {
		portfolio: { id: portfolio.id, name: portfolio.name },
		writer: { replica: portfolio.replica, author: portfolio.author },
		app: browserSurroundings.app,
		written,
		parked: portfolio.parked,
		signatures: (log: readonly Changeset[]) => portfolio.signaturesFor(log)
	};
	const file = await writePortfolioFile(about, portfolio.logWithUnsaved(), options);
	// A file of the past is named by its day; within, it says when it was written.
	const name = portfolioFileName({ ...about, written: today() }, gzip);
	saveBlob(name, gzip ? await packed(file.parts) : new Blob([...file.parts], { type: mediaType }));
	return name;
}

/** Writes the records of one kind as a table among the downloads. */
export function exportTable(portfolio: Portfolio, kind: Kind, style: CsvOptions['style']): void {
	const text = writeCsv(kind, portfolio.all(kind.name), lensOf(portfolio, getLocale()), { style });
	saveText(`${plainName(portfolio.name)}-${kind.path}-${today()}.csv`, text, 'text/csv;charset=utf-8');
}

/** Writes the current records of all kinds among the downloads, for other programs. */
export function exportPlain(portfolio: Portfolio): void {
	const { app, now } = browserSurroundings;
	const written = now();
	const about = { portfolio: { id: portfolio.id, name: portfolio.name }, app, written };
	const tables = kinds.map(({ name }) => ({ kind: name, records: portfolio.all(name) }));
	const name = `${plainName(portfolio.name)}-${today()}.portfolio.json`;
	saveText(name, writePlain(about, tables), 'application/json');
}
